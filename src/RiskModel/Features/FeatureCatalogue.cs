namespace FangFan.Risk.Features;

/// <summary>Every feature that can be computed of a household; neither head_female nor minority is among them.</summary>
public static class FeatureCatalogue
{
    private static readonly FeatureDefinition[] Defined =
    [
        .. IncomeFeatures.All(), .. SpendingFeatures.All(), .. HealthFeatures.All(), .. WorkFeatures.All(), .. SchoolingFeatures.All(),
        .. DemographyFeatures.All(), .. HousingAndWaterFeatures.All(), .. LivelihoodFeatures.All(), .. ShockFeatures.All(),
        .. PlaceFeatures.All(), .. SupportFeatures.All(),
    ];

    private static readonly Dictionary<string, FeatureDefinition> ByName = Defined.ToDictionary(d => d.Name, StringComparer.Ordinal);

    /// <summary>Every feature, by theme.</summary>
    public static IReadOnlyList<Feature> All { get; } = [.. Defined.Select(d => d.ToFeature())];

    /// <summary>The features a preset lets a model see.</summary>
    public static IReadOnlyList<Feature> For(FeaturePreset preset) =>
        preset == FeaturePreset.All ? All : [.. All.Where(f => !f.LeftBySupport)];

    /// <summary>The feature of a name; null where there is none.</summary>
    public static Feature? Find(string name) => All.FirstOrDefault(f => f.Name == name);

    internal static FeatureDefinition? Definition(string name) => ByName.GetValueOrDefault(name);
}
