using FangFan.Risk.Models;

namespace FangFan.Risk.Evaluation.Factors;

/// <summary>A statistic and how much each cluster moves it.</summary>
/// <param name="Value">The statistic on the data.</param>
/// <param name="ByCluster">The derivative of the statistic in each cluster's weight; sums to 0.</param>
internal sealed record Influence(double Value, double[] ByCluster)
{
    /// <summary>The influence of clusters on a mean over rows.</summary>
    /// <param name="values">One a row.</param>
    /// <param name="clusters">Each row's cluster.</param>
    /// <param name="count">How many clusters there are.</param>
    public static Influence OfMean(ReadOnlySpan<double> values, ReadOnlySpan<int> clusters, int count)
    {
        var mean = 0.0;
        foreach (var value in values) mean += value;
        mean /= values.Length;
        var by = new double[count];
        for (var row = 0; row < values.Length; row++) by[clusters[row]] += (values[row] - mean) / values.Length;
        return new Influence(mean, by);
    }
}

/// <summary>Village bootstrap of many statistics at once, to first order.</summary>
/// <remarks>
/// A statistic under other village weights is its value plus the sum of weight times influence (the infinitesimal jackknife; Efron 1982).
/// For a mean this leaves out only that villages differ in size; for an AUC it is the placement values of DeLong (1988), by clusters as Obuchowski (1997) has them.
/// It makes a thousand draws of hundreds of factors a matter of seconds, where ranking every household anew in each would take hours.
/// The draws are those of <see cref="ClusterBootstrap"/>, the same for all statistics, so that differences are paired.
/// </remarks>
internal sealed class VillageDraws(int clusters, FactorOptions options)
{
    // Fewer clusters draw nothing but themselves.
    private const int LeastClusters = 2;

    /// <summary>Value, interval and p-value of each statistic.</summary>
    public FactorEstimate[] Estimate(IReadOnlyList<Influence> statistics, CancellationToken cancellation = default)
    {
        if (clusters < LeastClusters) return [.. statistics.Select(s => new FactorEstimate(s.Value, null, double.NaN))];
        var drawn = ClusterBootstrap.DrawClusters(clusters, options.Draws, options.Seed, times => [.. statistics.Select(s => Drawn(s, times))], cancellation: cancellation);
        return [.. statistics.Select((s, i) => Of(s.Value, Array.ConvertAll(drawn, draw => draw[i])))];
    }

    private FactorEstimate Of(double value, double[] draws)
    {
        if (!double.IsFinite(value)) return new FactorEstimate(value, null, double.NaN);
        var (below, above) = (draws.Count(d => d <= 0), draws.Count(d => d >= 0));
        // The data count as one draw, so that no p-value is 0.
        var p = Math.Min(1, 2.0 * (1 + Math.Min(below, above)) / (1 + draws.Length));
        return new FactorEstimate(value, Interval.Of(draws, options.Level), p);
    }

    private static double Drawn(Influence statistic, int[] times)
    {
        var sum = statistic.Value;
        for (var cluster = 0; cluster < times.Length; cluster++) sum += (times[cluster] - 1) * statistic.ByCluster[cluster];
        return sum;
    }
}
