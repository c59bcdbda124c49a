using FangFan.Risk.Policy;

namespace FangFan.Risk.Rules.Criteria;

/// <summary>A calamity makes income plunge and spending surge, and ends do not meet: suixi 三(六)二 收入骤减、支出骤增，入不敷出.</summary>
/// <remarks>Spending is held against past spending, the trailing 12 months at last year's fourth quarter; ends do not meet where total spending is over net income.</remarks>
internal sealed class Shock(CriterionDefinition definition, ValuesInForce values) : Criterion(definition)
{
    private readonly DatedValue plunge = values["income-drop-share"];
    private readonly decimal plungeNear = values["income-drop-near"].Value;
    private readonly DatedValue surge = values["spending-surge-share"];
    private readonly decimal spendingShare = values["cause-spending-share"].Value;
    private readonly bool both = definition.Settings["changes"] == "both";

    /// <summary>The parts of the test; null = unknown.</summary>
    private readonly record struct Parts(bool? Plunged, bool? NearlyPlunged, bool? Surged, bool? EndsNotMet);

    public override FindingState StateOf(HouseholdFacts facts)
    {
        // Most households lose no income, which decides by itself.
        if (both && IncomeFall.AtLeast(facts, plungeNear) == false) return FindingState.NotMet;
        var parts = PartsOf(facts);
        var near = Changed(parts.NearlyPlunged, parts.Surged) & parts.EndsNotMet;
        if (near == false) return FindingState.NotMet;
        var cause = Evidence(facts).Any(Definition.Causes);
        return Kleene.State(Changed(parts.Plunged, parts.Surged) & parts.EndsNotMet & cause, near & cause);
    }

    public override DatedValue Threshold(HouseholdFacts facts) => plunge;

    public override decimal? Margin(HouseholdFacts facts) => IncomeFall.Share(facts) - plunge.Value;

    public override IReadOnlyList<FindingInput> Inputs(HouseholdFacts facts) =>
    [
        .. IncomeFall.Inputs(facts),
        Derived("spending", new("家庭总支出", "total spending"), facts.Spending, ValueUnits.Yuan),
        Derived(FindingText.LastYearSpending, new("上年度家庭总支出", "total spending last year"), facts.LastYearSpending, ValueUnits.Yuan),
        Derived("net_income", new("家庭纯收入", "net income"), facts.Net, ValueUnits.Yuan),
    ];

    public override IReadOnlyList<string> Missing(HouseholdFacts facts)
    {
        var (missing, parts) = (new List<string>(), PartsOf(facts));
        if (parts.Plunged is null || parts.NearlyPlunged is null) missing.AddRange(IncomeFall.Missing(facts));
        if (parts.Surged is null || parts.EndsNotMet is null) missing.AddRange(facts.Blank(HouseholdFacts.SpendingColumns));
        if (parts.Surged is null && facts.LastYearSpending.Exact is null) missing.Add(FindingText.LastYearSpending);
        if (parts.EndsNotMet is null && facts.Net.Exact is null) missing.AddRange(facts.Blank(HouseholdFacts.IncomeColumns));
        if (Evidence(facts).Any(Definition.Causes) is null) missing.AddRange(CauseEvidence.Blank(facts, Definition.Causes));
        return [.. missing.Distinct()];
    }

    public override IReadOnlyList<CauseGroup> Causes(HouseholdFacts facts) => Evidence(facts).Found(Definition.Causes);

    public override Wording Sentence(HouseholdFacts facts, FindingState state)
    {
        var incomes = IncomeFall.Words(facts);
        var (spent, before, earned) = (FindingText.Amount(facts.Spending), FindingText.Amount(facts.LastYearSpending), FindingText.Amount(facts.Net));
        var (verdict, verdictEnglish) = Verdict(state, PartsOf(facts));
        return new(
            $"{incomes.Chinese}；家庭总支出{spent.Chinese}元，上年度{before.Chinese}元；家庭纯收入{earned.Chinese}元：{verdict}",
            $"{incomes.English}; total spending {spent.English} yuan, last year {before.English} yuan; net income {earned.English} yuan: {verdictEnglish}");
    }

    private CauseEvidence Evidence(HouseholdFacts facts) => new(facts, spendingShare);

    private Parts PartsOf(HouseholdFacts facts)
    {
        var spending = facts.Spending;
        return new(IncomeFall.AtLeast(facts, plunge.Value), IncomeFall.AtLeast(facts, plungeNear),
            (spending > Amount.Zero) & (spending >= facts.LastYearSpending * (1 + surge.Value)), spending > facts.Net);
    }

    private bool? Changed(bool? plunged, bool? surged) => both ? plunged & surged : plunged | surged;

    private (string Chinese, string English) Verdict(FindingState state, Parts parts)
    {
        var (surged, surgedEnglish) = parts.Surged == true ? ("支出骤增，", "spending surged, ") : ("", "");
        if (state == FindingState.Met)
        {
            var (plunged, plungedEnglish) = parts.Plunged == true ? ("收入骤减，", "income plunged, ") : ("", "");
            return ($"{plunged}{surged}入不敷出", $"{plungedEnglish}{surgedEnglish}ends do not meet");
        }
        if (state == FindingState.Near) return ($"{surged}入不敷出，收入下降未达{FindingText.Percent(plunge.Value)}", $"{surgedEnglish}ends do not meet, income down by less than {FindingText.Percent(plunge.Value)}");
        if (parts.EndsNotMet == false) return ("收支尚可相抵", "ends meet");
        if (parts.NearlyPlunged == false && parts.Surged == false) return ("收入未骤减，支出未骤增", "no plunge and no surge");
        if (both && parts.NearlyPlunged == false) return ("收入未骤减", "income did not plunge");
        return both && parts.Surged == false ? ("支出未骤增", "spending did not surge") : ("没有具名原因的记录", "no named cause is on record");
    }
}
