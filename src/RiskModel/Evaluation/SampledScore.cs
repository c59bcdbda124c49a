using FangFan.Risk.Models;

namespace FangFan.Risk.Evaluation;

/// <summary>A score with its metrics on the data and in every draw, in one quarter or over all.</summary>
/// <param name="score">The score.</param>
/// <param name="values">The numbers of all scores on the data, one score after the other.</param>
/// <param name="draws">The same in every draw.</param>
/// <param name="first">Position of the first metric among the numbers.</param>
/// <param name="level">Share of the draws inside an interval.</param>
internal sealed class SampledScore(DrawnScore score, double[] values, double[][] draws, int first, double level)
{
    /// <summary>Which score.</summary>
    public ScoreDefinition Definition => score.Definition;

    /// <summary>Its metrics.</summary>
    public IReadOnlyList<Metric> Metrics => score.Metrics;

    /// <summary>The metrics with their intervals, and the share of what an oracle attains.</summary>
    /// <param name="oracle">The oracle in the same quarters; null where there is none, and for the oracle itself.</param>
    /// <param name="curve">The calibration curve.</param>
    public ScoreResult Result(SampledScore? oracle, IReadOnlyList<CalibrationPoint> curve) =>
        new(Definition, [.. Metrics.Select(metric => new MetricValue(metric, Value(metric), OwnInterval(metric)))])
        {
            Calibration = curve,
            ShareOfAttainable = oracle is null || oracle.Definition == Definition ? null : Share(oracle),
        };

    /// <summary>This score less another, draw by draw.</summary>
    public PairedDifference Less(SampledScore other, Metric metric)
    {
        var difference = Value(metric) - other.Value(metric);
        var interval = Interval.Of(Draws(metric).Zip(other.Draws(metric), (mine, theirs) => mine - theirs), level);
        var sign = interval is { Low: > 0 } ? 1 : interval is { High: < 0 } ? -1 : 0;
        var comparison = sign == 0 ? Comparison.Undecided : sign > 0 != metric.LowerIsBetter ? Comparison.Better : Comparison.Worse;
        return new PairedDifference(Definition, other.Definition, new MetricValue(metric, difference, interval), comparison);
    }

    private Interval? OwnInterval(Metric metric) => metric.Kind == MetricKind.CalibrationError
        ? Interval.OfError(Value(metric), Draws(metric), level)
        : Interval.OfShare(Draws(metric), level);

    private MetricValue Share(SampledScore oracle)
    {
        var auc = new Metric(MetricKind.Auc);
        static double Of(double own, double best) => best > 0.5 ? (own - 0.5) / (best - 0.5) : double.NaN;
        return new MetricValue(auc, Of(Value(auc), oracle.Value(auc)), Interval.Of(Draws(auc).Zip(oracle.Draws(auc), Of), level));
    }

    private double Value(Metric metric) => values[Position(metric)];

    private IEnumerable<double> Draws(Metric metric)
    {
        var position = Position(metric);
        return draws.Select(draw => draw[position]);
    }

    private int Position(Metric metric) => first + Enumerable.Range(0, Metrics.Count).First(m => Metrics[m] == metric);
}
