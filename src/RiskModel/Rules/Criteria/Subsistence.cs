using FangFan.Risk.Policy;

namespace FangFan.Risk.Rules.Criteria;

/// <summary>Net income per head and month under the minimum living standard: suixi 三(五)3, 641 yuan.</summary>
internal sealed class Subsistence(CriterionDefinition definition, ValuesInForce values) : Criterion(definition)
{
    private static readonly IReadOnlyList<CauseGroup> Evidenced = [CauseGroup.Income];
    private readonly DatedValue standard = values["minimum-living-standard"];

    public override FindingState StateOf(HouseholdFacts facts) => Kleene.State(facts.NetPerHead < standard.Value * 12);

    public override DatedValue Threshold(HouseholdFacts facts) => standard;

    public override decimal? Margin(HouseholdFacts facts) => Month(facts).Exact - standard.Value;

    public override IReadOnlyList<FindingInput> Inputs(HouseholdFacts facts) =>
        [Derived("net_income_per_head_month", new("人均月纯收入", "net income per head and month"), Month(facts), ValueUnits.YuanPerHeadMonth)];

    public override IReadOnlyList<string> Missing(HouseholdFacts facts) => facts.Blank(HouseholdFacts.IncomeColumns);

    public override IReadOnlyList<CauseGroup> Causes(HouseholdFacts facts) => Evidenced;

    public override Wording Sentence(HouseholdFacts facts, FindingState state)
    {
        var (said, at, met) = (FindingText.Amount(Month(facts)), FindingText.Number(standard.Value), state == FindingState.Met);
        return new($"人均月纯收入{said.Chinese}元，{(met ? "低于" : "不低于")}最低生活保障标准{at}元", $"net income per head and month {said.English} yuan, {(met ? "under" : "not under")} the minimum living standard of {at} yuan");
    }

    private static Amount Month(HouseholdFacts facts) => facts.NetPerHead / 12;
}
