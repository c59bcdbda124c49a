using FangFan.Risk.Policy;
using FangFan.Risk.Records;

namespace FangFan.Risk.Rules.Criteria;

/// <summary>A member without basic medical insurance: one of the guarantees, national 一, suixi 三(二).</summary>
internal sealed class MedicalCover(CriterionDefinition definition) : Criterion(definition)
{
    private static readonly IReadOnlyList<CauseGroup> Evidenced = [CauseGroup.Illness];

    public override FindingState StateOf(HouseholdFacts facts) => Kleene.State(facts.Any(QuarterColumns.UninsuredMembers));

    public override IReadOnlyList<FindingInput> Inputs(HouseholdFacts facts) => [Cell(facts, QuarterColumns.UninsuredMembers)];

    public override IReadOnlyList<string> Missing(HouseholdFacts facts) => facts.Blank(QuarterColumns.UninsuredMembers);

    public override IReadOnlyList<CauseGroup> Causes(HouseholdFacts facts) => Evidenced;

    public override Wording Sentence(HouseholdFacts facts, FindingState state)
    {
        if (state != FindingState.Met) return new("全家都参加了基本医疗保险", "every member has basic medical insurance");
        var persons = FindingText.Amount(facts.Cell(QuarterColumns.UninsuredMembers));
        return new($"{persons.Chinese}人未参加基本医疗保险", $"{persons.English} without basic medical insurance");
    }
}
