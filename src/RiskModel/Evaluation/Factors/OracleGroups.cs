using FangFan.Risk.Boosting;
using FangFan.Risk.Models;

namespace FangFan.Risk.Evaluation.Factors;

/// <summary>What could not be known without a cause group, on generated data.</summary>
/// <param name="Factor">The group.</param>
/// <param name="Loss">Rise of the expected log loss against the true probability [nats] when the fit cannot see the group.</param>
/// <param name="AucFall">Fall of the AUC, each household counting as with the target by its true probability and as without by the rest.</param>
public sealed record OracleGroup(Factor Factor, FactorEstimate Loss, double AucFall);

/// <summary>How the report's orders of the groups agree with the order of the truth.</summary>
/// <param name="Measure">Name of the order: refits, permutation or contributions.</param>
/// <param name="Label">What people read.</param>
/// <param name="Spearman">Rank correlation over all groups; NaN where it is undefined.</param>
/// <param name="SpearmanOfClear">Over the groups whose loss is told apart from 0; NaN where these are fewer than three.</param>
public sealed record OrderAgreement(string Measure, Wording Label, double Spearman, double SpearmanOfClear);

/// <summary>The loss of the oracle without each group, the greatest first.</summary>
/// <param name="Groups">Every group.</param>
/// <param name="Agreement">How the report's orders agree with it.</param>
/// <param name="Households">Household-quarters judged.</param>
/// <param name="LogLoss">Expected log loss [nats] of the fit that sees every group.</param>
/// <param name="Least">The least expected log loss there can be: that of the true probability, which also sees what no record shows [nats].</param>
public sealed record OracleResult(IReadOnlyList<OracleGroup> Groups, IReadOnlyList<OrderAgreement> Agreement, int Households, double LogLoss, double Least);

/// <summary>Takes the oracle's loss without each cause group.</summary>
/// <remarks>
/// The oracle kept to what records show is the mean of the true probability among households with the same features. Trees fitted to the true
/// probability itself come near it: there is no luck of outcomes in the target. Each row is given twice, as with the target by weight p and as without by
/// 1 - p, which has the same loss but for a constant. Villages are dealt into two halves; each half is judged by the fit to the other.
/// Without a group the fit is made anew, so that what other groups can say in its place is said.
/// </remarks>
internal static class OracleGroups
{
    private const int Halves = 2;

    // A weight must be above 0; households that cannot fall are as good as never falling.
    private const float LeastWeight = 1e-6f;

    private static readonly BoostingOptions Growth = new() { Trees = 150, Leaves = 24, LearningRate = 0.1, FeatureFraction = 0.5, MinimumRowsPerLeaf = 40 };

    private sealed record Truth(float[][] Columns, double[] Probability, int[] Clusters);

    /// <summary>Takes the losses.</summary>
    /// <param name="pool">The quarters.</param>
    /// <param name="truth">The true probability of every household-quarter of the pool; NaN where unknown.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Null where fewer than a hundred household-quarters have a true probability.</returns>
    public static OracleResult? Of(FactorPool pool, double[] truth, FactorOptions options, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        var known = Known(pool, truth, Halves * options.OracleRows, options.Seed);
        if (known.Probability.Length < 100) return null;
        var groups = Factor.Groups(pool.Features);
        var full = Judged(known, [.. Enumerable.Range(0, pool.Features.Count)], options.Seed, cancellation);
        var statistics = new List<Influence>();
        var falls = new double[groups.Count];
        for (var g = 0; g < groups.Count; g++)
        {
            var without = Judged(known, [.. Enumerable.Range(0, pool.Features.Count).Except(groups[g].Positions)], options.Seed, cancellation);
            statistics.Add(Influence.OfMean([.. Losses(without, known).Zip(Losses(full, known), (less, more) => less - more)], known.Clusters, pool.ClusterCount));
            falls[g] = Auc(full, known) - Auc(without, known);
            progress?.Report(new(new("真实概率：逐组剔除", "true probability: without each group"), (g + 1.0) / groups.Count));
        }
        var estimates = new VillageDraws(pool.ClusterCount, options).Estimate(statistics, cancellation);
        OracleGroup[] losses = [.. groups.Select((group, g) => new OracleGroup(group, estimates[g], falls[g]))
            .OrderByDescending(one => one.Loss.Value).ThenBy(one => one.Factor.Name, StringComparer.Ordinal)];
        return new OracleResult(losses, [], known.Probability.Length, Losses(full, known).Average(), known.Probability.Average(Entropy));
    }

