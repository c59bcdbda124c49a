using FangFan.Risk.Policy;
using FangFan.Risk.Records;

namespace FangFan.Risk.Rules.Criteria;

/// <summary>A member without basic medical insurance: one of the guarantees, national 一, suixi 三(二).</summary>
internal sealed class MedicalCover(CriterionDefinition definition) : Criterion(definition)
{
    private static readonly IReadOnlyList<CauseGroup> Evidenced = [CauseGroup.Illness];

    public override Finding Judge(HouseholdFacts facts)
    {
        var state = Kleene.State(facts.Any(QuarterColumns.UninsuredMembers));
        var missing = state == FindingState.Unknown ? facts.Blank(QuarterColumns.UninsuredMembers) : [];
        return new Finding(Definition, state, () => Describe(facts, missing)) { Missing = missing, Causes = When(state, Evidenced) };
    }

    private FindingDetail Describe(HouseholdFacts facts, IReadOnlyList<string> missing)
    {
        FindingInput[] inputs = [Cell(facts, QuarterColumns.UninsuredMembers)];
        return new(inputs, inputs[0].Value switch
        {
            null => FindingText.Open(Definition.Title, missing),
            0 => new("全家都参加了基本医疗保险", "every member has basic medical insurance"),
            { } persons => new($"{FindingText.Number(persons)}人未参加基本医疗保险", $"{FindingText.Number(persons)} without basic medical insurance"),
        });
    }
}
