using FangFan.Risk.Policy;

namespace FangFan.Risk.Rules.Criteria;

/// <summary>What a criterion says of a household without a row in the quarter.</summary>
internal static class NoRecord
{
    public static Finding Of(CriterionDefinition definition) => new(definition, FindingState.Unknown, [], null, null, [FindingText.ThisQuarter],
        FindingText.CannotTell(definition.Title, new Wording("本季度没有记录", "there is no record of the quarter")));
}
