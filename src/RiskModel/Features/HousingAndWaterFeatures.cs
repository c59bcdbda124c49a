using FangFan.Risk.Records;
using C = FangFan.Risk.Records.QuarterColumns;

namespace FangFan.Risk.Features;

/// <summary>Safety of house and drinking water.</summary>
internal static class HousingAndWaterFeatures
{
    private const double GradeC = 2;
    private const double Unmet = 2;

    private static readonly Column[] Water = [C.WaterQuality, C.WaterQuantity, C.WaterConvenience, C.WaterAssurance];

    public static IEnumerable<FeatureDefinition> All() => [.. House(), .. DrinkingWater()];

    private static IEnumerable<FeatureDefinition> House() =>
    [
        new("house_grade", CauseGroup.Housing, FeatureForm.Grade(new("住房安全等级", "safety grade of the house"),
            [new("A级", "A, safe"), new("B级", "B, basically safe"), new("C级", "C, partly dangerous"), new("D级", "D, dangerous")]))
        {
            Family = "house", Direction = Monotone.RiskRises,
            Formula = "house_grade as a grade, 1 A to 4 D",
            Compute = h => h.Now[C.HouseGrade] + 1,
        },
        new("unsafe_house_lived_in", CauseGroup.Housing, FeatureForm.Flag(new("是否居住危房", "whether it lives in an unsafe house"),
            new("实际居住在C、D级危房中", "it lives in a house of grade C or D"), new("没有居住危房", "it does not live in an unsafe house")))
        {
            Family = "house", Direction = Monotone.RiskRises,
            Formula = "house_grade C or D and house_lived_in",
            Compute = h => h.Now[C.HouseGrade] switch
            {
                < GradeC => 0,
                double.NaN => double.NaN,
                _ => h.Now[C.HouseLivedIn],
            },
        },
        new("able_to_repair", CauseGroup.Housing, FeatureForm.Flag(new("是否有能力修缮住房", "whether it can repair the house"),
            new("有能力修缮住房", "it can repair the house"), new("没有能力修缮住房", "it cannot repair the house")))
        {
            Direction = Monotone.RiskFalls,
            Formula = "able_to_repair",
            Compute = h => h.Now[C.AbleToRepair],
        },
    ];

    private static IEnumerable<FeatureDefinition> DrinkingWater() =>
    [
        new("water_unmet", CauseGroup.Water, FeatureForm.Amount(new("饮水安全未达标指标", "water indicators not met"), ("count of four", new("项", "")), new("饮水安全四项指标均无未达标", "no water indicator is unmet")))
        {
            Family = "water", Direction = Monotone.RiskRises,
            Formula = "how many of water_quality, water_quantity, water_convenience, water_assurance are unmet; missing where none is known",
            Compute = UnmetIndicators,
        },
    ];

    private static double UnmetIndicators(KnownHousehold household)
    {
        var (unmet, known) = (0, false);
        foreach (var indicator in Water)
        {
            var state = household.Now[indicator];
            known |= !double.IsNaN(state);
            if (state == Unmet) unmet++;
        }
        return known ? unmet : double.NaN;
    }
}
