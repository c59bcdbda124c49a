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

    public override Finding Judge(HouseholdFacts facts)
    {
        var (paid, net) = (facts.Cell(QuarterColumns.MedicalSelfPaid), facts.Net);
        var capacity = facts.Members is { } members ? AtLeastZero(net - 12 * standard * members) : Amount.NotNegative;
        var isLarge = (paid > Amount.Zero) & (paid >= net * large);
        var state = Kleene.State(isLarge == false ? false : isLarge & (paid > capacity * burden.Value));
        var missing = state == FindingState.Unknown ? facts.Blank([QuarterColumns.MedicalSelfPaid, .. HouseholdFacts.IncomeColumns]) : [];
        return new Finding(Definition, state, () => Describe(facts, state, capacity, missing))
        {
            Threshold = burden,
            Margin = capacity.Exact > 0 ? paid.Exact / capacity.Exact - burden.Value : null,
            Missing = missing,
            Causes = When(state, Evidenced),
        };
    }

    private static Amount AtLeastZero(Amount amount) => new(Math.Max(amount.Low ?? 0, 0), amount.High is { } high ? Math.Max(high, 0) : null);

    private FindingDetail Describe(HouseholdFacts facts, FindingState state, Amount capacity, IReadOnlyList<string> missing)
    {
        FindingInput[] inputs =
        [
            Cell(facts, QuarterColumns.MedicalSelfPaid),
            Derived("net_income", new("家庭纯收入", "net income"), facts.Net, ValueUnits.Yuan),
            Derived("capacity_to_pay", new("支付能力", "capacity to pay"), capacity, ValueUnits.Yuan),
        ];
        if (state == FindingState.Unknown) return new(inputs, FindingText.Open(Definition.Title, missing));
        var (paid, net, able) = (FindingText.Amount(facts.Cell(QuarterColumns.MedicalSelfPaid)), FindingText.Amount(facts.Net), FindingText.Amount(capacity));
        var met = state == FindingState.Met;
        return new(inputs, new Wording(
            $"自付医疗支出{paid.Chinese}元，家庭纯收入{net.Chinese}元，支付能力{able.Chinese}元：{(met ? "达到" : "未同时达到")}纯收入的{FindingText.Percent(large)}{(met ? "并" : "和")}超过支付能力的{FindingText.Percent(burden.Value)}",
            $"self-paid medical spending {paid.English} yuan, net income {net.English} yuan, capacity to pay {able.English} yuan: {(met ? "" : "not both ")}reaching {FindingText.Percent(large)} of income and over {FindingText.Percent(burden.Value)} of capacity"));
    }
}
