namespace FangFan.Risk.Features;

/// <summary>How risk may move with a feature; a constraint on every learner that can keep it.</summary>
public enum Monotone
{
    /// <summary>No constraint.</summary>
    None,

    /// <summary>More of it never lowers the risk.</summary>
    RiskRises,

    /// <summary>More of it never raises the risk.</summary>
    RiskFalls,
}

/// <summary>Which features a model may see.</summary>
public enum FeaturePreset
{
    /// <summary>Every feature.</summary>
    All,

    /// <summary>Without whatever support or monitoring leaves behind.</summary>
    BeforeSupport,
}

/// <summary>Names of <see cref="FeaturePreset"/> in files, options and the API.</summary>
public static class FeaturePresets
{
    /// <summary>The name of a preset: all or before-support.</summary>
    public static string Name(this FeaturePreset preset) => preset == FeaturePreset.All ? "all" : "before-support";

    /// <summary>Reads a preset's name.</summary>
    public static bool TryParse(string? name, out FeaturePreset preset)
    {
        preset = name == FeaturePreset.BeforeSupport.Name() ? FeaturePreset.BeforeSupport : FeaturePreset.All;
        return name == preset.Name();
    }
}

/// <summary>A number known of a household at an as-of quarter.</summary>
/// <param name="Name">Name in the model file.</param>
/// <param name="Group">The cause group it belongs to.</param>
/// <param name="Unit">Unit, such as ratio, share, quarters; money is always a ratio.</param>
/// <param name="Direction">How risk may move with it.</param>
/// <param name="Formula">How it is computed, from column names.</param>
/// <param name="Label">What people read.</param>
/// <param name="LeftBySupport">Whether support or monitoring leaves it behind, so that <see cref="FeaturePreset.BeforeSupport"/> drops it.</param>
public sealed record Feature(string Name, CauseGroup Group, string Unit, Monotone Direction, string Formula, Wording Label, bool LeftBySupport = false);
