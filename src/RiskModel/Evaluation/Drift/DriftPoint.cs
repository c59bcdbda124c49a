using FangFan.Risk.Features;

namespace FangFan.Risk.Evaluation.Drift;

/// <summary>How far a distribution has moved, by the usual thresholds and beyond what chance would do.</summary>
public enum DriftLevel
{
    /// <summary>No row to compare.</summary>
    Unknown,

    /// <summary>Under <see cref="DriftLimits.Moderate"/>, or within noise.</summary>
    Stable,

    /// <summary>From <see cref="DriftLimits.Moderate"/>.</summary>
    Moderate,

    /// <summary>From <see cref="DriftLimits.Major"/>.</summary>
    Major,
}

/// <summary>The population stability index of a quarter.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Rows">Households compared.</param>
/// <param name="Psi">The index; NaN without rows.</param>
/// <param name="Noise">What the index would be on average were nothing to move.</param>
/// <param name="Limit">What it would exceed once in twenty times were nothing to move.</param>
/// <param name="Level">What it comes to.</param>
public sealed record DriftPoint(Quarter Quarter, int Rows, double Psi, double Noise, double Limit, DriftLevel Level)
{
    /// <summary>The index against the same quarter of the year only; NaN where the reference has none.</summary>
    public double SameSeason { get; init; } = double.NaN;

    /// <summary>The part of <see cref="Psi"/> that the bin of missing values adds.</summary>
    public double MissingPart { get; init; }
}

/// <summary>The drift of a feature.</summary>
/// <param name="Feature">The feature.</param>
/// <param name="Weight">Its share in the sum of mean absolute contributions to the score, 0 to 1.</param>
/// <param name="Points">One a quarter.</param>
/// <param name="Missing">How often it is missing.</param>
public sealed record FeatureDrift(Feature Feature, double Weight, IReadOnlyList<DriftPoint> Points, MissingSeries Missing);
