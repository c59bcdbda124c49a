namespace FangFan.Risk.Models;

/// <summary>An interval from bootstrap draws.</summary>
/// <param name="Low">Its lower end.</param>
/// <param name="High">Its upper end.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>The percentile interval over draws; draws left undefined (NaN) are passed over.</summary>
    /// <param name="draws">One value a draw.</param>
    /// <param name="level">Share of the draws inside, such as 0.95.</param>
    /// <returns>Null where fewer than half of the draws are defined.</returns>
    public static Interval? Of(IEnumerable<double> draws, double level = 0.95)
    {
        double[] all = [.. draws];
        double[] sorted = [.. all.Where(double.IsFinite).Order()];
        if (sorted.Length == 0 || sorted.Length * 2 < all.Length) return null;
        return new Interval(Quantile(sorted, (1 - level) / 2), Quantile(sorted, (1 + level) / 2));
    }

    /// <summary>The percentile interval of a share or count; none where every draw says the same.</summary>
    /// <remarks>Of five events none found is none found in every draw: an interval from 0 to 0 would claim a certainty that drawing anew cannot give.</remarks>
    /// <param name="draws">One value a draw.</param>
    /// <param name="level">Share of the draws inside, such as 0.95.</param>
    /// <returns>Null also where fewer than half of the draws are defined.</returns>
    public static Interval? OfShare(IEnumerable<double> draws, double level = 0.95)
    {
        double[] all = [.. draws];
        double[] known = [.. all.Where(double.IsFinite)];
        // Sums of split ties leave dust where nothing varies.
        return known.Length == 0 || known.Max() - known.Min() <= 1e-12 ? null : Of(all, level);
    }

    /// <summary>An interval for an error that cannot be negative, such as the calibration error.</summary>
    /// <remarks>Resampling adds noise, so the draws lie above the estimate as the estimate lies above the truth; a percentile interval can then miss both.
    /// The lower end is therefore the percentile reflected at the estimate, not under 0; the upper end is the percentile itself, which errs on the safe side.</remarks>
    /// <param name="estimate">The error on the data.</param>
    /// <param name="draws">One value a draw.</param>
    /// <param name="level">Share of the draws inside, such as 0.95.</param>
    /// <returns>Null where fewer than half of the draws are defined.</returns>
    public static Interval? OfError(double estimate, IEnumerable<double> draws, double level = 0.95) =>
        Of(draws, level) is { } plain ? new Interval(Math.Clamp(2 * estimate - plain.High, 0, estimate), Math.Max(plain.High, estimate)) : null;

    private static double Quantile(double[] sorted, double share)
    {
        var position = share * (sorted.Length - 1);
        var below = (int)position;
        return sorted[below] + (position - below) * (sorted[Math.Min(below + 1, sorted.Length - 1)] - sorted[below]);
    }
}

/// <summary>Takes statistics again over clusters drawn with replacement, such as villages: neighbours share their luck.</summary>
/// <remarks>Every draw has its own random numbers, so the result does not depend on the number of threads.
/// It leaves out what only other years could show: the same quarters are looked at in every draw.</remarks>
public static class ClusterBootstrap
{
    /// <summary>Computes statistics in every draw.</summary>
    /// <param name="clusters">Number of each row's cluster, 0 ...; a cluster's rows are drawn together.</param>
    /// <param name="draws">How many draws.</param>
    /// <param name="seed">Seed of the draws.</param>
    /// <param name="statistics">From the weight of each row (how often it was drawn) to the statistics; called from several threads.</param>
    /// <param name="cancellation">Stops between draws.</param>
    /// <returns>For each draw the statistics.</returns>
    public static double[][] Draw(int[] clusters, int draws, int seed, Func<double[], double[]> statistics, CancellationToken cancellation = default)
    {
        var count = clusters.Length == 0 ? 0 : clusters.Max() + 1;
        var results = new double[draws][];
        Parallel.For(0, draws, new ParallelOptions { CancellationToken = cancellation }, () => new double[clusters.Length], (draw, _, weights) =>
        {
            var times = Times(count, DrawSeed.Of(seed, draw));
            for (var row = 0; row < weights.Length; row++) weights[row] = times[clusters[row]];
            results[draw] = statistics(weights);
            return weights;
        }, _ => { });
        return results;
    }

    /// <summary>As <see cref="Draw"/>, the same draws of as many clusters, for statistics that look at clusters and not at rows.</summary>
    /// <param name="clusters">How many clusters.</param>
    /// <param name="draws">How many draws.</param>
    /// <param name="seed">Seed of the draws.</param>
    /// <param name="statistics">From how often each cluster was drawn to the statistics; called from several threads.</param>
    /// <param name="drawn">Told how many draws are done, rising, one call at a time.</param>
    /// <param name="cancellation">Stops between draws.</param>
    /// <returns>For each draw the statistics.</returns>
    internal static double[][] DrawClusters(int clusters, int draws, int seed, Func<int[], double[]> statistics, Action<int>? drawn = null, CancellationToken cancellation = default)
    {
        var (results, done, telling) = (new double[draws][], 0, new Lock());
        Parallel.For(0, draws, new ParallelOptions { CancellationToken = cancellation }, draw =>
        {
            results[draw] = statistics(Times(clusters, DrawSeed.Of(seed, draw)));
            if (drawn is null) return;
            lock (telling) drawn(++done);
        });
        return results;
    }

    private static int[] Times(int clusters, int seed)
    {
        var random = new Random(seed);
        var times = new int[clusters];
        for (var i = 0; i < clusters; i++) times[random.Next(clusters)]++;
        return times;
    }
}