    /// <summary>Compares the order of the groups with another.</summary>
    /// <param name="oracle">The losses of the oracle.</param>
    /// <param name="measure">Name and label of the order.</param>
    /// <param name="values">Value of each group by name.</param>
    public static OrderAgreement Agreement(OracleResult oracle, (string Name, Wording Label) measure, IReadOnlyDictionary<string, double> values)
    {
        double Spearman(IReadOnlyList<OracleGroup> groups) => Ranks.Spearman([.. groups.Select(g => g.Loss.Value)], [.. groups.Select(g => values[g.Factor.Name])]);
        OracleGroup[] clear = [.. oracle.Groups.Where(g => g.Loss.Interval is { Low: > 0 })];
        return new OrderAgreement(measure.Name, measure.Label, Spearman(oracle.Groups), clear.Length < 3 ? double.NaN : Spearman(clear));
    }

    private static Truth Known(FactorPool pool, double[] truth, int most, int seed)
    {
        var rows = pool.Sample(most, seed);
        var kept = rows.Select((own, q) => own.Where(row => !double.IsNaN(truth[pool.Starts[q] + row])).ToArray()).ToArray();
        return new Truth(
            [.. pool.Features.Select((_, f) => kept.SelectMany((own, q) => own.Select(row => pool.Quarters[q].Columns[f][row])).ToArray())],
            [.. kept.SelectMany((own, q) => own.Select(row => truth[pool.Starts[q] + row]))],
            [.. kept.SelectMany((own, q) => own.Select(row => pool.Clusters[pool.Starts[q] + row]))]);
    }

    /// <summary>Scores of every row by the fit to the other half of the villages.</summary>
    private static double[] Judged(Truth known, int[] features, int seed, CancellationToken cancellation)
    {
        var scores = new double[known.Probability.Length];
        for (var half = 0; half < Halves; half++)
        {
            bool Own(int row) => (int)(DrawSeed.Mix(seed, known.Clusters[row]) % Halves) == half;
            int[] judged = [.. Enumerable.Range(0, scores.Length).Where(Own)];
            int[] learned = [.. Enumerable.Range(0, scores.Length).Where(row => !Own(row))];
            if (learned.Length == 0) continue;
            var raw = Fit(known, features, learned, cancellation).RawScores([.. features.Select(f => Array.ConvertAll(judged, row => known.Columns[f][row]))]);
            for (var i = 0; i < judged.Length; i++) scores[judged[i]] = raw[i];
        }
        return scores;
    }

    private static TreeEnsemble Fit(Truth known, int[] features, int[] rows, CancellationToken cancellation)
    {
        float[][] columns = [.. features.Select(f => Array.ConvertAll<int, float>([.. rows, .. rows], row => known.Columns[f][row]))];
        float[] labels = [.. rows.Select(_ => 1f), .. rows.Select(_ => 0f)];
        float[] weights = [.. rows.Select(row => Math.Max(LeastWeight, (float)known.Probability[row])), .. rows.Select(row => Math.Max(LeastWeight, (float)(1 - known.Probability[row])))];
        return Booster.Train(columns, labels, weights, null, Growth, cancellation: cancellation).Ensemble;
    }

    private static double[] Losses(double[] raw, Truth known) => [.. raw.Zip(known.Probability, LogOdds.Loss)];

    private static double Auc(double[] raw, Truth known)
    {
        var outcomes = new ScoredOutcomes([.. raw, .. raw], [.. raw.Select(_ => 1f), .. raw.Select(_ => 0f)]);
        return outcomes.Auc([.. known.Probability, .. known.Probability.Select(p => 1 - p)]);
    }

    private static double Entropy(double p) => p is <= 0 or >= 1 ? 0 : -p * Math.Log(p) - (1 - p) * Math.Log(1 - p);
}
