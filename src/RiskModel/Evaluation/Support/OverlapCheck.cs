using FangFan.Risk.Features;

namespace FangFan.Risk.Evaluation.Support;

/// <summary>Checks whether those with and without support can be compared.</summary>
internal static class OverlapCheck
{
    private const int Bins = 20;
    private const double SmallDifference = 0.1;
    private const double LargeDifference = 0.25;

    /// <summary>Takes overlap and balance.</summary>
    public static SupportOverlap Of(SupportColumns columns, SupportWeights weights)
    {
        FeatureBalance[] balance = [.. columns.Features.Features.Select((feature, f) => Balance(feature, columns.Features.Columns[f], columns.Supported, weights.Values))
            .OrderByDescending(b => double.IsNaN(b.Before) ? -1 : Math.Abs(b.Before))];
        var (effective, effectiveWithout) = (weights.EffectiveSize(row => columns.Supported[row]), weights.EffectiveSize(row => !columns.Supported[row]));
        var extreme = Outside(weights.Propensities, 0.05);
        var worst = balance.Max(b => double.IsNaN(b.After) ? 0 : Math.Abs(b.After));
        var without = columns.Supported.Count(s => !s);
        // A tenth and a quarter are the usual marks for standardised differences (Austin 2009); the others are choices.
        var failed = worst > LargeDifference || effectiveWithout < 0.1 * without || effective < 0.1 * (columns.Count - without) || Outside(weights.Propensities, 0.01) > 0.1;
        var verdict = failed ? OverlapVerdict.Failed : worst > SmallDifference || extreme > 0.1 ? OverlapVerdict.Limited : OverlapVerdict.Good;
        return new(verdict, Histogram(columns.Supported, weights.Propensities), extreme, (weights.Values.Min(), weights.Values.Max()), effective, effectiveWithout, balance);
    }

    private static double Outside(double[] propensities, double tail) => (double)propensities.Count(p => p < tail || p > 1 - tail) / propensities.Length;

    private static PropensityBin[] Histogram(bool[] supported, double[] propensities)
    {
        var (with, without) = (new int[Bins], new int[Bins]);
        for (var row = 0; row < supported.Length; row++)
        {
            var bin = Math.Clamp((int)(propensities[row] * Bins), 0, Bins - 1);
            if (supported[row]) with[bin]++;
            else without[bin]++;
        }
        return [.. Enumerable.Range(0, Bins).Select(b => new PropensityBin((double)b / Bins, (b + 1.0) / Bins, with[b], without[b]))];
    }

    private static FeatureBalance Balance(Feature feature, float[] column, bool[] supported, double[] weights)
    {
        var (with, without) = (Moments(column, row => supported[row] ? 1 : 0), Moments(column, row => supported[row] ? 0 : 1));
        var spread = Math.Sqrt((with.Variance + without.Variance) / 2);
        if (!(spread > 0)) return new(feature, double.NaN, double.NaN);
        var after = Moments(column, row => supported[row] ? weights[row] : 0).Mean - Moments(column, row => supported[row] ? 0 : weights[row]).Mean;
        return new(feature, (with.Mean - without.Mean) / spread, after / spread);
    }

    private static (double Mean, double Variance) Moments(float[] column, Func<int, double> weight)
    {
        double total = 0, mean = 0, squares = 0;
        for (var row = 0; row < column.Length; row++)
        {
            var own = weight(row);
            if (own == 0 || float.IsNaN(column[row])) continue;
            // West's update: sums of squares of large numbers would lose the small differences.
            total += own;
            var step = column[row] - mean;
            mean += step * own / total;
            squares += own * step * (column[row] - mean);
        }
        return total > 0 ? (mean, squares / total) : (double.NaN, double.NaN);
    }
}
