using FangFan.Risk.Policy;
using FangFan.Risk.Records;

namespace FangFan.Risk.Rules.Criteria;

/// <summary>A relocated household with labour has fewer people in work than it should: xishuangbanna 二(四), at least one.</summary>
/// <remarks>Whoever holds a public-welfare job may be counted among those in work already, so the job stands for one person where none is counted.</remarks>
internal sealed class RelocatedJob(CriterionDefinition definition, ValuesInForce values) : RelocatedNeed(definition, values["relocated-jobs"])
{
    protected override Amount Has(HouseholdFacts facts)
    {
        var (counted, post) = (facts.Cell(QuarterColumns.WorkingMembers), facts.Flag(QuarterColumns.PublicWelfareJob));
        return new Amount(Math.Max(counted.Low ?? 0, post == true ? 1 : 0), counted.High is { } most ? Math.Max(most, post == false ? 0 : 1) : null);
    }

    protected override IEnumerable<FindingInput> InputsOfHas(HouseholdFacts facts) => [Cell(facts, QuarterColumns.WorkingMembers), Cell(facts, QuarterColumns.PublicWelfareJob)];

    protected override IEnumerable<string> MissingForHas(HouseholdFacts facts) => facts.Blank(QuarterColumns.WorkingMembers, QuarterColumns.PublicWelfareJob);

    protected override (Wording Text, string Unit) Said(Wording amount) => (new($"就业{amount.Chinese}人", $"{amount.English} in work"), "人");
}
