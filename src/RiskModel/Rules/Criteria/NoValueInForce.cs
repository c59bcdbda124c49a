using FangFan.Risk.Policy;

namespace FangFan.Risk.Rules.Criteria;

/// <summary>A criterion whose value the pack has repealed or not yet set in the quarter: it stays unknown and says so.</summary>
internal sealed class NoValueInForce(CriterionDefinition definition, string value) : Criterion(definition)
{
    private readonly Finding finding = new(definition, FindingState.Unknown, [], null, null, [value],
        new Wording($"“{definition.Title.Chinese}”无法判断：政策包在本季度没有执行中的数值 {value}", $"cannot tell whether \"{definition.Title.English}\": the pack has no value '{value}' in force this quarter"));

    public override Finding Judge(HouseholdFacts facts) => finding;
}
