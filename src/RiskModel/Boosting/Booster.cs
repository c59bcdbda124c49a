namespace FangFan.Risk.Boosting;

/// <summary>Rows that growing does not see, on which the number of trees is judged.</summary>
/// <param name="Columns">As for training.</param>
/// <param name="Labels">0 or 1.</param>
/// <param name="Patience">Trees grown beyond the best before giving up.</param>
public sealed record ValidationSet(float[][] Columns, float[] Labels, int Patience);

/// <summary>A grown ensemble and the validation log loss after each tree (empty without a validation set).</summary>
/// <param name="Ensemble">The trees, cut at the best number where a validation set was given.</param>
/// <param name="ValidationLosses">Mean log loss after 1, 2, ... trees.</param>
public sealed record BoostingResult(TreeEnsemble Ensemble, IReadOnlyList<double> ValidationLosses);

/// <summary>Histogram gradient boosting for the logistic loss.</summary>
public static class Booster
{
    /// <summary>Grows an ensemble.</summary>
    /// <param name="columns">One array a feature, all of one length, NaN = missing.</param>
    /// <param name="labels">0 or 1 a row.</param>
    /// <param name="weights">Weight of each row, above 0; all 1 where null.</param>
    /// <param name="monotone">For each feature +1 where the score may not fall with it, -1 where it may not rise, else 0; none where null.</param>
    /// <param name="options">Settings.</param>
    /// <param name="validation">Rows to choose the number of trees on; null to grow them all.</param>
    /// <param name="progress">Told the number of trees grown so far.</param>
    /// <param name="cancellation">Stops the growing.</param>
    /// <exception cref="ArgumentException">Shapes differ, a label is neither 0 nor 1, or an option is out of range.</exception>
    public static BoostingResult Train(float[][] columns, float[] labels, float[]? weights, sbyte[]? monotone, BoostingOptions options,
        ValidationSet? validation = null, IProgress<int>? progress = null, CancellationToken cancellation = default) =>
        throw new NotImplementedException();
}
