using FangFan.Risk.Models;

namespace FangFan.Risk.Evaluation;

/// <summary>Evaluates scores made at past quarters against what then happened.</summary>
public static class TemporalBacktest
{
    /// <summary>Takes every metric in each quarter and over all of them, with bootstrap intervals, and paired differences over all.</summary>
    /// <param name="quarters">As-of quarters in order of time, each with its households, their outcomes and their scores.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Told how many draws are done.</param>
    /// <param name="cancellation">Stops between draws.</param>
    /// <exception cref="ArgumentException">There is no quarter, quarters are out of order, a score has another length than the households,
    /// a probability is missing or out of range, no score is present in every quarter, or an option is out of range.</exception>
    public static BacktestResult Evaluate(IReadOnlyList<BacktestQuarter> quarters, BacktestOptions options, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        BacktestCheck.Throw(quarters, options);
        var samples = new SampledScores(quarters, options, progress, cancellation);
        var results = quarters.Select((quarter, q) => InQuarter(quarter, samples.In(q))).ToList();
        var pooled = Pool(quarters, samples);
        return new BacktestResult(options, results, pooled, BacktestStatement.Of(pooled, quarters.Count, options)) { Leaving = LeavingCheck.Of(quarters, options) };
    }

    private static QuarterResult InQuarter(BacktestQuarter quarter, IReadOnlyList<SampledScore> samples) =>
        new(quarter.AsOf, quarter.Households.Count, quarter.Households.Count(household => household.Event), Results(samples, [quarter]))
        {
            Split = quarter.Split,
            Left = quarter.Left,
            Models = quarter.Models,
        };

    private static PooledResult Pool(IReadOnlyList<BacktestQuarter> quarters, SampledScores sampled)
    {
        var (samples, clusters) = (sampled.Pooled(), sampled.Clusters);
        var events = quarters.SelectMany(quarter => quarter.Households).Count(household => household.Event);
        return new PooledResult(clusters.OfRow.Length, events, clusters.Count, clusters.ByVillage, Results(samples, quarters), [.. Differences(samples)]);
    }

    private static IReadOnlyList<ScoreResult> Results(IReadOnlyList<SampledScore> samples, IReadOnlyList<BacktestQuarter> quarters)
    {
        var oracle = samples.FirstOrDefault(sample => sample.Definition.Role == ScoreRole.Oracle);
        return [.. samples.Select(sample => sample.Result(oracle, new WeightedScore(sample.Definition, quarters).Curve))];
    }

    // Two models are compared once, the one named first with the other.
    private static IEnumerable<PairedDifference> Differences(IReadOnlyList<SampledScore> samples) =>
        from m in Enumerable.Range(0, samples.Count)
        let model = samples[m]
        where model.Definition.Role == ScoreRole.Model
        from other in samples.Where((score, o) => score.Definition.Role != ScoreRole.Model || o > m)
        from metric in model.Metrics
        where other.Metrics.Contains(metric)
        select model.Less(other, metric);
}
