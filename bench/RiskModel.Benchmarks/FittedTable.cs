using FangFan.Risk.Boosting;
using FangFan.Risk.Models;

namespace FangFan.Risk.Benchmarks;

/// <summary>A scorer fitted to a table.</summary>
/// <param name="Scorer">Turns features into raw scores.</param>
/// <param name="Probability">Turns a raw score into a probability.</param>
/// <param name="Chosen">How it was fitted.</param>
internal sealed record FittedTable(Scorer Scorer, Func<double, double> Probability, object Chosen)
{
    /// <summary>Boosts with the options given, uncalibrated.</summary>
    public static FittedTable OfOptions(Table train, BoostingOptions options)
    {
        var trees = Booster.Train(train.Columns, train.Labels, null, null, options).Ensemble;
        return new FittedTable(new Scorer(trees, null, 1), LogOdds.Probability,
            new { options.Trees, options.Leaves, options.LearningRate, MinLeaf = options.MinimumRowsPerLeaf });
    }

    /// <summary>Raw scores of rows.</summary>
    public double[] Scores(float[][] columns, int threads) =>
        Scorer is { Trees: { } trees, Linear: null } ? trees.RawScores(columns, threads) : Scorer.RawScores(columns);
}
