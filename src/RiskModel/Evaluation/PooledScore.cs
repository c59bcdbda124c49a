using FangFan.Risk.Models;

namespace FangFan.Risk.Evaluation;

/// <summary>One score over one or more quarters, sorted once so that its metrics can be taken under the weights of every draw.</summary>
internal sealed class PooledScore
{
    private readonly ScoredOutcomes all;
    private readonly ScoredProbabilities? probabilities;
    private readonly (ScoredOutcomes Outcomes, float[] Labels, int Start)[] quarters;

    public PooledScore(ScoreDefinition definition, IReadOnlyList<BacktestQuarter> backtest, IReadOnlyList<double> capacities)
    {
        Definition = definition;
        Metrics = Metric.All(definition.IsProbability, capacities);
        float[] labels = [.. backtest.SelectMany(Labels)];
        double[] values = [.. backtest.SelectMany(quarter => quarter.Scores[definition.Name])];
        probabilities = definition.IsProbability ? new ScoredProbabilities(values, labels) : null;
        all = probabilities?.Outcomes ?? new ScoredOutcomes(values, labels);
        quarters = new (ScoredOutcomes, float[], int)[backtest.Count];
        var start = 0;
        for (var q = 0; q < quarters.Length; q++)
        {
            float[] own = [.. Labels(backtest[q])];
            quarters[q] = (backtest.Count == 1 ? all : new ScoredOutcomes(backtest[q].Scores[definition.Name], own), own, start);
            start += own.Length;
        }
    }

    public ScoreDefinition Definition { get; }

    public IReadOnlyList<Metric> Metrics { get; }

    public IReadOnlyList<CalibrationPoint> Curve => probabilities?.Curve() ?? [];

    /// <summary>The metrics in the order of <see cref="Metrics"/>.</summary>
    /// <param name="weights">Weight of each row over all quarters; all 1 where empty.</param>
    public double[] Values(ReadOnlySpan<double> weights)
    {
        var values = new double[Metrics.Count];
        for (var m = 0; m < values.Length; m++) values[m] = Value(Metrics[m], weights);
        return values;
    }

    private double Value(Metric metric, ReadOnlySpan<double> weights) => metric.Kind switch
    {
        MetricKind.Auc => all.Auc(weights),
        MetricKind.AveragePrecision => all.AveragePrecision(weights),
        MetricKind.LogLoss => probabilities!.LogLoss(weights),
        MetricKind.Brier => probabilities!.Brier(weights),
        MetricKind.CalibrationError => probabilities!.ExpectedCalibrationError(weights),
        _ => AtCapacity(metric, weights),
    };

    private double AtCapacity(Metric metric, ReadOnlySpan<double> weights)
    {
        double found = 0, visited = 0, events = 0, households = 0;
        foreach (var (outcomes, labels, start) in quarters)
        {
            var own = weights.IsEmpty ? weights : weights.Slice(start, labels.Length);
            double size = 0;
            for (var row = 0; row < labels.Length; row++)
            {
                var weight = own.IsEmpty ? 1 : own[row];
                size += weight;
                events += weight * labels[row];
            }
            var picked = Visits(metric.Capacity!.Value, size);
            found += outcomes.EventsAmong(picked, own);
            visited += picked;
            households += size;
        }
        return metric.Kind switch
        {
            MetricKind.Precision => found / visited,
            MetricKind.Recall => found / events,
            _ => found / visited / (events / households),
        };
    }

    // 0.07 x 100 is a little over 7 in binary; the small amount taken off keeps it 7 visits.
    private static double Visits(double capacity, double households) => Math.Ceiling(capacity * households - 1e-9);

    private static IEnumerable<float> Labels(BacktestQuarter quarter) => quarter.Households.Select(household => household.Event ? 1f : 0f);
}
