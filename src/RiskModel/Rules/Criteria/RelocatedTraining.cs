using FangFan.Risk.Policy;
using FangFan.Risk.Records;

namespace FangFan.Risk.Rules.Criteria;

/// <summary>A relocated household with labour had fewer trainings within a year than it should: xishuangbanna 二(四), at least one a year.</summary>
/// <remarks>The records have no training of its own: a jobs measure in a quarter stands for one. A quarter without a row, or with the measure blank, may have had one.</remarks>
internal sealed class RelocatedTraining(CriterionDefinition definition, ValuesInForce values) : RelocatedNeed(definition, values["relocated-trainings"])
{
    private const int QuartersLookedAt = 4;

    protected override Amount Has(HouseholdFacts facts)
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

    protected override IEnumerable<FindingInput> InputsOfHas(HouseholdFacts facts) =>
        [Derived("trainings", new("近四个季度培训次数", "trainings in the last four quarters"), Has(facts), ValueUnits.TimesAYear)];

    protected override IEnumerable<string> MissingForHas(HouseholdFacts facts)
    {
        var rows = Enumerable.Range(0, QuartersLookedAt).Select(facts.RowBefore).ToArray();
        if (rows.Any(r => r is { } row && row.Flag(QuarterColumns.MeasureJobs) is null)) yield return QuarterColumns.MeasureJobs.Name;
        if (rows.Any(r => r is null)) yield return FindingText.EarlierQuarters;
    }

    protected override (Wording Text, string Unit) Said(Wording amount) =>
        (new($"近四个季度培训{amount.Chinese}次（以就业帮扶计）", $"trained {amount.English} {(amount.English == "1" ? "time" : "times")} in the last four quarters (jobs measures)"), "次");
}
