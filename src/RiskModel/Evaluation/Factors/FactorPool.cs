using FangFan.Risk.Evaluation.Cohorts;
using FangFan.Risk.Features;
using FangFan.Risk.Models;

namespace FangFan.Risk.Evaluation.Factors;

/// <summary>A model and the households of the quarter at which its training stood: what came of them it has not seen.</summary>
/// <param name="AsOf">The quarter.</param>
/// <param name="Model">The model.</param>
/// <param name="Columns">One array a feature in the model's order, one number a household; NaN = missing.</param>
/// <param name="Labels">0 or 1 a household; some of each.</param>
internal sealed record FactorQuarter(Quarter AsOf, TrainedModel Model, float[][] Columns, float[] Labels)
{
    /// <summary>Scores in log-odds before calibration.</summary>
    public double[] RawScores { get; init; } = Model.Scorer.RawScores(Columns);

    public int Count => Labels.Length;
}

/// <summary>The as-of quarters of a factor report, one after the other.</summary>
/// <param name="Features">The features of every model, in one order.</param>
/// <param name="Quarters">In order of time.</param>
/// <param name="Clusters">The village of every household-quarter, all quarters one after the other; a household without one stands for itself.</param>
/// <param name="ByVillage">Whether clusters are villages; else households, because the villages are too few.</param>
internal sealed record FactorPool(IReadOnlyList<Feature> Features, IReadOnlyList<FactorQuarter> Quarters, int[] Clusters, bool ByVillage)
{
    /// <summary>Where each quarter's households begin among all.</summary>
    public int[] Starts { get; } = StartsOf(Quarters);

    /// <summary>Household-quarters.</summary>
    public int Count => Clusters.Length;

    public int ClusterCount { get; } = Clusters.Length == 0 ? 0 : Clusters.Max() + 1;

    /// <summary>Household-quarters with the target.</summary>
    public int Events { get; } = Quarters.Sum(quarter => quarter.Labels.Count(label => label > 0));

    /// <summary>Takes the cohorts with the scores of one recipe.</summary>
    /// <param name="scored">In order of time, each with events and others.</param>
    /// <param name="score">Name of the recipe's score.</param>
    /// <param name="leastVillages">Villages under which households are the clusters.</param>
    /// <exception cref="ArgumentException">There is no cohort, one has only one outcome, or two models see different features.</exception>
    public static FactorPool Of(IReadOnlyList<ScoredCohort> scored, string score, int leastVillages)
    {
        if (scored.Count == 0) throw new ArgumentException("There is no cohort; at least one is needed.", nameof(scored));
        var features = scored[0].Models[score].Model.Features;
        FactorQuarter[] quarters = [.. scored.Select(one =>
        {
            var (cohort, model) = (one.Cohort, one.Models[score].Model);
            if (!model.Features.Select(f => f.Name).SequenceEqual(features.Select(f => f.Name), StringComparer.Ordinal))
                throw new ArgumentException($"The model of {cohort.AsOf} sees other features than that of {scored[0].Cohort.AsOf}.", nameof(scored));
            if (cohort.Events == 0 || cohort.Events == cohort.Labels.Count)
                throw new ArgumentException($"{cohort.Events} of the {cohort.Labels.Count} households of {cohort.AsOf} have the target; both kinds are needed.", nameof(scored));
            return new FactorQuarter(cohort.AsOf, model, cohort.Features.Of(model.Features).Columns, cohort.Outcomes()) { RawScores = one.Models[score].RawScores };
        })];
        var clusters = BacktestClusters.Of(scored.Select(one => one.Cohort), leastVillages);
        return new FactorPool(features, quarters, clusters.OfRow, clusters.ByVillage);
    }

    /// <summary>At most so many household-quarters, as many from each quarter as its share, by seed; ascending within each quarter.</summary>
    /// <returns>For each quarter rows of it.</returns>
    public int[][] Sample(int most, int seed) =>
        [.. Quarters.Select((quarter, q) => Draw(quarter.Count, (int)Math.Ceiling(Math.Min(1, (double)most / Count) * quarter.Count), DrawSeed.Of(seed, q)))];

    /// <summary>At most so many of some rows, by seed, ascending.</summary>
    public static int[] Draw(int count, int most, int seed)
    {
        int[] rows = [.. Enumerable.Range(0, count)];
        if (most >= count) return rows;
        new Random(seed).Shuffle(rows);
        return [.. rows.Take(most).Order()];
    }

    private static int[] StartsOf(IReadOnlyList<FactorQuarter> quarters)
    {
        var starts = new int[quarters.Count];
        for (var q = 1; q < starts.Length; q++) starts[q] = starts[q - 1] + quarters[q - 1].Count;
        return starts;
    }
}
