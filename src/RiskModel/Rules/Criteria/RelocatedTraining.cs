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

    public override FindingState StateOf(HouseholdFacts facts)
    {
        var lookedAt = Relocated.WithLabour(facts);
        return Kleene.State(lookedAt == false ? false : lookedAt & (Trainings(facts) < wanted.Value));
    }

    public override DatedValue Threshold(HouseholdFacts facts) => wanted;

    public override decimal? Margin(HouseholdFacts facts) => Trainings(facts).Exact - wanted.Value;

    public override IReadOnlyList<FindingInput> Inputs(HouseholdFacts facts) =>
        [.. Relocated.Inputs(facts), Derived("trainings", new("近四个季度培训次数", "trainings in the last four quarters"), Trainings(facts), ValueUnits.TimesAYear)];

    public override IReadOnlyList<string> Missing(HouseholdFacts facts)
    {
        if ((Trainings(facts) < wanted.Value) is not null) return Relocated.Missing(facts);
        var rows = Enumerable.Range(0, QuartersLookedAt).Select(facts.RowBefore).ToArray();
        return
        [
            .. Relocated.Missing(facts),
            .. rows.Any(r => r is { } row && row.Flag(QuarterColumns.MeasureJobs) is null) ? [QuarterColumns.MeasureJobs.Name] : Array.Empty<string>(),
            .. rows.Any(r => r is null) ? [FindingText.EarlierQuarters] : Array.Empty<string>(),
        ];
    }

    public override IReadOnlyList<CauseGroup> Causes(HouseholdFacts facts) => Evidenced;

    public override Wording Sentence(HouseholdFacts facts, FindingState state)
    {
        if (Relocated.NotLookedAt(facts) is { } not) return not;
        var (said, at, met) = (FindingText.Amount(Trainings(facts)), FindingText.Number(wanted.Value), state == FindingState.Met);
        return new($"有劳动力的搬迁户近四个季度培训{said.Chinese}次（以就业帮扶计），{(met ? "少于" : "不少于")}{at}次",
            $"relocated household with labour: trained {said.English} {(said.English == "1" ? "time" : "times")} in the last four quarters (jobs measures), {(met ? "fewer than" : "not fewer than")} {at}");
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
}
