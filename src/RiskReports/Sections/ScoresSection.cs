using FangFan.Risk.Display;
using FangFan.Risk.Evaluation;

namespace FangFan.Risk.Reports.Sections;

/// <summary>How well each score ranked: pooled with intervals, and quarter by quarter.</summary>
internal static class ScoresSection
{
    /// <summary>Lines that a chart can tell apart.</summary>
    private const int MostLines = 6;

    private static readonly DataCell Attainable = DataCell.Of("shareOfAttainable", new("占可达上限", "share of the attainable"));

    public static ReportSection Of(BacktestResult result)
    {
        var pooled = Pooled(result.Pooled);
        var quarterly = Quarterly(result);
        return new ReportSection("scores", new("排序效果", "How well the scores rank"),
        [
            new Paragraph(Reading(result)),
            new Figure(language => Forests(result, language), pooled),
            pooled,
            new Figure(language => Lines(result, new(MetricKind.Auc), language), quarterly),
            new Figure(language => Lines(result, new(MetricKind.Recall, result.Options.Capacities[0]), language), quarterly),
            quarterly,
        ]);
    }

    private static Wording Reading(BacktestResult result)
    {
        var (pooled, options) = (result.Pooled, result.Options);
        var level = NumberFormat.Percent.Read(options.Level);
        return new(
            $"AUC为任取一户发生、一户未发生者时前者排在前面的概率，0.5为随机；平均精度随发生率变化，只能与同一批农户比较。召回率为走访名单覆盖的发生户比例，精确率为名单内的发生比例，提升度为精确率与总体发生率之比；"
            + $"名单末位得分相同时取随机排列的期望。各指标以{pooled.HouseholdQuarters}户次、{pooled.Events}户次发生计算。{level}区间由{options.Draws}次按{(pooled.ByVillage ? "村" : "户")}重抽得出（共{pooled.Clusters}个{(pooled.ByVillage ? "村" : "户")}），"
            + "反映抽到哪些村的偶然性，不含年份之间的差异：灾情、市场和政策不同的年份，结果会超出区间。",
            "AUC is the chance that of two households, one with the event and one without, the former ranks higher; 0.5 is chance. Average precision moves with the share of events and compares only on the same households. "
            + "Recall is the share of events that the visits cover, precision the share of visits with the event, lift precision over the overall share of events; where the limit falls among equal scores, the expected value over their order is taken. "
            + $"There are {pooled.HouseholdQuarters} household-quarters, {pooled.Events} of them with the event. The {level} intervals come from {options.Draws} draws of {(pooled.ByVillage ? "villages" : "households")} ({pooled.Clusters} of them): "
            + "they show the chance in which places were seen, not the difference between years. In a year of other disasters, markets or policies the result may lie outside.");
    }

    private static DataTable Pooled(PooledResult pooled)
    {
        var rows = new List<IReadOnlyList<DataCell>>();
        foreach (var score in pooled.Scores)
        {
            rows.AddRange(score.Metrics.Select(value => (IReadOnlyList<DataCell>)[BacktestCells.Of(score.Score), .. BacktestCells.Row(value)]));
            if (score.ShareOfAttainable is { } share) rows.Add([BacktestCells.Of(score.Score), Attainable, double.NaN, .. BacktestCells.Ends(share)]);
        }
        return new DataTable("metrics-pooled", new("合并各季度的指标", "Metrics over all quarters together"),
            [BacktestCells.Score, BacktestCells.MetricColumn, BacktestCells.Capacity, .. BacktestCells.Estimate], rows)
        {
            Across = ["metric", "capacity"],
            Note = new("对数损失、Brier分数和校准误差只对概率有意义，越低越好。占可达上限为(AUC−0.5)与真实概率的(AUC−0.5)之比，只在模拟数据上可算。",
                "Log loss, Brier score and calibration error mean something for probabilities alone; lower is better. The share of the attainable is (AUC − 0.5) over that of the true probability, known for generated data only."),
        };
    }

    private static DataTable Quarterly(BacktestResult result)
    {
        var rows = result.Quarters.SelectMany(quarter => quarter.Scores.SelectMany(score => score.Metrics.Select(value => (IReadOnlyList<DataCell>)
            [quarter.AsOf.ToString(), quarter.Households, quarter.Events, BacktestCells.Of(score.Score), .. BacktestCells.Row(value)])));
        return new DataTable("metrics-by-quarter", new("各截止季度的指标", "Metrics of each as-of quarter"),
            [
                BacktestCells.Quarter, new("households", new("户数", "households"), NumberFormat.Count), new("events", new("发生户数", "events"), NumberFormat.Count),
                BacktestCells.Score, BacktestCells.MetricColumn, BacktestCells.Capacity, .. BacktestCells.Estimate,
            ], [.. rows])
        { Across = ["metric", "capacity"] };
    }

    private static ChartGrid Forests(BacktestResult result, Language language)
    {
        var metrics = result.Pooled.Scores.SelectMany(score => score.Metrics.Select(value => value.Metric)).Distinct().Where(metric => !metric.NeedsProbability && metric.Kind != MetricKind.Lift);
        return new ChartGrid(new Wording("各排序依据的指标及区间", "Metrics of each score with intervals").In(language), [.. metrics.Select(metric => Forest(result, metric, language))]);
    }

    private static DotIntervalChart Forest(BacktestResult result, Metric metric, Language language) =>
        new(BacktestCells.Label(metric).In(language), BacktestCells.Label(metric.Kind).In(language), [.. result.Pooled.Scores.Select(score => BacktestCells.Dot(score.Score, score.Of(metric), language))])
        {
            Format = BacktestCells.Format(metric.Kind),
            FromZero = metric.Kind != MetricKind.Auc,
            Marks = metric.Kind == MetricKind.Auc ? [new(0.5, new Wording("随机", "chance").In(language))] : [],
        };

    private static LineChart Lines(BacktestResult result, Metric metric, Language language)
    {
        var title = new Wording($"各截止季度的{BacktestCells.Label(metric).Chinese}", $"{Capital(BacktestCells.Label(metric).English)} by as-of quarter").In(language);
        var shown = result.Pooled.Scores.Select(score => score.Score).OrderBy(Importance).Take(MostLines).ToArray();
        return new LineChart(title, BacktestCells.Label(metric).In(language), [.. result.Quarters.Select(q => q.AsOf.ToString())], [.. shown.Select(score => Line(result, score, metric, language))])
        {
            Format = BacktestCells.Format(metric.Kind),
            FromZero = metric.Kind != MetricKind.Auc,
        };
    }

    private static Series Line(BacktestResult result, ScoreDefinition score, Metric metric, Language language)
    {
        MetricValue?[] values = [.. result.Quarters.Select(quarter => quarter.Scores.FirstOrDefault(s => s.Score == score)?.Of(metric))];
        // The bands of several lines would cover one another; the model's is the one that matters, the others' are in the table.
        var band = score.Role == ScoreRole.Model && values.Any(value => value?.Interval is not null);
        return new Series(score.Label.In(language), [.. values.Select(value => value?.Value ?? double.NaN)])
        {
            Dashed = score.Role == ScoreRole.Oracle,
            Low = band ? [.. values.Select(value => value?.Interval?.Low ?? double.NaN)] : null,
            High = band ? [.. values.Select(value => value?.Interval?.High ?? double.NaN)] : null,
        };
    }

    private static int Importance(ScoreDefinition score) => score.Role switch { ScoreRole.Model => 0, ScoreRole.Oracle => 1, _ => 2 };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
