using FangFan.Risk.Policy;
using FangFan.Risk.Records;

namespace FangFan.Risk.Rules.Criteria;

/// <summary>Rigid spending on the named causes against last year's income: national 三(二) "clearly over last year's income".</summary>
/// <remarks>Spending columns are net of reimbursement; last year's income is last year's per head times the members of today.
/// Where the pack has a warning floor (shidian 二(一)三 预警下限), nothing is raised unless spending on one cause alone reaches it.</remarks>
internal sealed class RigidSpending : Criterion
{
    private readonly DatedValue ratio;
    private readonly DatedValue? floor;
    private readonly Column[] columns;

    public RigidSpending(CriterionDefinition definition, ValuesInForce values) : base(definition)
    {
        (ratio, floor) = (values["rigid-spending-ratio"], values.Find("warning-floor-spending"));
        columns = [.. definition.Causes.Select(CauseEvidence.SpendingOn).OfType<Column>()];
    }

    public override Finding Judge(HouseholdFacts facts)
    {
        var (spending, income, largest) = (facts.Sum(columns), facts.LastYearIncome, Largest(facts));
        var over = (spending > Amount.Zero) & (spending >= income * ratio.Value);
        bool? reaches = floor is null ? true : largest >= floor.Value;
        var state = Kleene.State(over & reaches);
        var missing = state == FindingState.Unknown ? Missing(facts) : [];
        var stopped = over == true && reaches == false;
        return new Finding(Definition, state, () => Describe((spending, income, largest), state, stopped, missing))
        {
            Threshold = stopped ? floor : ratio,
            Margin = stopped ? largest.Exact - floor!.Value : income.Exact > 0 ? spending.Exact / income.Exact - ratio.Value : null,
            Missing = missing,
            Causes = state == FindingState.Met ? Spent(facts) : [],
        };
    }

    // What is spent on the one cause that costs most.
    private Amount Largest(HouseholdFacts facts)
    {
        var largest = Amount.Zero;
        foreach (var column in columns)
        {
            var spent = facts.Cell(column);
            largest = new Amount(Math.Max(largest.Low ?? 0, spent.Low ?? 0), largest.High is { } a && spent.High is { } b ? Math.Max(a, b) : null);
        }
        return largest;
    }

    // The largest first.
    private IReadOnlyList<CauseGroup> Spent(HouseholdFacts facts) =>
        [.. Definition.Causes.Where(c => On(facts, c) > 0).OrderByDescending(c => On(facts, c))];

    private static decimal On(HouseholdFacts facts, CauseGroup cause) => CauseEvidence.SpendingOn(cause) is { } column ? facts.Number(column) ?? 0 : 0;

    private List<string> Missing(HouseholdFacts facts) =>
        [.. facts.Blank(columns), .. facts.BlankOfLastYearIncome];

    private FindingDetail Describe((Amount All, Amount Income, Amount Largest) money, FindingState state, bool stopped, IReadOnlyList<string> missing)
    {
        List<FindingInput> inputs =
        [
            Derived("rigid_spending", new("具名原因的刚性支出", "rigid spending on the named causes"), money.All, ValueUnits.Yuan),
            Derived("last_year_income", new("上年度家庭收入", "last year's household income"), money.Income, ValueUnits.Yuan),
        ];
        if (floor is not null) inputs.Add(Derived("largest_rigid_spending", new("其中最大一项原因的支出", "of it on the cause that costs most"), money.Largest, ValueUnits.Yuan));
        if (state == FindingState.Unknown) return new(inputs, FindingText.Open(Definition.Title, missing));
        var over = state == FindingState.Met || stopped;
        var (spent, earned, times) = (FindingText.Amount(money.All), FindingText.Amount(money.Income), FindingText.Number(ratio.Value));
        var (tail, tailEnglish) = floor is not null && over ? AgainstFloor(money.Largest, floor.Value) : ("", "");
        return new(inputs, new Wording(
            $"具名原因的刚性支出{spent.Chinese}元，{(over ? "达到" : "未达到")}上年度家庭收入{earned.Chinese}元的{times}倍{tail}",
            $"rigid spending on the named causes {spent.English} yuan, {(over ? "reaching" : "not reaching")} {times} times last year's household income of {earned.English} yuan{tailEnglish}"));
    }

    private static (string Chinese, string English) AgainstFloor(Amount largest, decimal floor)
    {
        var (most, least, reached) = (FindingText.Amount(largest), FindingText.Number(floor), largest >= floor == true);
        return ($"；最大一项{most.Chinese}元，{(reached ? "达到" : "未达到")}预警下限{least}元", $"; {most.English} yuan on the largest cause, {(reached ? "reaching" : "not reaching")} the warning floor of {least} yuan");
    }
}
