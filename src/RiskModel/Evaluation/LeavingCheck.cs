namespace FangFan.Risk.Evaluation;

/// <summary>A score's figures as they are, and with inverse-probability-of-censoring weights, so that households that stayed also stand for those that left.</summary>
/// <param name="Score">Which score.</param>
/// <param name="Metric">Which metric.</param>
/// <param name="Unweighted">Among those whose outcome is known.</param>
/// <param name="Weighted">Weighted (<see cref="Features.CensoringWeights"/>).</param>
public sealed record LeavingCheck(ScoreDefinition Score, Metric Metric, double Unweighted, double Weighted)
{
    /// <summary>AUC and recall at the first capacity of every score that each quarter has, over all quarters; empty where a quarter has no weights.</summary>
    internal static IReadOnlyList<LeavingCheck> Of(IReadOnlyList<BacktestQuarter> quarters, BacktestOptions options)
    {
        if (quarters.Any(quarter => quarter.CensoringWeights.Count != quarter.Households.Count)) return [];
        double[] weights = [.. quarters.SelectMany(quarter => quarter.CensoringWeights)];
        Metric[] metrics = [new(MetricKind.Auc), new(MetricKind.Recall, options.Capacities[0])];
        return
        [
            .. from score in options.Scores
               where quarters.All(quarter => quarter.Scores.ContainsKey(score.Name))
               let weighted = new WeightedScore(score, quarters)
               from metric in metrics
               select new LeavingCheck(score, metric, weighted.Value(metric, []), weighted.Value(metric, weights)),
        ];
    }
}
