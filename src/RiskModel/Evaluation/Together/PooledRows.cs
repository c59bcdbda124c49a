using FangFan.Risk.Assessment;
using FangFan.Risk.Evaluation.Cohorts;

namespace FangFan.Risk.Evaluation.Together;

/// <summary>The households of all as-of quarters one after the other: what is counted, and what the bootstrap draws.</summary>
/// <param name="Starts">First row of each quarter, and at the end the number of rows.</param>
/// <param name="Events">0 or 1 a row.</param>
/// <param name="Clusters">The cluster of each row.</param>
internal sealed record PooledRows(int[] Starts, float[] Events, BacktestClusters Clusters)
{
    /// <summary>How many rows.</summary>
    public int Count => Events.Length;

    /// <summary>Puts the cohorts one after the other.</summary>
    /// <param name="cohorts">In order of time.</param>
    /// <param name="leastVillages">Villages under which the bootstrap draws households.</param>
    /// <exception cref="ArgumentException">There is no cohort, or none has a household.</exception>
    public static PooledRows Of(IReadOnlyList<ScoredCohort> cohorts, int leastVillages)
    {
        if (cohorts.Sum(c => c.Cohort.Households.Count) == 0) throw new ArgumentException("At least one cohort with a household is needed.", nameof(cohorts));
        var starts = new int[cohorts.Count + 1];
        for (var q = 0; q < cohorts.Count; q++) starts[q + 1] = starts[q] + cohorts[q].Cohort.Households.Count;
        return new PooledRows(starts, [.. cohorts.SelectMany(c => c.Cohort.Outcomes())], BacktestClusters.Of(cohorts.Select(c => c.Cohort), leastVillages));
    }

    /// <summary>The households row by row.</summary>
    public static JudgedHousehold[] Households(IReadOnlyList<ScoredCohort> cohorts) => [.. cohorts.SelectMany(c => c.Cohort.Households)];

    /// <summary>A model's probabilities row by row, the score by which the backtest ranks: log-odds of models of different quarters, not calibrated, could not be pooled.</summary>
    /// <exception cref="ArgumentException">A cohort lacks the model.</exception>
    public static double[] Probabilities(IReadOnlyList<ScoredCohort> cohorts, string model) => [.. cohorts.SelectMany(c => Model(c, model).Probabilities)];

    /// <summary>Visits of each quarter at a capacity: the share of its households, rounded up.</summary>
    /// <param name="capacity">The share.</param>
    /// <param name="weights">Weight of each row.</param>
    public double[] Visits(double capacity, ReadOnlySpan<double> weights)
    {
        var visits = new double[Starts.Length - 1];
        for (var q = 0; q < visits.Length; q++)
        {
            double size = 0;
            foreach (var weight in weights[Starts[q]..Starts[q + 1]]) size += weight;
            visits[q] = CapacityCount.Picked(capacity, size);
        }
        return visits;
    }

    private static ModelScores Model(ScoredCohort cohort, string model) => cohort.Models.TryGetValue(model, out var scores)
        ? scores
        : throw new ArgumentException($"The cohort of {cohort.Cohort.AsOf} has no scores of '{model}'; it has {string.Join(", ", cohort.Models.Keys)}.", nameof(cohort));
}
