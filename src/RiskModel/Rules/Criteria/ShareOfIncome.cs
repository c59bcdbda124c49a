using FangFan.Risk.Policy;
using FangFan.Risk.Records;

namespace FangFan.Risk.Rules.Criteria;

/// <summary>A column's share of the net income against a value: xishuangbanna 一, a high share of policy transfers (over the value) or a thin business base (under it).</summary>
internal sealed class ShareOfIncome(CriterionDefinition definition, DatedValue threshold, Column column, bool over) : Criterion(definition)
{
    private static readonly IReadOnlyList<CauseGroup> Dependent = [CauseGroup.Income];
    private static readonly IReadOnlyList<CauseGroup> Thin = [CauseGroup.Business];

    public override Finding Judge(HouseholdFacts facts)
    {
        var (part, limit) = (facts.Cell(column), facts.Net * threshold.Value);
        var state = Kleene.State(over ? (part > Amount.Zero) & (part > limit) : part < limit);
        var missing = state == FindingState.Unknown ? facts.Blank([column, .. HouseholdFacts.IncomeColumns]) : [];
        decimal? share = facts.Net.Exact is > 0 and var net ? part.Exact / net : null;
        return new Finding(Definition, state, () => Describe(facts, state, share, missing))
        {
            Threshold = threshold,
            Margin = share - threshold.Value,
            Missing = missing,
            Causes = When(state, over ? Dependent : Thin),
        };
    }

    private FindingDetail Describe(HouseholdFacts facts, FindingState state, decimal? share, IReadOnlyList<string> missing)
    {
        FindingInput[] inputs = [Cell(facts, column), Derived("net_income", new("家庭纯收入", "net income"), facts.Net, ValueUnits.Yuan)];
        if (state == FindingState.Unknown) return new(inputs, FindingText.Open(Definition.Title, missing));
        var (part, net, at) = (FindingText.Amount(facts.Cell(column)), FindingText.Amount(facts.Net), FindingText.Percent(threshold.Value));
        var (is_, isEnglish) = share is { } exact ? ($"，占{FindingText.Percent(exact)}", $", {FindingText.Percent(exact)} of it") : ("", "");
        return new(inputs, new Wording(
            $"{column.Headers[0]}{part.Chinese}元，家庭纯收入{net.Chinese}元{is_}（标准：{(over ? "超过" : "低于")}{at}）",
            $"{column.Meaning.English} {part.English} yuan, net income {net.English} yuan{isEnglish} (test: {(over ? "over" : "under")} {at})"));
    }
}
