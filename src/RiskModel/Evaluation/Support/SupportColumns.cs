using FangFan.Risk.Features;
using FangFan.Risk.Models;

namespace FangFan.Risk.Evaluation.Support;

/// <summary>Household-quarters whose support is known, as the weighting sees them.</summary>
/// <param name="Features">What was known before any trace of support, a row each.</param>
/// <param name="Supported">Whether support is on record.</param>
/// <param name="Events">0 or 1 a row.</param>
/// <param name="Villages">A number for the village of each row, -1 where unknown.</param>
/// <param name="Clusters">The cluster of each row, for the draws.</param>
internal sealed record SupportColumns(FeatureMatrix Features, bool[] Supported, float[] Events, int[] Villages, int[] Clusters)
{
    /// <summary>How many rows.</summary>
    public int Count => Events.Length;

    /// <summary>The model's probabilities.</summary>
    public required double[] Scores { get; init; }

    /// <summary>Tenth of the model's score within its quarter, 0 to 9.</summary>
    public required int[] Deciles { get; init; }

    /// <summary>The chance of support from what was known before it, from a regression that did not see the row's village.</summary>
    /// <remarks>Logistic regression with the penalty chosen out of fold. The signs that features declare are those of risk, not of support; they are dropped.
    /// The as-of quarter enters as a trend: both support and events drift.</remarks>
    public double[] Propensities(int seed, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        var asOf = new Feature("as_of_quarter", CauseGroup.Place, "quarters", Monotone.None, "as-of quarter", new("观察季度", "as-of quarter"));
        Feature[] features = [.. Features.Features.Select(f => f with { Direction = Monotone.None }), asOf];
        var quarters = Array.ConvertAll(Features.Rows, row => (float)row.AsOf.Ordinal);
        var matrix = new FeatureMatrix(features, Features.Rows, [.. Features.Columns, quarters]);
        // What is learned is settled at the as-of quarter itself. A horizon as long as the records keeps the folds from scoring forward in time,
        // which would spend rows on a question that is not asked.
        var set = new TrainingSet(matrix, Array.ConvertAll(Supported, s => s ? 1f : 0f), Villages) { Horizon = 1 + (int)(quarters.Max() - quarters.Min()) };
        var settings = new LogisticSettings { Penalties = [0.1, 0.01, 0.001], MaximumRows = 10_000 };
        return Array.ConvertAll(new LogisticLearner(settings).Learn(set, seed, progress, cancellation).OutOfFoldScores, LogOdds.Probability);
    }
}
