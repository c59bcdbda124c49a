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
        BacktestQuarter[] quarters = [.. cohorts.Select(c => new BacktestQuarter(c.Cohort.AsOf,
            [.. c.Cohort.Households.Select((h, i) => new BacktestHousehold(h.View.Id, h.Newest.Village, c.Cohort.Labels[i].Number > 0))], new Dictionary<string, double[]>()))];
        var starts = new int[quarters.Length + 1];
        for (var q = 0; q < quarters.Length; q++) starts[q + 1] = starts[q] + quarters[q].Households.Count;
        return new PooledRows(starts, [.. cohorts.SelectMany(c => c.Cohort.Outcomes())], BacktestClusters.Of(quarters, leastVillages));
    }

    /// <summary>The households row by row.</summary>
    public static JudgedHousehold[] Households(IReadOnlyList<ScoredCohort> cohorts) => [.. cohorts.SelectMany(c => c.Cohort.Households)];

    /// <summary>A model's probabilities row by row, the score by which the backtest ranks: log-odds of models of different quarters, not calibrated, could not be pooled.</summary>
    /// <exception cref="ArgumentException">A cohort lacks the model.</exception>
    public static double[] Probabilities(IReadOnlyList<ScoredCohort> cohorts, string model) => [.. cohorts.SelectMany(c => Model(c, model).Probabilities)];

    /// <summary>The rows' weights in each quarter, summed.</summary>
    public double[] Sizes(ReadOnlySpan<double> weights)
    {
        var sizes = new double[Starts.Length - 1];
        for (var q = 0; q < sizes.Length; q++)
        {
            if (weights.IsEmpty) sizes[q] = Starts[q + 1] - Starts[q];
            else foreach (var weight in weights[Starts[q]..Starts[q + 1]]) sizes[q] += weight;
        }
        return sizes;
    }

    /// <summary>Visits of each quarter at a capacity: the share of its households, rounded up.</summary>
    // 0.07 x 100 is a little over 7 in binary; the small amount taken off keeps it 7 visits.
    public double[] Visits(double capacity, ReadOnlySpan<double> weights) => Array.ConvertAll(Sizes(weights), size => Math.Ceiling(capacity * size - 1e-9));

    private static ModelScores Model(ScoredCohort cohort, string model) => cohort.Models.TryGetValue(model, out var scores)
        ? scores
        : throw new ArgumentException($"The cohort of {cohort.Cohort.AsOf} has no scores of '{model}'; it has {string.Join(", ", cohort.Models.Keys)}.", nameof(cohort));
}
