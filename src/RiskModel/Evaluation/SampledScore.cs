using FangFan.Risk.Models;

namespace FangFan.Risk.Evaluation;

/// <summary>A score with its metrics on the data and in every draw.</summary>
internal sealed class SampledScore
{
    private readonly double[] values;
    private readonly double[][] draws;
    private readonly int first;
    private readonly double level;

    private SampledScore(PooledScore score, double[][] draws, int first, double level)
    {
        (Score, this.draws, this.first, this.level) = (score, draws, first, level);
        values = score.Values([]);
    }

    public PooledScore Score { get; }

    /// <summary>Takes apart draws that hold the metrics of all scores one after the other.</summary>
    public static IReadOnlyList<SampledScore> Split(IReadOnlyList<PooledScore> scores, double[][] draws, double level)
    {
        var samples = new List<SampledScore>();
        var first = 0;
        foreach (var score in scores)
        {
            samples.Add(new SampledScore(score, draws, first, level));
            first += score.Metrics.Count;
        }
        return samples;
    }

    /// <summary>The metrics with their intervals, and the share of what an oracle attains.</summary>
    public ScoreResult Result(SampledScore? oracle) =>
        new(Score.Definition, [.. Score.Metrics.Select(metric => new MetricValue(metric, Value(metric), OwnInterval(metric)))])
        {
            Calibration = Score.Curve,
            ShareOfAttainable = oracle is null ? null : Share(oracle),
        };

    /// <summary>This score less another, draw by draw.</summary>
    public PairedDifference Less(SampledScore other, Metric metric)
    {
        var difference = Value(metric) - other.Value(metric);
        var interval = Interval.Of(Draws(metric).Zip(other.Draws(metric), (mine, theirs) => mine - theirs), level);
        var sign = interval is { Low: > 0 } ? 1 : interval is { High: < 0 } ? -1 : 0;
        var comparison = sign == 0 ? Comparison.Undecided : sign > 0 != metric.LowerIsBetter ? Comparison.Better : Comparison.Worse;
        return new PairedDifference(Score.Definition, other.Score.Definition, new MetricValue(metric, difference, interval), comparison);
    }

    private Interval? OwnInterval(Metric metric) => metric.Kind == MetricKind.CalibrationError
        ? Interval.OfError(Value(metric), Draws(metric), level)
        : Interval.Of(Draws(metric), level);

    private MetricValue Share(SampledScore oracle)
    {
        var auc = new Metric(MetricKind.Auc);
        static double Of(double own, double best) => best > 0.5 ? (own - 0.5) / (best - 0.5) : double.NaN;
        return new MetricValue(auc, Of(Value(auc), oracle.Value(auc)), Interval.Of(Draws(auc).Zip(oracle.Draws(auc), Of), level));
    }

    private double Value(Metric metric) => values[Position(metric)];

    private IEnumerable<double> Draws(Metric metric)
    {
        var position = first + Position(metric);
        return draws.Select(draw => draw[position]);
    }

    private int Position(Metric metric) => Enumerable.Range(0, Score.Metrics.Count).First(m => Score.Metrics[m] == metric);
}
