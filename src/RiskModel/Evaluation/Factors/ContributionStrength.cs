using FangFan.Risk.Explanation;
using FangFan.Risk.Models;

namespace FangFan.Risk.Evaluation.Factors;

/// <summary>How far a factor moves the scores, whether or not it moves them rightly.</summary>
/// <param name="Factor">The factor.</param>
/// <param name="Strength">Mean absolute contribution [log-odds]; for a group of the sum of its features' contributions.</param>
/// <param name="Direction">Rank correlation of the feature's contribution with its value, -1 to 1; NaN for a group and for a feature that moves nothing.</param>
/// <param name="Quarters">Mean absolute contribution by quarter [log-odds].</param>
public sealed record ContributionFactor(Factor Factor, FactorEstimate Strength, double Direction, IReadOnlyList<double> Quarters);

/// <summary>Mean absolute contributions of features and groups, the strongest first.</summary>
/// <param name="AsOf">The quarters, as in <see cref="ContributionFactor.Quarters"/>.</param>
/// <param name="Households">Household-quarters taken apart.</param>
/// <param name="Features">Every feature.</param>
/// <param name="Groups">Every cause group.</param>
public sealed record ContributionResult(IReadOnlyList<Quarter> AsOf, int Households, IReadOnlyList<ContributionFactor> Features, IReadOnlyList<ContributionFactor> Groups);

/// <summary>Takes mean absolute contributions from exact contributions (<see cref="ScorerContributions"/>) of held-out households.</summary>
internal static class ContributionStrength
{
    private sealed record Rows(FactorPool Pool, int[][] Sample, double[][][] Contributions)
    {
        public int[] Clusters { get; } = [.. Sample.SelectMany((rows, q) => rows.Select(row => Pool.Clusters[Pool.Starts[q] + row]))];
    }

    /// <summary>Takes them for every feature and group.</summary>
    public static ContributionResult Of(FactorPool pool, FactorOptions options, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        int[][] sample = [.. pool.Quarters.Select((quarter, q) => FactorPool.Draw(quarter.Count, options.ExplainedRows, DrawSeed.Of(options.Seed, q)))];
        var contributions = new double[sample.Length][][];
        for (var q = 0; q < sample.Length; q++)
        {
            cancellation.ThrowIfCancellationRequested();
            contributions[q] = ScorerContributions.Contributions(pool.Quarters[q].Model.Scorer, pool.Quarters[q].Columns, sample[q]).Contributions;
            progress?.Report(new(new("特征贡献", "contributions"), (q + 1.0) / sample.Length));
        }
        var rows = new Rows(pool, sample, contributions);
        Factor[] factors = [.. Factor.Each(pool.Features), .. Factor.Groups(pool.Features)];
        var moved = factors.Select(factor => Moved(rows, factor)).ToArray();
        var estimates = new VillageDraws(pool.ClusterCount, options).Estimate(
            [.. moved.Select(m => Influence.OfMean(Array.ConvertAll(m, Math.Abs), rows.Clusters, pool.ClusterCount))], cancellation);
        ContributionFactor[] all = [.. factors.Select((factor, f) => new ContributionFactor(
            factor, estimates[f], f < pool.Features.Count ? Direction(rows, f, moved[f]) : double.NaN, ByQuarter(sample, moved[f])))];
        return new ContributionResult([.. pool.Quarters.Select(q => q.AsOf)], rows.Clusters.Length, Ordered(all[..pool.Features.Count]), Ordered(all[pool.Features.Count..]));
    }

    private static ContributionFactor[] Ordered(IEnumerable<ContributionFactor> factors) =>
        [.. factors.OrderByDescending(one => one.Strength.Value).ThenBy(one => one.Factor.Name, StringComparer.Ordinal)];

    private static double[] Moved(Rows rows, Factor factor) => [.. rows.Contributions.SelectMany(quarter => quarter.Select(row =>
    {
        var sum = 0.0;
        foreach (var position in factor.Positions) sum += row[position];
        return sum;
    }))];

    private static double Direction(Rows rows, int feature, double[] moved)
    {
        double[] values = [.. rows.Sample.SelectMany((sample, q) => sample.Select(row => (double)rows.Pool.Quarters[q].Columns[feature][row]))];
        return Ranks.Spearman(values, [.. moved.Zip(values, (m, value) => double.IsNaN(value) ? double.NaN : m)]);
    }

    private static double[] ByQuarter(int[][] sample, double[] moved)
    {
        var (means, start) = (new double[sample.Length], 0);
        for (var q = 0; q < sample.Length; q++)
        {
            means[q] = moved.AsSpan(start, sample[q].Length).ToArray().Average(Math.Abs);
            start += sample[q].Length;
        }
        return means;
    }
}
