using FangFan.Risk.Evaluation;
using FangFan.Risk.Models;

namespace FangFan.Risk.Tests.Evaluation;

public class SampledScoresTests
{
    private static readonly BacktestOptions Options = new() { Draws = 60, Visits = 33 };

    [Fact]
    public void Every_value_and_interval_is_that_of_the_plain_definitions_over_weighted_rows()
    {
        var quarters = BacktestSample.Drawn(quarters: 3, households: 150, villages: 12);
        var result = TemporalBacktest.Evaluate(quarters, Options);

        Check(result.Pooled.Scores, quarters, quarters, 0);
        var start = 0;
        for (var q = 0; q < quarters.Count; q++)
        {
            Check(result.Quarters[q].Scores, [quarters[q]], quarters, start);
            start += quarters[q].Households.Count;
        }
    }

    [Fact]
    public void A_number_of_visits_is_the_same_in_each_quarter_and_errors_are_what_precision_and_recall_leave()
    {
        var result = TemporalBacktest.Evaluate(BacktestSample.Drawn(), Options with { Visits = 40 });

        foreach (var score in result.Quarters.SelectMany(quarter => quarter.Scores).Concat(result.Pooled.Scores))
        {
            double At(MetricKind kind) => score.Of(new Metric(kind) { Visits = 40 }).Value;
            At(MetricKind.InclusionError).ShouldBe(1 - At(MetricKind.Precision), 1e-12);
            At(MetricKind.ExclusionError).ShouldBe(1 - At(MetricKind.Recall), 1e-12);
            // 40 of 400 households are the tenth that the second capacity asks for.
            At(MetricKind.Recall).ShouldBe(score.Of(new Metric(MetricKind.Recall, 0.10)).Value, 1e-12);
        }
    }

    [Fact]
    public void A_lower_error_is_the_better_one()
    {
        var differences = TemporalBacktest.Evaluate(BacktestSample.Drawn(), Options with { Draws = 200 }).Pooled.Differences;

        var error = differences.Single(d => d.Against.Name == "oracle" && d.Difference.Metric == new Metric(MetricKind.ExclusionError, 0.10));
        var recall = differences.Single(d => d.Against.Name == "oracle" && d.Difference.Metric == new Metric(MetricKind.Recall, 0.10));
        error.Difference.Value.ShouldBe(-recall.Difference.Value, 1e-12);
        error.Comparison.ShouldBe(recall.Comparison);
    }

    [Fact]
    public void Two_models_are_compared_once()
    {
        var quarters = BacktestSample.Drawn().Select(q => q with { Scores = new Dictionary<string, double[]>(q.Scores) { ["model-before-support"] = q.Scores["model"] } }).ToList();

        var between = TemporalBacktest.Evaluate(quarters, Options).Pooled.Differences.Where(d => d.Against.Role == ScoreRole.Model);

        between.Select(d => (d.Score.Name, d.Against.Name)).Distinct().ShouldBe([("model", "model-before-support")]);
    }

    [Fact]
    public void Draws_can_be_stopped_and_are_told_in_both_languages()
    {
        var (quarters, told) = (BacktestSample.Drawn(), new Told());
        TemporalBacktest.Evaluate(quarters, Options, told);

        told.Steps.Select(step => step.Share).ShouldBe([1.0 / 3, 2.0 / 3, 1]);
        told.Steps[^1].Step.ShouldBe(new Wording("自助重抽样：60/60次", "bootstrap: 60 of 60 draws"));
        using var source = new CancellationTokenSource();
        var stopping = new Told { Then = source.Cancel };
        Should.Throw<OperationCanceledException>(() => TemporalBacktest.Evaluate(quarters, Options with { Draws = 100_000 }, stopping, source.Token));
    }

    private static void Check(IReadOnlyList<ScoreResult> results, IReadOnlyList<BacktestQuarter> some, IReadOnlyList<BacktestQuarter> all, int start)
    {
        var clusters = BacktestClusters.Of(all, Options.LeastVillages).OfRow;
        var count = some.Sum(quarter => quarter.Households.Count);
        foreach (var result in results)
        {
            var plain = new WeightedScore(result.Score, some);
            var metrics = result.Metrics.Select(metric => metric.Metric).ToArray();
            double[] Of(ReadOnlySpan<double> weights)
            {
                var values = new double[metrics.Length];
                for (var m = 0; m < values.Length; m++) values[m] = plain.Value(metrics[m], weights);
                return values;
            }
            var draws = ClusterBootstrap.Draw(clusters, Options.Draws, Options.Seed, weights => Of(weights.AsSpan(start, count)));
            for (var m = 0; m < metrics.Length; m++)
            {
                var (value, own) = (plain.Value(metrics[m], []), draws.Select(draw => draw[m]));
                var interval = metrics[m].Kind == MetricKind.CalibrationError ? Interval.OfError(value, own) : Interval.Of(own);
                result.Metrics[m].Value.ShouldBe(value, 1e-9, $"{result.Score.Name} {metrics[m]}");
                result.Metrics[m].Interval!.Value.Low.ShouldBe(interval!.Value.Low, 1e-9, $"{result.Score.Name} {metrics[m]}");
                result.Metrics[m].Interval!.Value.High.ShouldBe(interval.Value.High, 1e-9, $"{result.Score.Name} {metrics[m]}");
            }
        }
    }

    private sealed class Told : IProgress<WorkProgress>
    {
        public List<WorkProgress> Steps { get; } = [];

        public Action? Then { get; init; }

        public void Report(WorkProgress value)
        {
            Steps.Add(value);
            Then?.Invoke();
        }
    }
}
