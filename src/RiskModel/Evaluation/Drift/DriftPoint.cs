using FangFan.Risk.Features;
using FangFan.Risk.Models;

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

/// <summary>A number with its interval.</summary>
/// <param name="Value">The number; NaN where undefined.</param>
/// <param name="Interval">Its 95 % interval; null where none can be told.</param>
public sealed record Measured(double Value, Interval? Interval);

/// <summary>How often something is blank in a quarter.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Rows">Cells looked at.</param>
/// <param name="Share">Share of them that are blank, 0 to 1; NaN without cells.</param>
/// <param name="Difference">Share less the reference's.</param>
/// <param name="Changed">Whether the difference is worth attention: at least <see cref="DriftLimits.MissingChange"/>, its interval clear of zero.</param>
public sealed record MissingPoint(Quarter Quarter, long Rows, double Share, Measured Difference, bool Changed);

/// <summary>How often a feature, a column or a township's cells are blank.</summary>
/// <param name="Name">Its name in files.</param>
/// <param name="Label">What people read.</param>
/// <param name="Reference">Share blank in the reference; NaN where there is none.</param>
/// <param name="Points">One a quarter.</param>
public sealed record MissingSeries(string Name, Wording Label, double Reference, IReadOnlyList<MissingPoint> Points);

/// <summary>A column that a township began or ceased to fill in, as of the newest quarter.</summary>
/// <param name="Township">Nine digits; null for households without a village.</param>
/// <param name="TownshipName">What people call it.</param>
/// <param name="Column">The column's name.</param>
/// <param name="ColumnLabel">What people call it.</param>
/// <param name="Reference">Share blank in the reference.</param>
/// <param name="Newest">The newest quarter.</param>
public sealed record MissingChange(AreaCode? Township, Wording TownshipName, string Column, Wording ColumnLabel, double Reference, MissingPoint Newest);

/// <summary>Blank cells by column and township.</summary>
/// <param name="Columns">Each source column that is ever filled in.</param>
/// <param name="Townships">Each township over those columns.</param>
/// <param name="Changes">Column and township where the newest quarter has changed, the largest change first.</param>
public sealed record MissingDrift(IReadOnlyList<MissingSeries> Columns, IReadOnlyList<MissingSeries> Townships, IReadOnlyList<MissingChange> Changes);

/// <summary>The score in a quarter.</summary>
/// <param name="Shift">How far its distribution has moved.</param>
/// <param name="Predicted">Mean probability.</param>
/// <param name="OverCutoff">Share of households whose score is above what was the list's cut-off in the reference.</param>
/// <param name="Outcome">What happened; null while the horizon is open.</param>
public sealed record ScorePoint(DriftPoint Shift, double Predicted, double OverCutoff, ScoreOutcome? Outcome);

/// <summary>What became of a quarter's scores.</summary>
/// <param name="Households">Households whose outcome is known.</param>
/// <param name="Events">Those with the target.</param>
/// <param name="Predicted">Mean probability of these households.</param>
/// <param name="Observed">Share with the target.</param>
/// <param name="Ratio">Observed over predicted; 1 where probabilities hold in the large.</param>
/// <param name="Auc">Area under the ROC curve.</param>
public sealed record ScoreOutcome(int Households, int Events, double Predicted, Measured Observed, Measured Ratio, Measured Auc);

/// <summary>The drift of the score.</summary>
/// <param name="Capacity">Share of households that the list takes.</param>
/// <param name="Cutoff">The probability above which that share lay in the reference.</param>
/// <param name="Points">One a quarter.</param>
/// <param name="After">The quarters from the end of training on whose outcomes are known, pooled; null where there is none.</param>
public sealed record ScoreDrift(double Capacity, double Cutoff, IReadOnlyList<ScorePoint> Points, ScoreOutcome? After);
