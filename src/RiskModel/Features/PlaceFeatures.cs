using C = FangFan.Risk.Records.QuarterColumns;

namespace FangFan.Risk.Features;

/// <summary>The village as the household's neighbours show it, the household itself left out, and the way to the road.</summary>
internal static class PlaceFeatures
{
    public static IEnumerable<FeatureDefinition> All() =>
    [
        new("village_net_income_to_line", CauseGroup.Place, FeatureForm.LineRatio(new("同村其他户人均纯收入均值", "mean net income per head of others in the village")))
        {
            Family = "village-income", Direction = Monotone.RiskFalls, LeftBySupport = true,
            Formula = "mean of net_income / poverty_line over the other households of the village",
            Compute = h => h.County.MeanOfOthers(VillageFigure.NetIncome, h),
        },
        new("village_market_income_to_line", CauseGroup.Place, FeatureForm.LineRatio(new("同村其他户人均自主收入均值", "mean own income per head of others in the village")))
        {
            Family = "village-income", Direction = Monotone.RiskFalls,
            Formula = "mean of market_income / poverty_line over the other households of the village",
            Compute = h => h.County.MeanOfOthers(VillageFigure.MarketIncome, h),
        },
        new("village_disaster_rate_4q", CauseGroup.Disaster, Village("近四个季度同村其他户受灾频率", "share of quarters with a disaster among others in the village"))
        {
            Direction = Monotone.RiskRises,
            Formula = "mean over the other households of the village of the share of the last 4 quarters with shock_disaster",
            Compute = h => h.County.MeanOfOthers(VillageFigure.Disaster, h),
        },
        new("distance_to_road", CauseGroup.Place, FeatureForm.Amount(new("与村主干路距离", "distance to the village's main road"), ("km", new("公里", " km")), new("紧邻村主干路", "right by the village's main road")))
        {
            Formula = "distance_to_road_km",
            Compute = h => h.Now[C.DistanceToRoadKm],
        },
    ];

    /// <summary>A mean share over the other households of the village.</summary>
    public static FeatureForm Village(string chinese, string english) => new(
        "share",
        new(chinese, english),
        value => new($"{chinese}为{FeatureForm.Percent(value)}", $"{english}: {FeatureForm.Percent(value)}"));
}
