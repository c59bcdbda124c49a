using FangFan.Risk.Policy;
using FangFan.Risk.Records;

namespace FangFan.Risk.Rules.Criteria;

/// <summary>Rigid spending on the named causes against last year's income: national 三(二) "clearly over last year's income".</summary>
/// <remarks>Spending columns are net of reimbursement; last year's income is last year's per head times the members of today.</remarks>
internal sealed class RigidSpending : Criterion
{
    private readonly DatedValue ratio;
    private readonly Column[] columns;

    public RigidSpending(CriterionDefinition definition, ValuesInForce values) : base(definition)
    {
        ratio = values["rigid-spending-ratio"];
        columns = [.. definition.Causes.Select(CauseEvidence.SpendingOn).OfType<Column>()];
    }

    public override Finding Judge(HouseholdFacts facts)
    {
        var (spending, income) = (facts.Sum(columns), facts.LastYearIncome);
        var state = Kleene.State((spending > Amount.Zero) & (spending >= income * ratio.Value));
        var missing = state == FindingState.Unknown ? Missing(facts) : [];
        return new Finding(Definition, state, () => Describe(spending, income, state, missing))
        {
            Threshold = ratio,
            Margin = income.Exact > 0 ? spending.Exact / income.Exact - ratio.Value : null,
            Missing = missing,
            Causes = state == FindingState.Met ? Spent(facts) : [],
        };
    }

    // The largest first.
    private IReadOnlyList<CauseGroup> Spent(HouseholdFacts facts) =>
        [.. Definition.Causes.Where(c => On(facts, c) > 0).OrderByDescending(c => On(facts, c))];

    private static decimal On(HouseholdFacts facts, CauseGroup cause) => CauseEvidence.SpendingOn(cause) is { } column ? facts.Number(column) ?? 0 : 0;

    private List<string> Missing(HouseholdFacts facts) =>
        [.. facts.Blank(columns), .. facts.BlankOfLastYearIncome];

    private FindingDetail Describe(Amount spending, Amount income, FindingState state, IReadOnlyList<string> missing)
    {
        FindingInput[] inputs =
        [
            Derived("rigid_spending", new("具名原因的刚性支出", "rigid spending on the named causes"), spending, ValueUnits.Yuan),
            Derived("last_year_income", new("上年度家庭收入", "last year's household income"), income, ValueUnits.Yuan),
        ];
        if (state == FindingState.Unknown) return new(inputs, FindingText.Open(Definition.Title, missing));
        var met = state == FindingState.Met;
        var (spent, earned, times) = (FindingText.Amount(spending), FindingText.Amount(income), FindingText.Number(ratio.Value));
        return new(inputs, new Wording(
            $"具名原因的刚性支出{spent.Chinese}元，{(met ? "达到" : "未达到")}上年度家庭收入{earned.Chinese}元的{times}倍",
            $"rigid spending on the named causes {spent.English} yuan, {(met ? "reaching" : "not reaching")} {times} times last year's household income of {earned.English} yuan"));
    }
}
