using FangFan.Risk.Features;

namespace FangFan.Risk.Models;

/// <summary>Names that the model file uses for values of enumerations.</summary>
internal static class ModelFileNames
{
    public const string Schema = "fangfan-model";

    public static IReadOnlyDictionary<string, Target> Targets { get; } = Features.Targets.All.ToDictionary(t => t.Value.Name, t => t.Key);

    public static IReadOnlyDictionary<string, FeaturePreset> Presets { get; } = new Dictionary<string, FeaturePreset>
    {
        ["all"] = FeaturePreset.All,
        ["before-support"] = FeaturePreset.BeforeSupport,
    };

    public static IReadOnlyDictionary<string, Monotone> Directions { get; } = new Dictionary<string, Monotone>
    {
        ["none"] = Monotone.None,
        ["risk-rises"] = Monotone.RiskRises,
        ["risk-falls"] = Monotone.RiskFalls,
    };

    public static IReadOnlyDictionary<string, CauseGroup> Groups { get; } = CauseGroups.Names.ToDictionary(g => g.Key.Name(), g => g.Key);

    public static string NameOf<T>(this IReadOnlyDictionary<string, T> names, T value)
        where T : struct, Enum => names.First(name => name.Value.Equals(value)).Key;
}
