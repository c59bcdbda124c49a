using FangFan.Risk.Policy;
using FangFan.Risk.Records;

namespace FangFan.Risk.Rules.Criteria;

/// <summary>Rigid spending on the named causes against last year's income: national 三(二) "clearly over last year's income".</summary>
/// <remarks>Spending columns are net of reimbursement; last year's income is last year's per head times the members of today.
/// Where the pack has a warning floor (shidian 二(一)三 预警下限), nothing is raised unless spending on one cause alone reaches it.</remarks>
internal sealed class RigidSpending(CriterionDefinition definition, ValuesInForce values) : Criterion(definition)
{
    private readonly DatedValue ratio = values["rigid-spending-ratio"];
    private readonly DatedValue? floor = values.Find("warning-floor-spending");
    private readonly Column[] columns = [.. definition.Causes.Select(CauseEvidence.SpendingOn).OfType<Column>().Distinct()];

    public override FindingState StateOf(HouseholdFacts facts)
    {
        var over = IsOver(facts);
        return Kleene.State(over == false ? false : over & ReachesFloor(facts));
    }

    public override DatedValue Threshold(HouseholdFacts facts) => IsStopped(facts) ? floor! : ratio;

    public override decimal? Margin(HouseholdFacts facts)
    {
        if (IsStopped(facts)) return Largest(facts).Exact - floor!.Value;
        return facts.LastYearIncome.Exact is > 0 and var income ? facts.Sum(columns).Exact / income - ratio.Value : null;
    }

    public override IReadOnlyList<FindingInput> Inputs(HouseholdFacts facts) =>
    [
        Derived("rigid_spending", new("具名原因的刚性支出", "rigid spending on the named causes"), facts.Sum(columns), ValueUnits.Yuan),
        Derived("last_year_income", new("上年度家庭收入", "last year's household income"), facts.LastYearIncome, ValueUnits.Yuan),
        .. floor is null ? Array.Empty<FindingInput>() : [Derived("largest_rigid_spending", new("其中最大一项原因的支出", "of it on the cause that costs most"), Largest(facts), ValueUnits.Yuan)],
    ];

    public override IReadOnlyList<string> Missing(HouseholdFacts facts) => [.. facts.Blank(columns), .. facts.BlankOfLastYearIncome];

    // The largest first.
    public override IReadOnlyList<CauseGroup> Causes(HouseholdFacts facts) =>
        [.. Definition.Causes.Where(c => On(facts, c) > 0).OrderByDescending(c => On(facts, c))];

    public override Wording Sentence(HouseholdFacts facts, FindingState state)
    {
        var (spent, earned, times) = (FindingText.Amount(facts.Sum(columns)), FindingText.Amount(facts.LastYearIncome), FindingText.Number(ratio.Value));
        var (most, least) = (FindingText.Amount(Largest(facts)), FindingText.Number(floor?.Value ?? 0));
        if (IsStopped(facts))
        {
            return new($"具名原因的刚性支出{spent.Chinese}元，上年度家庭收入{earned.Chinese}元；最大一项支出{most.Chinese}元，未达到预警下限{least}元",
                $"rigid spending on the named causes {spent.English} yuan, last year's household income {earned.English} yuan; {most.English} yuan on the largest cause, not reaching the warning floor of {least} yuan");
        }
        var met = state == FindingState.Met;
        var (tail, tailEnglish) = met && floor is not null ? ($"；最大一项支出{most.Chinese}元，达到预警下限{least}元", $"; {most.English} yuan on the largest cause, reaching the warning floor of {least} yuan") : ("", "");
        return new(
            $"具名原因的刚性支出{spent.Chinese}元，{(met ? "达到" : "未达到")}上年度家庭收入{earned.Chinese}元的{times}倍{tail}",
            $"rigid spending on the named causes {spent.English} yuan, {(met ? "reaching" : "not reaching")} {times} times last year's household income of {earned.English} yuan{tailEnglish}");
    }

    private static decimal On(HouseholdFacts facts, CauseGroup cause) => CauseEvidence.SpendingOn(cause) is { } column ? facts.Number(column) ?? 0 : 0;

    private bool? IsOver(HouseholdFacts facts)
    {
        var spending = facts.Sum(columns);
        return (spending > Amount.Zero) & (spending >= facts.LastYearIncome * ratio.Value);
    }

    // Whether the warning floor alone keeps it from being raised.
    private bool IsStopped(HouseholdFacts facts) => ReachesFloor(facts) == false && IsOver(facts) != false;

    private bool? ReachesFloor(HouseholdFacts facts) => floor is null ? true : Largest(facts) >= floor.Value;

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
}
