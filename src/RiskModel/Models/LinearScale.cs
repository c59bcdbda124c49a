namespace FangFan.Risk.Models;

/// <summary>How one feature enters a linear model: clipped, imputed, standardised.</summary>
/// <param name="Lower">Values below are raised to this.</param>
/// <param name="Upper">Values above are lowered to this.</param>
/// <param name="Median">What a missing value counts as.</param>
/// <param name="Mean">Mean after clipping and imputing.</param>
/// <param name="Scale">Standard deviation after clipping and imputing; 1 where the feature is constant.</param>
/// <param name="Constant">Whether there is nothing to learn from its values.</param>
/// <param name="MissingShare">Share of rows that miss it.</param>
internal readonly record struct LinearScale(double Lower, double Upper, double Median, double Mean, double Scale, bool Constant, double MissingShare)
{
    // A flag set in under this share of rows would be clipped away; its full range is kept instead.
    private const double ClippedShare = 0.005;

    /// <summary>Measures a column of training rows.</summary>
    public static LinearScale Of(float[] column)
    {
        var known = Array.FindAll(column, float.IsFinite);
        var missing = column.Count(float.IsNaN) / (double)column.Length;
        if (known.Length == 0) return new LinearScale(0, 0, 0, 0, 1, true, missing);
        Array.Sort(known);
        var (lower, upper) = (Quantile(known, ClippedShare), Quantile(known, 1 - ClippedShare));
        if (lower >= upper) (lower, upper) = (known[0], known[^1]);
        var median = Math.Clamp(Quantile(known, 0.5), lower, upper);
        var (mean, deviation) = Moments(column, lower, upper, median);
        var constant = deviation <= 1e-9 * (Math.Abs(mean) + 1e-9);
        return new LinearScale(lower, upper, median, mean, constant ? 1 : deviation, constant, missing);
    }

    /// <summary>The standardised value.</summary>
    public double Of(float value) => ((float.IsNaN(value) ? Median : Math.Clamp(value, Lower, Upper)) - Mean) / Scale;

    /// <summary>The term of a fitted model.</summary>
    public LinearTerm Term(double weight, double missingWeight) => new(Lower, Upper, Median, Mean, Scale, weight, missingWeight);

    /// <summary>Quantile of sorted values, interpolated between neighbours.</summary>
    public static double Quantile(float[] sorted, double share)
    {
        var position = share * (sorted.Length - 1);
        var below = (int)position;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (position - below) * ((double)sorted[above] - sorted[below]);
    }

    private static (double Mean, double Deviation) Moments(float[] column, double lower, double upper, double median)
    {
        double Clean(float value) => float.IsNaN(value) ? median : Math.Clamp(value, lower, upper);
        double sum = 0, squares = 0;
        foreach (var value in column) sum += Clean(value);
        var mean = sum / column.Length;
        foreach (var value in column) squares += (Clean(value) - mean) * (Clean(value) - mean);
        return (mean, Math.Sqrt(squares / column.Length));
    }
}
