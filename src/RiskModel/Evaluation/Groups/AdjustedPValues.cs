using MathNet.Numerics;

namespace FangFan.Risk.Evaluation.Groups;

/// <summary>P values of many differences at once.</summary>
internal static class AdjustedPValues
{
    /// <summary>Two-sided p value of a difference by its standard error; NaN where either is unknown or the error is 0.</summary>
    public static double Normal(double difference, double error) => error > 0 ? SpecialFunctions.Erfc(Math.Abs(difference) / error / Math.Sqrt(2)) : double.NaN;

    /// <summary>The least false-discovery rate at which each is called (Benjamini and Hochberg 1995); NaN stays NaN and is not counted.</summary>
    public static double[] Of(IReadOnlyList<double> values)
    {
        int[] order = [.. Enumerable.Range(0, values.Count).Where(i => !double.IsNaN(values[i])).OrderByDescending(i => values[i])];
        double[] adjusted = [.. values.Select(_ => double.NaN)];
        var least = 1.0;
        for (var place = 0; place < order.Length; place++)
        {
            least = Math.Min(least, values[order[place]] * order.Length / (order.Length - place));
            adjusted[order[place]] = least;
        }
        return adjusted;
    }
}
