using FangFan.Risk.Models;

namespace FangFan.Risk.Evaluation;

/// <summary>One score over one or more quarters, with its metrics under any weights of the rows: the plain definition of each.</summary>
internal sealed class WeightedScore
{
    private readonly ScoredOutcomes all;
    private readonly ScoredProbabilities? probabilities;
    private readonly (ScoredOutcomes Outcomes, float[] Labels, int Start)[] quarters;

    public WeightedScore(ScoreDefinition definition, IReadOnlyList<BacktestQuarter> backtest)
    {
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

    public IReadOnlyList<CalibrationPoint> Curve => probabilities?.Curve() ?? [];

    /// <summary>A metric.</summary>
    /// <param name="metric">Which; one that asks for probabilities only where the score is one.</param>
    /// <param name="weights">Weight of each row over all quarters; all 1 where empty.</param>
    public double Value(Metric metric, ReadOnlySpan<double> weights) => metric.Kind switch
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
        var count = default(CapacityCount);
        foreach (var (outcomes, labels, start) in quarters)
        {
            var own = weights.IsEmpty ? weights : weights.Slice(start, labels.Length);
            double size = 0, events = 0;
            for (var row = 0; row < labels.Length; row++)
            {
                var weight = own.IsEmpty ? 1 : own[row];
                size += weight;
                events += weight * labels[row];
            }
            var picked = CapacityCount.Picked(metric, size, labels.Length);
            count = count.Plus(new(outcomes.EventsAmong(picked, own), picked, events, size));
        }
        return count.Value(metric.Kind);
    }

    private static IEnumerable<float> Labels(BacktestQuarter quarter) => quarter.Households.Select(household => household.Event ? 1f : 0f);
}
