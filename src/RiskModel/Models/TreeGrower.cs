using FangFan.Risk.Boosting;

namespace FangFan.Risk.Models;

/// <summary>What trees are grown on.</summary>
/// <param name="Columns">One array a feature, NaN = missing.</param>
/// <param name="Labels">0 or 1 a row.</param>
/// <param name="Weights">Weight of each row, above 0; all 1 where null.</param>
/// <param name="Monotone">+1, -1 or 0 a feature, as the features declare.</param>
/// <param name="Options">Settings.</param>
public sealed record TreeGrowth(float[][] Columns, float[] Labels, float[]? Weights, sbyte[] Monotone, BoostingOptions Options)
{
    /// <summary>Whether the trees go into the scorer itself, and not into a trial on one fold.</summary>
    public bool IsFinal { get; init; }

    /// <summary>What to grow on some rows of a set.</summary>
    internal static TreeGrowth Of(TrainingSet set, RowSample rows, BoostingOptions options) => new(
        rows.Of(set.Matrix.Columns), rows.Of(set.Labels), rows.Weights,
        [.. set.Matrix.Features.Select(feature => LinearFitter.Sign(feature.Direction))], options);

    /// <summary>Grows it with the project's own <see cref="Booster"/>.</summary>
    internal static TreeEnsemble WithBooster(TreeGrowth growth, CancellationToken cancellation) =>
        Booster.Train(growth.Columns, growth.Labels, growth.Weights, growth.Monotone, growth.Options, cancellation: cancellation).Ensemble;
}

/// <summary>Grows an ensemble; the seam for whoever grows trees in another way.</summary>
/// <returns>Exactly as many trees as the options ask for, or fewer where nothing is left to split.</returns>
public delegate TreeEnsemble TreeGrower(TreeGrowth growth, CancellationToken cancellation);
