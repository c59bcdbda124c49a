using FangFan.Risk.Models;

namespace FangFan.Risk.Evaluation.Factors;

/// <summary>What the scores lose when a factor's values are dealt anew among the households.</summary>
/// <param name="Change">The loss, mean over the permutations.</param>
/// <param name="RepeatDeviation">Standard deviation of the rise of log loss from one permutation to the next; NaN with one permutation. The intervals do not hold it: the mean's share of it is this over the root of the repeats.</param>
public sealed record PermutedFactor(FactorChange Change, double RepeatDeviation);

/// <summary>Permutation importance (Breiman 2001) of features and of cause groups on held-out households.</summary>
/// <param name="Features">Every feature, the greatest rise of log loss first.</param>
/// <param name="Groups">Every cause group, all its features dealt anew by one permutation; the greatest rise of log loss first.</param>
/// <param name="Stand">For each of <paramref name="Features"/> the feature that could most stand in for it.</param>
public sealed record ImportanceResult(IReadOnlyList<PermutedFactor> Features, IReadOnlyList<PermutedFactor> Groups, IReadOnlyList<Correlate> Stand);

/// <summary>Takes permutation importance.</summary>
/// <remarks>
/// Values are dealt anew within the as-of quarter, so that a factor's drift over the years is not mistaken for it. All features of a group move by one
/// permutation and keep what they say of each other. Intervals are over villages: they say how the importance would vary with other villages of the county;
/// the luck of the permutation is averaged over the repeats and told apart as <see cref="PermutedFactor.RepeatDeviation"/>.
/// Correlated features stand in for each other, so each looks weaker alone than it is; and dealing values anew makes households that do not exist,
/// where the trees are asked about combinations they never saw (Strobl et al. 2008; Hooker, Mentch and Zhou 2021). The groups suffer less of both.
/// </remarks>
internal static class PermutationImportance
{
    private sealed record Shuffles(FactorPool Pool, int[][][] Orders, HouseholdMetrics[] Whole, FactorOptions Options);

    /// <summary>Takes the importance of every feature and group.</summary>
    public static ImportanceResult Of(FactorPool pool, FactorOptions options, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        var factors = Factor.Each(pool.Features).Concat(Factor.Groups(pool.Features)).ToArray();
        HouseholdMetrics[] whole = [.. pool.Quarters.Select(q => HouseholdMetrics.Of(q.RawScores, q.Model.Calibration, q.Labels, options.Capacity))];
        var shuffles = new Shuffles(pool, Orders(pool, options), whole, options);
        var changes = new (PairedChange Change, double Deviation)[factors.Length];
        var (gate, done) = (new Lock(), 0);
        Parallel.For(0, factors.Length, new ParallelOptions { CancellationToken = cancellation }, f =>
        {
            changes[f] = Permuted(shuffles, factors[f]);
            // Under the lock, so that a slower thread does not report a smaller share later.
            lock (gate) progress?.Report(new(new("置换重要性", "permutation importance"), (double)++done / factors.Length));
        });
        var estimates = new VillageDraws(pool.ClusterCount, options).Estimate([.. changes.SelectMany(c => c.Change.Influences())], cancellation);
        PermutedFactor[] all = [.. factors.Select((factor, f) => new PermutedFactor(
            new FactorChange(factor, estimates[3 * f], estimates[3 * f + 1], estimates[3 * f + 2], changes[f].Change.Quarters()), changes[f].Deviation))];
        IReadOnlyList<PermutedFactor> features = Ordered(all[..pool.Features.Count]);
        var correlates = FeatureCorrelates.Of(pool, options);
        return new ImportanceResult(features, Ordered(all[pool.Features.Count..]), [.. features.Select(one => correlates[one.Change.Factor.Positions[0]])]);
    }

    private static PermutedFactor[] Ordered(IEnumerable<PermutedFactor> factors) =>
        [.. factors.OrderByDescending(one => one.Change.LogLossRise.Value).ThenBy(one => one.Change.Factor.Name, StringComparer.Ordinal)];

    private static (PairedChange Change, double Deviation) Permuted(Shuffles shuffles, Factor factor)
    {
        var (pool, options) = (shuffles.Pool, shuffles.Options);
        var change = new PairedChange(pool);
        var rises = new double[options.Repeats];
        for (var q = 0; q < pool.Quarters.Count; q++)
        {
            var quarter = pool.Quarters[q];
            var part = ScorerPart.Of(quarter.Model.Scorer, [.. factor.Positions]);
            if (part.IsEmpty) continue;
            var before = part.Scores(quarter.Columns);
            for (var repeat = 0; repeat < options.Repeats; repeat++)
            {
                var after = part.Scores(Dealt(quarter.Columns, factor.Positions, shuffles.Orders[q][repeat]));
                for (var row = 0; row < after.Length; row++) after[row] += quarter.RawScores[row] - before[row];
                var without = HouseholdMetrics.Of(after, quarter.Model.Calibration, quarter.Labels, options.Capacity);
                change.Add(q, shuffles.Whole[q], without, 1.0 / options.Repeats);
                rises[repeat] += (without.Losses.Sum() - shuffles.Whole[q].Losses.Sum()) / pool.Count;
            }
        }
        var mean = rises.Average();
        return (change, options.Repeats < 2 ? double.NaN : Math.Sqrt(rises.Sum(rise => (rise - mean) * (rise - mean)) / (options.Repeats - 1)));
    }

    private static float[][] Dealt(float[][] columns, IReadOnlyList<int> features, int[] order)
    {
        float[][] dealt = [.. columns];
        foreach (var feature in features) dealt[feature] = Array.ConvertAll(order, row => columns[feature][row]);
        return dealt;
    }

    // One permutation of a quarter serves every factor: their importances are then compared on the same luck.
    private static int[][][] Orders(FactorPool pool, FactorOptions options) => [.. pool.Quarters.Select((quarter, q) => Enumerable.Range(0, options.Repeats).Select(repeat =>
    {
        int[] order = [.. Enumerable.Range(0, quarter.Count)];
        new Random(DrawSeed.Of(options.Seed, q * options.Repeats + repeat)).Shuffle(order);
        return order;
    }).ToArray())];
}
