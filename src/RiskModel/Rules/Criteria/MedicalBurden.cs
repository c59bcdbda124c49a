using FangFan.Risk.Policy;
using FangFan.Risk.Records;

namespace FangFan.Risk.Rules.Criteria;

/// <summary>Large unavoidable medical spending that brings basic life into serious difficulty: suixi 三(六)三.</summary>
/// <remarks>Both words of the clause count: large (medical-large-share of net income) and serious difficulty, that is over medical-burden-share of the capacity to pay,
/// net income less 12 x minimum living standard x members and never under zero.</remarks>
internal sealed class MedicalBurden(CriterionDefinition definition, ValuesInForce values) : Criterion(definition)
{
    private static readonly IReadOnlyList<CauseGroup> Evidenced = [CauseGroup.Illness];
    private readonly DatedValue burden = values["medical-burden-share"];
    private readonly decimal large = values["medical-large-share"].Value;
    private readonly decimal standard = values["minimum-living-standard"].Value;

    public override FindingState StateOf(HouseholdFacts facts)
    {
        var paid = facts.Cell(QuarterColumns.MedicalSelfPaid);
        var isLarge = (paid > Amount.Zero) & (paid >= facts.Net * large);
        return Kleene.State(isLarge == false ? false : isLarge & (paid > Capacity(facts) * burden.Value));
    }

    public override DatedValue Threshold(HouseholdFacts facts) => burden;

    public override decimal? Margin(HouseholdFacts facts) =>
        Capacity(facts).Exact is > 0 and var capacity ? facts.Number(QuarterColumns.MedicalSelfPaid) / capacity - burden.Value : null;

    public override IReadOnlyList<FindingInput> Inputs(HouseholdFacts facts) =>
    [
        Cell(facts, QuarterColumns.MedicalSelfPaid),
        Derived("net_income", new("家庭纯收入", "net income"), facts.Net, ValueUnits.Yuan),
        Derived("capacity_to_pay", new("支付能力", "capacity to pay"), Capacity(facts), ValueUnits.Yuan),
    ];

    public override IReadOnlyList<string> Missing(HouseholdFacts facts) => facts.Blank([QuarterColumns.MedicalSelfPaid, .. HouseholdFacts.IncomeColumns]);

    public override IReadOnlyList<CauseGroup> Causes(HouseholdFacts facts) => Evidenced;

    public override Wording Sentence(HouseholdFacts facts, FindingState state)
    {
        var (paid, net, able) = (FindingText.Amount(facts.Cell(QuarterColumns.MedicalSelfPaid)), FindingText.Amount(facts.Net), FindingText.Amount(Capacity(facts)));
        var met = state == FindingState.Met;
        return new(
            $"自付医疗支出{paid.Chinese}元，家庭纯收入{net.Chinese}元，支付能力{able.Chinese}元：{(met ? "达到" : "未同时达到")}纯收入的{FindingText.Percent(large)}{(met ? "并" : "和")}超过支付能力的{FindingText.Percent(burden.Value)}",
            $"self-paid medical spending {paid.English} yuan, net income {net.English} yuan, capacity to pay {able.English} yuan: {(met ? "" : "not both ")}reaching {FindingText.Percent(large)} of income and over {FindingText.Percent(burden.Value)} of capacity");
    }

    private Amount Capacity(HouseholdFacts facts)
    {
        // Of unknown number, there is at least one member, and more leave less.
        var left = facts.Net - 12 * standard * (facts.Members ?? 1);
        return new(facts.Members is null ? 0 : Math.Max(left.Low ?? 0, 0), left.High is { } high ? Math.Max(high, 0) : null);
    }
}
