using FangFan.Risk.Display;
using FangFan.Risk.Evaluation;

namespace FangFan.Risk.Reports.Sections;

/// <summary>Whether the model beats each baseline on the same households at the same capacity, by paired intervals.</summary>
internal static class BaselinesSection
{
    public static ReportSection Of(BacktestResult result)
    {
        var models = result.Pooled.Differences.Select(d => d.Score).Distinct();
        return new ReportSection("baselines", new("与各基线比较", "Against the baselines"),
        [
            .. Verdicts(result.Pooled, new(MetricKind.Recall, result.Options.Capacities[0])),
            new Paragraph(new(
                "模型与每条基线在同一批农户、同一走访数量上比较；区间为成对重抽（每次重抽对两者相同），整个区间在0的一侧才算分出高下。大于0为模型更好；误纳率、漏纳率、对数损失、Brier得分和期望校准误差则小于0为模型更好。同时看多条基线时，个别结论纯属偶然的可能性会增大，此处未作多重比较校正。",
                "Model and baseline are compared on the same households and the same number of visits. The intervals are paired, each draw being the same for both; only an interval wholly on one side of 0 decides. "
                + "Above 0 the model is better, but for inclusion and exclusion error, log loss, Brier score and expected calibration error, where it is below 0. With several baselines at once the chance of a lucky verdict grows; no correction for that is made here.")),
            .. models.Select(model => new Figure(language => Forests(result, model, language), Data(result.Pooled, model))),
        ]);
    }

    /// <summary>For each model where it does not clearly win, before anything else.</summary>
    private static IEnumerable<Paragraph> Verdicts(PooledResult pooled, Metric recall)
    {
        foreach (var model in pooled.Differences.Where(d => d.Against.Role == ScoreRole.Baseline).GroupBy(d => d.Score))
        {
            var open = model.Where(d => d.Comparison != Comparison.Better && (d.Difference.Metric.Kind is MetricKind.Auc || d.Difference.Metric == recall)).ToArray();
            var (name, subject) = (model.Key.Label.Chinese, BacktestCells.Capital(model.Key.Label.English));
            yield return open.Length == 0
                ? new Paragraph(new($"{name}在AUC和召回率上均明确优于每条基线。", $"{subject} is clearly better than every baseline by AUC and by recall."))
                : new Paragraph(new(
                    $"{name}未能明确胜出之处：{string.Join("；", open.GroupBy(d => d.Against).Select(a => $"{a.Key.Label.Chinese}（{string.Join("、", a.Select(Chinese))}）"))}。",
                    $"{subject} does not clearly win against {string.Join("; ", open.GroupBy(d => d.Against).Select(a => $"{a.Key.Label.English} ({string.Join(", ", a.Select(English))})"))}."))
                { Caution = true };
        }
    }

    private static string Chinese(PairedDifference difference) => BacktestCells.Label(difference.Difference.Metric).Chinese + (difference.Comparison == Comparison.Worse ? "更差" : "未分高下");

    private static string English(PairedDifference difference) => BacktestCells.Label(difference.Difference.Metric).English + (difference.Comparison == Comparison.Worse ? " worse" : " undecided");

    private static DataTable Data(PooledResult pooled, ScoreDefinition model) => new($"differences-{model.Name}",
        new($"{model.Label.Chinese}减其他（同一批重抽）", $"{BacktestCells.Capital(model.Label.English)} less the others, paired"),
        [new("against", new("对比", "against")), BacktestCells.Capacity, BacktestCells.MetricColumn, .. BacktestCells.Estimate, new("comparison", new("结论", "verdict"))],
        [.. pooled.Differences.Where(d => d.Score == model).Select(d => (IReadOnlyList<DataCell>)
            [BacktestCells.Of(d.Against), BacktestCells.Visited(d.Difference.Metric), .. BacktestCells.Row(d.Difference), Word(d.Comparison)])])
    { Across = ["metric"] };

    private static DataCell Word(Comparison comparison) => comparison switch
    {
        Comparison.Better => DataCell.Of("better", new("更优", "better")),
        Comparison.Worse => DataCell.Of("worse", new("更差", "worse")),
        _ => DataCell.Of("undecided", new("未分高下", "undecided")),
    };

    /// <summary>AUC, then recall at the capacity that the statement speaks of, with their numbers.</summary>
    private static ChartGrid Forests(BacktestResult result, ScoreDefinition model, Language language)
    {
        Metric[] metrics = [new(MetricKind.Auc), new(MetricKind.Recall, result.Options.Capacities[0])];
        var title = new Wording($"{model.Label.Chinese}减其他排序依据，大于0为其更好", $"{BacktestCells.Capital(model.Label.English)} less the others; above 0 it is better").In(language);
        return new ChartGrid(title, [.. metrics.Select(metric => Forest(result.Pooled, model, metric, language))]) { Columns = 1 };
    }

    private static DotIntervalChart Forest(PooledResult pooled, ScoreDefinition model, Metric metric, Language language)
    {
        var rows = pooled.Differences.Where(d => d.Score == model && d.Difference.Metric == metric).Select(d => BacktestCells.Dot(d.Against, d.Difference, language));
        return new DotIntervalChart(BacktestCells.Capital(BacktestCells.Label(metric).In(language)), new Wording("差", "difference").In(language), [.. rows])
        {
            Format = BacktestCells.Format(metric.Kind),
            FromZero = true,
            Marks = [new(0, new Wording("无差别", "no difference").In(language))],
        };
    }
}
