using FangFan.Risk.Records;
using C = FangFan.Risk.Records.QuarterColumns;

namespace FangFan.Risk.Features;

/// <summary>Land, stock, business and assets the household lives on.</summary>
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
        new("business_net_rise_4q", CauseGroup.Business, FeatureForm.Difference(Business, ("poverty lines", new("倍扶贫标准", " times the poverty line"))))
        {
            Family = "business",
            Formula = "(business_income - production_costs) / members / poverty_line less the same 4 quarters earlier",
            Compute = h => h.Difference(BusinessNet, 4),
        },
        new("production_cost_share", CauseGroup.Business, FeatureForm.Share(new("生产经营性支出", "production costs"), new("生产经营性收入", "business income")) with { WhenMissing = new("没有生产经营性收入或缺少经营数据", "no business income, or business figures are unknown") })
        {
            Formula = "production_costs / business_income",
            Compute = h => KnownQuarter.Ratio(h.Now[C.ProductionCosts], h.Now[C.BusinessIncome]),
        },
        new("large_operator", CauseGroup.Business, FeatureForm.Flag(new("是否种养大户或承包雇工", "whether it is a large grower or employer"),
            new("属种养大户或承包雇工户", "it is a large grower, contractor or employer"), new("不是种养大户", "it is no large grower, contractor or employer")))
        {
            Formula = "large_operator",
            Compute = h => h.Now[C.LargeOperator],
        },
    ];

    private static IEnumerable<FeatureDefinition> Assets() =>
    [
        new("land_per_head", CauseGroup.Business, FeatureForm.Amount(new("人均耕地", "farmland per head"), ("mu", new("亩", " mu")), new("没有耕地", "no farmland")))
        {
            Formula = "land_mu / members",
            Compute = h => KnownQuarter.Ratio(h.Now[C.LandMu], h.Now.Members),
        },
        Value("livestock_to_line", CauseGroup.Business, C.LivestockValue, new("人均牲畜价值", "value of livestock per head")),
        Value("vehicle_to_line", CauseGroup.Income, C.VehicleOrMachineValue, new("人均车辆农机价值", "value of vehicles and machines per head")),
        new("town_property", CauseGroup.Income, FeatureForm.Flag(new("是否在城镇购房", "whether it owns property in town"),
            new("在城镇购有住房或商铺", "it owns a flat or shop in town"), new("未在城镇购房", "it owns no property in town")))
        {
            Formula = "town_property",
            Compute = h => h.Now[C.TownProperty],
        },
    ];

    private static FeatureDefinition Value(string name, CauseGroup group, Column column, Wording value) =>
        new(name, group, FeatureForm.LineRatio(value))
        {
            Formula = $"{column.Name} / members / poverty_line",
            Compute = h => h.Now.PerHead(column),
        };

    private static double BusinessNet(KnownQuarter quarter) => quarter.PerHead(quarter[C.BusinessIncome] - quarter[C.ProductionCosts]);
}
