namespace FangFan.Risk.Boosting;

/// <summary>Rows that growing does not see, on which the number of trees is judged.</summary>
/// <param name="Columns">As for training.</param>
/// <param name="Labels">0 or 1.</param>
/// <param name="Patience">Trees grown beyond the best before giving up, 1 or more.</param>
/// <param name="Weights">Weight of each row in the loss, above 0; all 1 where null.</param>
public sealed record ValidationSet(float[][] Columns, float[] Labels, int Patience, float[]? Weights = null);

/// <summary>A grown ensemble and the validation log loss after each tree (empty without a validation set).</summary>
/// <param name="Ensemble">The trees, cut at the best number where a validation set was given.</param>
/// <param name="ValidationLosses">Mean log loss after 1, 2, ... trees.</param>
public sealed record BoostingResult(TreeEnsemble Ensemble, IReadOnlyList<double> ValidationLosses);

/// <summary>Histogram gradient boosting for the logistic loss, leaf-wise, with quantised gradients (Ke et al. 2017; Shi et al. 2022).</summary>
public static class Booster
{
    /// <summary>
    /// Grows an ensemble. Same arguments, same ensemble, whatever the number of threads. Growing ends early where no split is left
    /// that keeps to the options, so there may be fewer trees than asked for.
    /// </summary>
    /// <param name="columns">One array a feature, all of one length, NaN = missing; infinities count as the extreme values.</param>
    /// <param name="labels">0 or 1 a row, at least one of each.</param>
    /// <param name="weights">Weight of each row, above 0; all 1 where null.</param>
    /// <param name="monotone">For each feature +1 where the score may not fall with it, -1 where it may not rise, else 0; none where null. Missing values stand outside the order.</param>
    /// <param name="options">Settings.</param>
    /// <param name="validation">Rows to choose the number of trees on; null to grow them all.</param>
    /// <param name="progress">Told the number of rounds done, of <see cref="BoostingOptions.Trees"/> at most.</param>
    /// <param name="cancellation">Stops the growing.</param>
    /// <exception cref="ArgumentException">Shapes differ, there is no feature, a label is neither 0 nor 1, a class has no row, or an option is out of range.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static BoostingResult Train(float[][] columns, float[] labels, float[]? weights, sbyte[]? monotone, BoostingOptions options,
        ValidationSet? validation = null, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        TrainingChecks.CheckRows(columns, labels, weights);
        TrainingChecks.CheckClasses(labels);
        TrainingChecks.CheckMonotone(monotone, columns.Length);
        TrainingChecks.CheckValidation(validation, columns.Length);
        var workers = new Workers(options.Threads);
        var loss = new LogisticLoss(labels, weights);
        var data = BinnedColumns.From(columns, options, workers);
        var rounds = new BoostingRounds(data, loss, monotone, options);
        var watch = validation is null ? null : new ValidationWatch(validation, rounds.BaseScore, workers);
        for (var round = 0; round < options.Trees; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            var grown = rounds.Grow(round, cancellation);
            progress?.Report(round + 1);
            if (grown && watch is not null && watch.AddAndJudge(rounds.LastTree())) break;
            if (!grown && !rounds.MayGrowLater) break;
        }
        return new BoostingResult(rounds.FirstTrees(watch?.BestTrees), watch?.Losses ?? []);
    }
}
