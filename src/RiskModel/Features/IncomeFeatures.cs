using C = FangFan.Risk.Records.QuarterColumns;

namespace FangFan.Risk.Features;

/// <summary>Level, mix, change and steadiness of income.</summary>
/// <remarks>Net income holds transfers, so every feature made from it has a twin made from what the household earns itself.</remarks>
internal static class IncomeFeatures
{
    private static readonly Wording Net = new("人均纯收入", "net income per head");
    private static readonly Wording Market = new("人均自主收入（不含转移性收入）", "own income per head (without transfers)");
    private static readonly Wording Earned = new("自主收入（不含转移性收入）", "own gross income (without transfers)");

    public static IEnumerable<FeatureDefinition> All() => [.. Levels(), .. Changes(), .. Steadiness(), .. Mix()];

    private static IEnumerable<FeatureDefinition> Levels() =>
    [
        new("net_income_to_line", CauseGroup.Income, FeatureForm.LineRatio(Net))
        {
            Family = "income-level", Direction = Monotone.RiskFalls, LeftBySupport = true,
            Formula = "net_income / poverty_line",
            Compute = h => h.Now.NetIncome,
        },
        new("net_income_to_median", CauseGroup.Income, FeatureForm.MedianRatio(Net))
        {
            Family = "income-level", Direction = Monotone.RiskFalls, LeftBySupport = true,
            Formula = "net_income / county median of net_income in the quarter",
            Compute = h => h.Now.NetIncome / h.County.MedianNetIncome,
        },
        new("market_income_to_line", CauseGroup.Income, FeatureForm.LineRatio(Market))
        {
            Family = "income-level", Direction = Monotone.RiskFalls,
            Formula = "market_income / poverty_line",
            Compute = h => h.Now.MarketIncome,
        },
        new("market_income_to_median", CauseGroup.Income, FeatureForm.MedianRatio(Market))
        {
            Family = "income-level", Direction = Monotone.RiskFalls,
            Formula = "market_income / county median of market_income in the quarter",
            Compute = h => h.Now.MarketIncome / h.County.MedianMarketIncome,
        },
        new("net_income_lowest_8q", CauseGroup.Income, FeatureForm.LineRatio(new("近八个季度最低人均纯收入", "lowest net income per head of the last eight quarters")))
        {
            Family = "income-lowest", Direction = Monotone.RiskFalls, LeftBySupport = true,
            Formula = "lowest net_income / poverty_line of the last 8 quarters",
            Compute = h => h.Lowest(q => q.NetIncome),
        },
        new("market_income_lowest_8q", CauseGroup.Income, FeatureForm.LineRatio(new("近八个季度最低人均自主收入", "lowest own income per head of the last eight quarters")))
        {
            Family = "income-lowest", Direction = Monotone.RiskFalls,
            Formula = "lowest market_income / poverty_line of the last 8 quarters",
            Compute = h => h.Lowest(q => q.MarketIncome),
        },
    ];

    private static IEnumerable<FeatureDefinition> Changes() =>
    [
        new("net_income_change_1q", CauseGroup.Income, FeatureForm.Change(Net, 1))
        {
            Family = "income-change", LeftBySupport = true,
            Formula = "(net_income / poverty_line) / (the same 1 quarter earlier) - 1",
            Compute = h => h.Change(q => q.NetIncome, 1),
        },
        new("net_income_change_4q", CauseGroup.Income, FeatureForm.Change(Net, 4))
        {
            Family = "income-change", LeftBySupport = true,
            Formula = "(net_income / poverty_line) / (the same 4 quarters earlier) - 1",
            Compute = h => h.Change(q => q.NetIncome, 4),
        },
        new("net_income_change_last_year", CauseGroup.Income, LastYearForm)
        {
            Family = "income-change", LeftBySupport = true,
            Formula = "(net_income / poverty_line) / (income_per_head_last_year, or net_income at the end of last year where it is missing, / poverty_line at the end of last year) - 1",
            Compute = SinceLastYear,
        },
        new("market_income_change_1q", CauseGroup.Income, FeatureForm.Change(Market, 1))
        {
            Family = "income-change",
            Formula = "(market_income / poverty_line) / (the same 1 quarter earlier) - 1",
            Compute = h => h.Change(q => q.MarketIncome, 1),
        },
        new("market_income_change_4q", CauseGroup.Income, FeatureForm.Change(Market, 4))
        {
            Family = "income-change",
            Formula = "(market_income / poverty_line) / (the same 4 quarters earlier) - 1",
            Compute = h => h.Change(q => q.MarketIncome, 4),
        },
    ];

    private static IEnumerable<FeatureDefinition> Steadiness() =>
    [
        new("net_income_variation_8q", CauseGroup.Income, FeatureForm.Spread(Net))
        {
            Family = "income-variation", LeftBySupport = true,
            Formula = "standard deviation / mean of net_income / poverty_line over the last 8 quarters, at least 4 known",
            Compute = h => h.Spread(q => q.NetIncome),
        },
        new("market_income_variation_8q", CauseGroup.Income, FeatureForm.Spread(Market))
        {
            Family = "income-variation",
            Formula = "standard deviation / mean of market_income / poverty_line over the last 8 quarters, at least 4 known",
            Compute = h => h.Spread(q => q.MarketIncome),
        },
    ];

    private static IEnumerable<FeatureDefinition> Mix() =>
    [
        new("wage_share", CauseGroup.Work, FeatureForm.Share(new("工资性收入", "wage income"), Earned))
        {
            Family = "income-mix",
            Formula = "wage_income / market_gross",
            Compute = h => KnownQuarter.Ratio(h.Now[C.WageIncome], Gross(h)),
        },
        new("business_share", CauseGroup.Business, FeatureForm.Share(new("生产经营性收入", "business income"), Earned))
        {
            Family = "income-mix",
            Formula = "business_income / market_gross",
            Compute = h => KnownQuarter.Ratio(h.Now[C.BusinessIncome], Gross(h)),
        },
    ];

    private static FeatureForm LastYearForm { get; } = FeatureForm.Change(Net, 4) with
    {
        Label = new("人均纯收入较上年度实际变化", "real change of net income per head since last year"),
        Say = value => Math.Abs(value) < 0.005 ? new("人均纯收入与上年度实际基本持平", "net income per head is about last year's in real terms")
            : value < 0 ? new($"人均纯收入较上年度实际下降{FeatureForm.Percent(-value)}", $"net income per head is {FeatureForm.Percent(-value)} below last year's in real terms")
            : new($"人均纯收入较上年度实际增长{FeatureForm.Percent(value)}", $"net income per head is {FeatureForm.Percent(value)} above last year's in real terms"),
    };

    private static double Gross(KnownHousehold household) =>
        household.Now[C.WageIncome] + household.Now[C.BusinessIncome] + household.Now[C.PropertyIncome];

    // The trailing twelve months at the fourth quarter are the calendar year; the column wins over the history.
    private static double SinceLastYear(KnownHousehold household)
    {
        var yearEnd = new Quarter(household.AsOf.Year - 1, 4);
        var lastYear = household.Now[C.IncomePerHeadLastYear] / household.LineAt(yearEnd);
        if (double.IsNaN(lastYear)) lastYear = household.Ago(household.AsOf - yearEnd)?.NetIncome ?? double.NaN;
        return lastYear >= KnownQuarter.IncomeFloor ? household.Now.NetIncome / lastYear - 1 : double.NaN;
    }
}
