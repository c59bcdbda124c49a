using FangFan.Risk.Models;

namespace FangFan.Risk.Evaluation.Association;

/// <summary>A ratio of odds or hazards with its village-robust interval.</summary>
/// <param name="Value">The ratio, over 0; NaN where there is none.</param>
/// <param name="Low">Lower end of the 95 % interval; NaN where there is none.</param>
/// <param name="High">Upper end.</param>
/// <param name="P">Two-sided p-value of no association; NaN where there is none.</param>
public sealed record OddsEstimate(double Value, double Low, double High, double P)
{
    /// <summary>The p-value adjusted by <see cref="MultipleTesting.BenjaminiHochberg"/> across the questions of its table; NaN where there is none.</summary>
    public double BenjaminiHochberg { get; init; } = double.NaN;

    /// <summary>The p-value adjusted by <see cref="MultipleTesting.Holm"/>; NaN where there is none.</summary>
    public double Holm { get; init; } = double.NaN;

    /// <summary>Why there is no ratio; null where there is one, or nothing could be fitted at all.</summary>
    public OmissionReason? Omitted { get; init; }

    /// <summary>No ratio.</summary>
    internal static OddsEstimate None { get; } = new(double.NaN, double.NaN, double.NaN, double.NaN);

    /// <summary>The ratio of a regression's column.</summary>
    internal static OddsEstimate Of(RegressionFit? fit, string column) => fit?.Find(column) is { } term
        ? new(Math.Exp(term.Value), Math.Exp(term.Low), Math.Exp(term.High), term.P)
        : None with { Omitted = fit?.WhyOmitted(column) };

    /// <summary>Adds the adjusted p-values of questions asked together.</summary>
    internal static OddsEstimate[] Adjust(IReadOnlyList<OddsEstimate> estimates)
    {
        double[] p = [.. estimates.Select(estimate => estimate.P)];
        var (bh, holm) = (MultipleTesting.BenjaminiHochberg(p), MultipleTesting.Holm(p));
        return [.. estimates.Select((estimate, i) => estimate with { BenjaminiHochberg = bh[i], Holm = holm[i] })];
    }
}

/// <summary>A share or a ratio of shares with its village-bootstrap interval.</summary>
/// <param name="Value">The number; NaN where it is undefined, such as a precision where nobody meets the criterion.</param>
/// <param name="Interval">Null where half of the draws or more were undefined, or all of them are the same.</param>
public readonly record struct RateEstimate(double Value, Interval? Interval);
