using FangFan.Risk.Policy;
using FangFan.Risk.Records;

namespace FangFan.Risk.Rules.Criteria;

/// <summary>A relocated household with labour had fewer trainings within a year than it should: xishuangbanna 二(四), at least one a year.</summary>
/// <remarks>The records have no training of its own: a jobs measure in a quarter stands for one. A quarter without a row, or with the measure blank, may have had one.</remarks>
internal sealed class RelocatedTraining(CriterionDefinition definition, ValuesInForce values) : Criterion(definition)
{
    private const int QuartersLookedAt = 4;

    private static readonly IReadOnlyList<CauseGroup> Evidenced = [CauseGroup.Work];
    private readonly DatedValue wanted = values["relocated-trainings"];

    public override Finding Judge(HouseholdFacts facts)
    {
        var trainings = Trainings(facts);
        var state = Kleene.State(Relocated.WithLabour(facts) & (trainings < wanted.Value));
        var missing = state == FindingState.Unknown ? Missing(facts, trainings) : [];
        return new Finding(Definition, state, () => Describe(facts, trainings, state, missing))
        {
            Threshold = wanted,
            Margin = trainings.Exact - wanted.Value,
            Missing = missing,
            Causes = When(state, Evidenced),
        };
    }

    private static Amount Trainings(HouseholdFacts facts)
    {
        var (least, most) = (0, 0);
        for (var ago = 0; ago < QuartersLookedAt; ago++)
        {
            var trained = facts.RowBefore(ago)?.Flag(QuarterColumns.MeasureJobs);
            if (trained == true) least++;
            if (trained != false) most++;
        }
        return new Amount(least, most);
    }

    private List<string> Missing(HouseholdFacts facts, Amount trainings)
    {
        var missing = new List<string>(Relocated.Missing(facts));
        if ((trainings < wanted.Value) is not null) return missing;
        var rows = Enumerable.Range(0, QuartersLookedAt).Select(facts.RowBefore).ToArray();
        if (rows.Any(r => r is { } row && row.Flag(QuarterColumns.MeasureJobs) is null)) missing.Add(QuarterColumns.MeasureJobs.Name);
        if (rows.Any(r => r is null)) missing.Add(FindingText.EarlierQuarters);
        return missing;
    }

    private FindingDetail Describe(HouseholdFacts facts, Amount trainings, FindingState state, IReadOnlyList<string> missing)
    {
        FindingInput[] inputs = [.. Relocated.Inputs(facts), Derived("trainings", new("近四个季度培训次数", "trainings in the last four quarters"), trainings, "times a year")];
        if (state == FindingState.Unknown) return new(inputs, FindingText.Open(Definition.Title, missing));
        if (Relocated.NotLookedAt(facts) is { } not) return new(inputs, not);
        var (said, at, met) = (FindingText.Amount(trainings), FindingText.Number(wanted.Value), state == FindingState.Met);
        return new(inputs, new Wording($"有劳动力的搬迁户近四个季度培训{said.Chinese}次（以就业帮扶计），{(met ? "少于" : "不少于")}{at}次",
            $"relocated household with labour: trained {said.English} times in the last four quarters (jobs measures), {(met ? "fewer than" : "not fewer than")} {at}"));
    }
}
