using FangFan.Risk.Policy;
using FangFan.Risk.Records;

namespace FangFan.Risk.Rules.Criteria;

/// <summary>A column's share of the net income against a value: xishuangbanna 一, a high share of policy transfers (over the value) or a thin business base (under it).</summary>
internal sealed class ShareOfIncome(CriterionDefinition definition, DatedValue threshold, Column column, bool over) : Criterion(definition)
{
    private static readonly IReadOnlyList<CauseGroup> Dependent = [CauseGroup.Income];
    private static readonly IReadOnlyList<CauseGroup> Thin = [CauseGroup.Business];

    public override FindingState StateOf(HouseholdFacts facts)
    {
        var (part, limit) = (facts.Cell(column), facts.Net * threshold.Value);
        return Kleene.State(over ? (part > Amount.Zero) & (part > limit) : part < limit);
    }

    public override DatedValue Threshold(HouseholdFacts facts) => threshold;

    public override decimal? Margin(HouseholdFacts facts) => Share(facts) - threshold.Value;

    public override IReadOnlyList<FindingInput> Inputs(HouseholdFacts facts) =>
        [Cell(facts, column), Derived("net_income", new("家庭纯收入", "net income"), facts.Net, ValueUnits.Yuan)];

    public override IReadOnlyList<string> Missing(HouseholdFacts facts) => facts.Blank([column, .. HouseholdFacts.IncomeColumns]);

    public override IReadOnlyList<CauseGroup> Causes(HouseholdFacts facts) => over ? Dependent : Thin;

    public override Wording Sentence(HouseholdFacts facts, FindingState state)
    {
        var (part, net, at) = (FindingText.Amount(facts.Cell(column)), FindingText.Amount(facts.Net), FindingText.Percent(threshold.Value));
        var (is_, isEnglish) = Share(facts) is { } exact ? ($"，占{FindingText.Percent(exact)}", $", {FindingText.Percent(exact)} of it") : ("", "");
        return new(
            $"{column.Headers[0]}{part.Chinese}元，家庭纯收入{net.Chinese}元{is_}（标准：{(over ? "超过" : "低于")}{at}）",
            $"{column.Meaning.English} {part.English} yuan, net income {net.English} yuan{isEnglish} (test: {(over ? "over" : "under")} {at})");
    }

    private decimal? Share(HouseholdFacts facts) => facts.Net.Exact is > 0 and var net ? facts.Number(column) / net : null;
}
