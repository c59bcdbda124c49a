using FangFan.Risk.Evaluation.Association;
using FangFan.Risk.Models;

namespace FangFan.Risk.Evaluation.Factors;

/// <summary>What the model loses when it is trained without a cause group.</summary>
/// <param name="Change">The loss; its p-values are by themselves.</param>
/// <param name="LogLossHolm">p-value of the rise of log loss, adjusted over the groups after Holm: no false find among all.</param>
/// <param name="LogLossBenjaminiHochberg">The same after Benjamini and Hochberg: the share of false finds among those found.</param>
/// <param name="AucHolm">p-value of the fall of AUC, adjusted after Holm.</param>
/// <param name="AucBenjaminiHochberg">The same after Benjamini and Hochberg.</param>
public sealed record RefittedGroup(FactorChange Change, double LogLossHolm, double LogLossBenjaminiHochberg, double AucHolm, double AucBenjaminiHochberg);

/// <summary>Leave-one-group-out refits, the greatest rise of log loss first.</summary>
/// <param name="Groups">Every cause group.</param>
/// <param name="TrainingRows">Most rows that a refit was trained on.</param>
public sealed record RefitResult(IReadOnlyList<RefittedGroup> Groups, int TrainingRows);

/// <summary>Trains the model again without each cause group and compares on held-out households.</summary>
/// <remarks>The full model is refitted on the same rows, so that rows and settings are equal on both sides, and every refit keeps the full model's
/// calibration. What a group adds beyond the others is what counts: a group that others can replace loses little, however strong it is alone.</remarks>
internal static class GroupRefits
{
    /// <summary>Refits at every quarter without every group.</summary>
    /// <param name="pool">The quarters.</param>
    /// <param name="training">What could be learned from at a quarter, with the pool's features in their order.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static RefitResult Of(FactorPool pool, Func<Quarter, TrainingSet> training, FactorOptions options, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        var groups = Factor.Groups(pool.Features);
        if (groups.Count < 2) return new RefitResult([], 0);
        var changes = groups.Select(_ => new PairedChange(pool)).ToArray();
        var (done, most) = (0, 0);
        for (var q = 0; q < pool.Quarters.Count; q++)
        {
            var quarter = pool.Quarters[q];
            var set = training(quarter.AsOf);
            var refit = Refit.Of(quarter.Model);
            var rows = RowSample.Draw(set.Labels, set.Weights, options.RefitRows, options.Seed);
            most = Math.Max(most, rows.Positions.Length);
            var full = Judged(quarter, refit.Fit(set, rows, cancellation), quarter.Columns, options);
            for (var g = 0; g < groups.Count; g++)
            {
                int[] kept = [.. Enumerable.Range(0, pool.Features.Count).Except(groups[g].Positions)];
                var without = set with { Matrix = set.Matrix.Of([.. kept.Select(f => pool.Features[f])]) };
                var scorer = refit.Fit(without, rows, cancellation);
                changes[g].Add(q, full, Judged(quarter, scorer, Array.ConvertAll(kept, f => quarter.Columns[f]), options), 1);
                progress?.Report(new(new("逐组剔除重新训练", "refits without each group"), (double)++done / (groups.Count * pool.Quarters.Count)));
            }
        }
        return new RefitResult(Adjusted(pool, groups, changes, options, cancellation), most);
    }

    private static HouseholdMetrics Judged(FactorQuarter quarter, Scorer scorer, float[][] columns, FactorOptions options) =>
        HouseholdMetrics.Of(scorer.RawScores(columns), quarter.Model.Calibration, quarter.Labels, options.Capacity);

    private static RefittedGroup[] Adjusted(FactorPool pool, IReadOnlyList<Factor> groups, PairedChange[] changes, FactorOptions options, CancellationToken cancellation)
    {
        var estimates = new VillageDraws(pool.ClusterCount, options).Estimate([.. changes.SelectMany(c => c.Influences())], cancellation);
        double[] auc = [.. groups.Select((_, g) => estimates[3 * g].PValue)];
        double[] loss = [.. groups.Select((_, g) => estimates[3 * g + 1].PValue)];
        var (aucHolm, aucShare) = (MultipleTesting.Holm(auc), MultipleTesting.BenjaminiHochberg(auc));
        var (lossHolm, lossShare) = (MultipleTesting.Holm(loss), MultipleTesting.BenjaminiHochberg(loss));
        return [.. groups.Select((group, g) => new RefittedGroup(
                new FactorChange(group, estimates[3 * g], estimates[3 * g + 1], estimates[3 * g + 2], changes[g].Quarters()), lossHolm[g], lossShare[g], aucHolm[g], aucShare[g]))
            .OrderByDescending(one => one.Change.LogLossRise.Value).ThenBy(one => one.Change.Factor.Name, StringComparer.Ordinal)];
    }
}
