using FangFan.Risk.Policy;

namespace FangFan.Risk.Rules.Criteria;

/// <summary>Net income per head and month under the minimum living standard: suixi 三(五)3, 641 yuan.</summary>
internal sealed class Subsistence(CriterionDefinition definition, ValuesInForce values) : Criterion(definition)
{
    private static readonly IReadOnlyList<CauseGroup> Evidenced = [CauseGroup.Income];
    private readonly DatedValue standard = values["minimum-living-standard"];

    public override Finding Judge(HouseholdFacts facts)
    {
        var month = facts.NetPerHead / 12;
        var state = Kleene.State(facts.NetPerHead < standard.Value * 12);
        var missing = state == FindingState.Unknown ? facts.Blank(HouseholdFacts.IncomeColumns) : [];
        return new Finding(Definition, state, () => Describe(month, state, missing))
        {
            Threshold = standard,
            Margin = month.Exact - standard.Value,
            Missing = missing,
            Causes = When(state, Evidenced),
        };
    }

    private FindingDetail Describe(Amount month, FindingState state, IReadOnlyList<string> missing)
    {
        FindingInput[] inputs = [Derived("net_income_per_head_month", new("人均月纯收入", "net income per head and month"), month, ValueUnits.YuanPerHeadMonth)];
        if (state == FindingState.Unknown) return new(inputs, FindingText.Open(Definition.Title, missing));
        var (said, at, met) = (FindingText.Amount(month), FindingText.Number(standard.Value), state == FindingState.Met);
        return new(inputs, new Wording($"人均月纯收入{said.Chinese}元，{(met ? "低于" : "不低于")}最低生活保障标准{at}元", $"net income per head and month {said.English} yuan, {(met ? "under" : "not under")} the minimum living standard of {at} yuan"));
    }
}
