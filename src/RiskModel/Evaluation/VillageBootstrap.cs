namespace FangFan.Risk.Evaluation;

/// <summary>Intervals by resampling whole villages, the same draws for every ranking, so that differences are paired.</summary>
/// <param name="villages">How many villages there are.</param>
/// <param name="seed">Seed of the draws.</param>
public sealed class VillageBootstrap(int villages, int seed)
{
    /// <summary>Resamples drawn.</summary>
    public const int Resamples = 400;

    /// <summary>The counts of a ranking in each resample, over all quarters.</summary>
    /// <param name="quarters">The ranking in each quarter; village numbers mean the same in all.</param>
    /// <param name="share">Share of the households on the list.</param>
    /// <returns>One a resample, in the order of the draws.</returns>
    public RankCounts[] Count(IReadOnlyList<QuarterRanking> quarters, double share)
    {
        var random = new Random(seed);
        var counts = new RankCounts[Resamples];
        var weights = new int[villages];
        for (var i = 0; i < counts.Length; i++)
        {
            Array.Clear(weights);
            for (var draw = 0; draw < villages; draw++) weights[random.Next(villages)]++;
            foreach (var quarter in quarters) counts[i] += quarter.Count(share, weights);
        }
        return counts;
    }

    /// <summary>A figure with the 2.5 % and 97.5 % quantiles of its resamples; resamples in which it has no value are left out.</summary>
    public static Interval Of(double value, IEnumerable<double> resampled)
    {
        var sorted = resampled.Where(v => !double.IsNaN(v)).Order().ToArray();
        return sorted.Length == 0 ? new(value, double.NaN, double.NaN) : new(value, Quantile(sorted, 0.025), Quantile(sorted, 0.975));
    }

    private static double Quantile(double[] sorted, double share)
    {
        var position = share * (sorted.Length - 1);
        var below = (int)position;
        return below + 1 < sorted.Length ? sorted[below] + (position - below) * (sorted[below + 1] - sorted[below]) : sorted[below];
    }
}
