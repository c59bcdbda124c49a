using FangFan.Risk.Policy;

namespace FangFan.Risk.Rules.Criteria;

/// <summary>A criterion whose value the pack has repealed or not yet set in the quarter: it stays unknown and says so.</summary>
internal sealed class NoValueInForce(CriterionDefinition definition, string value) : Criterion(definition)
{
    private readonly Finding finding = new(definition, FindingState.Unknown, [], null, null, [value],
        FindingText.CannotTell(definition.Title, new Wording($"政策包在本季度没有执行中的数值 {value}", $"the pack has no value '{value}' in force this quarter")));

    public override Finding Judge(HouseholdFacts facts) => finding;
}
