using FangFan.Risk.Models;

namespace FangFan.Risk.Evaluation;

/// <summary>Evaluates scores made at past quarters against what then happened.</summary>
public static class TemporalBacktest
{
    /// <summary>Takes every metric in each quarter and over all of them, with bootstrap intervals and paired differences over all.</summary>
    /// <param name="quarters">As-of quarters in order of time, each with its households, their outcomes and their scores.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellation">Stops between draws.</param>
    /// <exception cref="ArgumentException">There is no quarter, quarters are out of order, a score has another length than the households,
    /// a probability is missing or out of range, no score is present in every quarter, or an option is out of range.</exception>
    public static BacktestResult Evaluate(IReadOnlyList<BacktestQuarter> quarters, BacktestOptions options, CancellationToken cancellation = default)
    {
        BacktestCheck.Throw(quarters, options);
        var results = quarters.Select(quarter => InQuarter(quarter, options)).ToList();
        var pooled = Pool(quarters, options, cancellation);
        return new BacktestResult(options, results, pooled, BacktestStatement.Of(pooled, quarters.Count, options));
    }

    private static QuarterResult InQuarter(BacktestQuarter quarter, BacktestOptions options)
    {
        var present = options.Scores.Where(score => quarter.Scores.ContainsKey(score.Name));
        var scores = present.Select(score => new PooledScore(score, [quarter], options.Capacities)).Select(score =>
        {
            var values = score.Values([]);
            return new ScoreResult(score.Definition, [.. score.Metrics.Select((metric, m) => new MetricValue(metric, values[m], null))]);
        });
        return new QuarterResult(quarter.AsOf, quarter.Households.Count, quarter.Households.Count(household => household.Event), [.. scores]);
    }

    private static PooledResult Pool(IReadOnlyList<BacktestQuarter> quarters, BacktestOptions options, CancellationToken cancellation)
    {
        PooledScore[] scores = [.. options.Scores.Where(score => quarters.All(q => q.Scores.ContainsKey(score.Name)))
            .Select(score => new PooledScore(score, quarters, options.Capacities))];
        var clusters = BacktestClusters.Of(quarters, options.LeastVillages);
        var draws = ClusterBootstrap.Draw(clusters.OfRow, options.Draws, options.Seed, weights => [.. scores.SelectMany(score => score.Values(weights))], cancellation);
        var samples = SampledScore.Split(scores, draws, options.Level);
        var oracle = samples.FirstOrDefault(sample => sample.Score.Definition.Role == ScoreRole.Oracle);
        var results = samples.Select(sample => sample.Result(sample == oracle ? null : oracle)).ToList();
        var households = quarters.SelectMany(quarter => quarter.Households);
        return new PooledResult(clusters.OfRow.Length, households.Count(household => household.Event), clusters.Count, clusters.ByVillage, results, [.. Differences(samples)]);
    }

    private static IEnumerable<PairedDifference> Differences(IReadOnlyList<SampledScore> samples) =>
        from model in samples
        where model.Score.Definition.Role == ScoreRole.Model
        from other in samples
        where other.Score.Definition.Role != ScoreRole.Model
        from metric in model.Score.Metrics
        where other.Score.Metrics.Contains(metric)
        select model.Less(other, metric);
}
