using MathNet.Numerics.Distributions;

namespace FangFan.Risk.Evaluation.Drift;

/// <summary>The population stability index: sum over bins of (now - reference) x ln(now / reference), in shares of rows.</summary>
/// <remarks>
/// <para>Every bin takes <see cref="DriftLimits.EmptyBin"/> rows more on both sides.</para>
/// <para>Were nothing to move, the index is about a sum of squares of differences over shares, which has the mean (B - 1)(1/N + 1/M) for independent rows
/// (Yurdakul 2018, "Statistical Properties of Population Stability Index"). Rows here are not: the same household stands in many quarters and villages share
/// their luck. So the covariance of the differences is taken over clusters, the rows of a village in reference and quarter together, and the index is referred to
/// a scaled chi-square with the mean and the variance that this covariance gives (second order of Rao and Scott 1984). For independent rows both agree.</para>
/// </remarks>
/// <param name="Psi">The index; NaN where a side has no row.</param>
/// <param name="Noise">Its mean were nothing to move.</param>
/// <param name="Limit">Its 95 % quantile were nothing to move.</param>
/// <param name="Terms">What each bin adds to the index.</param>
public sealed record StabilityIndex(double Psi, double Noise, double Limit, IReadOnlyList<double> Terms)
{
    /// <summary>Compares two tallies over the same clusters and bins.</summary>
    /// <exception cref="ArgumentException">Their shapes differ.</exception>
    public static StabilityIndex Between(BinCounts reference, BinCounts now)
    {
        if ((reference.Clusters, reference.Bins) != (now.Clusters, now.Bins))
            throw new ArgumentException($"The reference has {reference.Clusters} x {reference.Bins} clusters and bins, the quarter {now.Clusters} x {now.Bins}; they must agree.", nameof(now));
        var (before, after) = (reference.Totals(), now.Totals());
        if (before.Sum() == 0 || after.Sum() == 0) return new(double.NaN, double.NaN, double.NaN, []);
        var (q, p) = (Smoothed(before), Smoothed(after));
        double[] terms = [.. p.Zip(q, (pNow, pThen) => (pNow - pThen) * Math.Log(pNow / pThen))];
        var (noise, limit) = Chance(reference, now, [.. p.Zip(q, (pNow, pThen) => (pNow + pThen) / 2)]);
        return new(terms.Sum(), noise, limit, terms);
    }

    private static double[] Smoothed(long[] counts)
    {
        var all = counts.Sum() + DriftLimits.EmptyBin * counts.Length;
        return Array.ConvertAll(counts, count => (count + DriftLimits.EmptyBin) / all);
    }

    private static (double Noise, double Limit) Chance(BinCounts reference, BinCounts now, double[] shares)
    {
        var covariance = Covariance(reference, now);
        double trace = 0, squared = 0;
        for (var i = 0; i < now.Bins; i++)
        {
            trace += covariance[i, i] / shares[i];
            for (var j = 0; j < now.Bins; j++) squared += covariance[i, j] * covariance[i, j] / (shares[i] * shares[j]);
        }
        if (trace <= 0) return (0, 0);
        var scale = squared / trace;
        return (trace, scale * ChiSquared.InvCDF(trace / scale, DriftLimits.Level));
    }

    /// <summary>Covariance of the differences of shares, from what each cluster adds to them.</summary>
    private static double[,] Covariance(BinCounts reference, BinCounts now)
    {
        var bins = now.Bins;
        var (before, after) = (reference.Totals(), now.Totals());
        double rows = after.Sum(), referenceRows = before.Sum();
        var (sums, added, used) = (new double[bins, bins], new double[bins], 0);
        for (var cluster = 0; cluster < now.Clusters; cluster++)
        {
            double own = now.InCluster(cluster), ownBefore = reference.InCluster(cluster);
            if (own + ownBefore == 0) continue;
            used++;
            for (var b = 0; b < bins; b++)
            {
                added[b] = (now[cluster, b] - after[b] / rows * own) / rows - (reference[cluster, b] - before[b] / referenceRows * ownBefore) / referenceRows;
            }
            for (var i = 0; i < bins; i++)
            {
                for (var j = 0; j < bins; j++) sums[i, j] += added[i] * added[j];
            }
        }
        var finite = used > 1 ? used / (used - 1.0) : 1;
        for (var i = 0; i < bins; i++)
        {
            for (var j = 0; j < bins; j++) sums[i, j] *= finite;
        }
        return sums;
    }
}
