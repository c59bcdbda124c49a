using FangFan.Risk.Evaluation;
using FangFan.Risk.Evaluation.Drift;
using FangFan.Risk.Evaluation.Factors;
using FangFan.Risk.Reports;

namespace FangFan.Risk.Service.Evaluations;

/// <summary>Takes from results what pages show of them.</summary>
internal static class EvaluationSummaries
{
    /// <summary>A backtest's; cautious where the model does not clearly rank better than every baseline.</summary>
    public static EvaluationSummary Of(BacktestResult result, Report report, (Quarter First, int Horizon) records)
    {
        var model = result.Pooled.Scores.FirstOrDefault(score => score.Score.Role == ScoreRole.Model);
        var rivals = result.Pooled.Differences.Where(d => d.Score == model?.Score && d.Against.Role == ScoreRole.Baseline && d.Difference.Metric.Kind == MetricKind.Auc).ToList();
        return new(rivals.Count == 0 || rivals.Exists(d => d.Comparison != Comparison.Better), report.Statement)
        {
            Cautions = report.Cautions,
            Events = result.Pooled.Events,
            Scores = [.. new[] { new Metric(MetricKind.Auc), new Metric(MetricKind.Recall, result.Options.Capacities[0]) }.SelectMany(metric => result.Pooled.Scores.Select(score => Estimate(score, metric)))],
            Calibration = model?.Calibration ?? [],
            Splits = [.. result.Quarters.Select(q => new SplitEntry($"{records.First}", $"{q.AsOf.Plus(-records.Horizon)}", $"{q.AsOf}", $"{q.AsOf.Plus(records.Horizon)}", q.Households, q.Events))],
        };
    }

    /// <summary>A drift check's; cautious unless the model is to be kept.</summary>
    public static EvaluationSummary Of(DriftResult result, Report report) => new(result.Verdict.Advice != DriftAdvice.Keep, report.Statement)
    {
        Cautions = report.Cautions,
        Advice = result.Verdict.Advice,
        ScorePsi = [.. result.Score.Points.Select(p => new ScorePsi($"{p.Shift.Quarter}", Known(p.Shift.Psi), Known(p.Shift.Limit)))],
    };

    /// <summary>A factor analysis'.</summary>
    public static EvaluationSummary Of(FactorResult result, Report report) => new(false, result.Statement) { Cautions = report.Cautions };

    private static ScoreEstimate Estimate(ScoreResult score, Metric metric)
    {
        var value = score.Of(metric);
        return new(score.Score.Name, score.Score.Label, score.Score.Role, metric.Name, metric.Capacity, Known(value.Value), value.Interval?.Low, value.Interval?.High);
    }

    private static double? Known(double value) => double.IsFinite(value) ? value : null;
}
