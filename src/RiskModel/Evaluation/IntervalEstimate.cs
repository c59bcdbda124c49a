using FangFan.Risk.Models;

namespace FangFan.Risk.Evaluation;

/// <summary>A figure with its interval.</summary>
/// <param name="Value">The figure; NaN where it is undefined, such as a recall without events.</param>
/// <param name="Interval">Null where none can be told: no draws, too few clusters, half of the draws undefined, or a share that no draw moves.</param>
public readonly record struct IntervalEstimate(double Value, Interval? Interval)
{
    /// <summary>Lower end of the interval; NaN where there is none.</summary>
    public double Low => Interval?.Low ?? double.NaN;

    /// <summary>Upper end of the interval; NaN where there is none.</summary>
    public double High => Interval?.High ?? double.NaN;

    /// <summary>Whether the interval lies wholly above or below 0.</summary>
    public bool ExcludesZero => Interval is { Low: > 0 } or { High: < 0 };
}
