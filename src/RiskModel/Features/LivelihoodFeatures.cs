using C = FangFan.Risk.Records.QuarterColumns;

namespace FangFan.Risk.Features;

/// <summary>Land, stock and business the household lives on.</summary>
internal static class LivelihoodFeatures
{
    private static readonly Wording Business = new("人均经营净收入", "net business income per head");

    public static IEnumerable<FeatureDefinition> All() => [.. Enterprise(), .. Assets()];

    private static IEnumerable<FeatureDefinition> Enterprise() =>
    [
        new("business_net_to_line", CauseGroup.Business, FeatureForm.LineRatio(Business))
        {
            Family = "business",
            Formula = "(business_income - production_costs) / members / poverty_line",
            Compute = h => BusinessNet(h.Now),
        },
        new("business_net_rise_4q", CauseGroup.Business, FeatureForm.LineRise(Business))
        {
            Family = "business",
            Formula = "(business_income - production_costs) / members / poverty_line less the same 4 quarters earlier",
            Compute = h => h.Difference(BusinessNet, 4),
        },
    ];

    private static IEnumerable<FeatureDefinition> Assets() =>
    [
        new("land_per_head", CauseGroup.Business, FeatureForm.Amount(new("人均耕地", "farmland per head"), ("mu", new("亩", " mu")), new("没有耕地", "no farmland")))
        {
            Formula = "land_mu / members",
            Compute = h => KnownQuarter.Ratio(h.Now[C.LandMu], h.Now.Members),
        },
        new("livestock_to_line", CauseGroup.Business, FeatureForm.LineRatio(new("人均牲畜价值", "value of livestock per head")))
        {
            Formula = "livestock_value / members / poverty_line",
            Compute = h => h.Now.PerHead(C.LivestockValue),
        },
    ];

    private static double BusinessNet(KnownQuarter quarter) => quarter.PerHead(quarter[C.BusinessIncome] - quarter[C.ProductionCosts]);
}
