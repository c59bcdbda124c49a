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
        var (ranking, visited) = (Ranking(result.Pooled), Visited(result.Pooled));
        var recall = new Metric(MetricKind.Recall, result.Options.Capacities[0]);
        return new ReportSection("scores", new("排序效果", "How well the scores rank"),
        [
            new Paragraph(Reading(result)),
            new Figure(language => Forests(result, language), ranking),
            ranking,
            visited,
            new Figure(language => Lines(result, new(MetricKind.Auc), language), Quarterly(result, "ranking-by-quarter", new("各截止季度的排序指标", "Metrics of ranking by as-of quarter"), false)),
            new Figure(language => Lines(result, recall, language), Quarterly(result, "visited-by-quarter", new("各截止季度的走访指标", "What visits find by as-of quarter"), true)),
        ]);
    }

    private static Wording Reading(BacktestResult result)
    {
        var (pooled, options) = (result.Pooled, result.Options);
        var level = BacktestCells.Share(options.Level);
        return new(
            $"AUC为任取一户发生、一户未发生者时前者排在前面的概率，0.5为随机；平均精度随发生率变化，只能在同一批农户上比较。召回率为走访覆盖的发生户比例，精度为走访户中的发生比例，提升度为精度与总体发生率之比，"
            + $"误纳率为走访户中未发生的比例，漏纳率为发生户中未走访的比例；名单末位得分相同时取随机排列的期望。共{NumberFormat.Count.Read(pooled.HouseholdQuarters)}户次，其中{NumberFormat.Count.Read(pooled.Events)}户次发生。{level}区间由{NumberFormat.Count.Read(options.Draws)}次按{(pooled.ByVillage ? "村" : "户")}重抽得出（共{pooled.Clusters}个{(pooled.ByVillage ? "村" : "户")}），"
            + "反映抽到哪些村的偶然性，不含年份之间的差异：遇到灾情、市场和政策不同的年份，结果会超出区间。",
            "AUC is the chance that of two households, one with the event and one without, the former ranks higher; 0.5 is chance. Average precision moves with the share of events and compares only on the same households. "
            + "Recall is the share of events that the visits cover, precision the share of visits with the event, lift precision over the overall share of events, inclusion error the share of visits without the event, exclusion error the share of events not visited; "
            + "where the limit falls among equal scores, the expected value over their order is taken. "
            + $"There are {NumberFormat.Count.Read(pooled.HouseholdQuarters)} household-quarters, {NumberFormat.Count.Read(pooled.Events)} of them with the event. The {level} intervals come from {NumberFormat.Count.Read(options.Draws)} draws of {(pooled.ByVillage ? "villages" : "households")} ({pooled.Clusters} of them): "
            + "they show the chance in which places were seen, not the difference between years. In a year of other disasters, markets or policies the result may lie outside.");
    }

    private static DataTable Ranking(PooledResult pooled)
    {
        var rows = new List<IReadOnlyList<DataCell>>();
        foreach (var score in pooled.Scores)
        {
            rows.AddRange(score.Metrics.Where(value => !value.Metric.IsAtCapacity).Select(value => (IReadOnlyList<DataCell>)[BacktestCells.Of(score.Score), .. BacktestCells.Row(value)]));
            if (score.ShareOfAttainable is { } share) rows.Add([BacktestCells.Of(score.Score), Attainable, .. BacktestCells.Ends(share)]);
        }
        return new DataTable("ranking-pooled", new("合并各季度的排序指标", "Metrics of ranking over all quarters together"), [BacktestCells.Score, BacktestCells.MetricColumn, .. BacktestCells.Estimate], rows)
        {
            Across = ["metric"],
            Note = new("对数损失、Brier得分和期望校准误差只对概率有意义，越低越好。占可达上限为(AUC−0.5)与真实概率的(AUC−0.5)之比，只在模拟数据上可算。",
                "Log loss, Brier score and expected calibration error mean something for probabilities alone; lower is better. The share of the attainable is (AUC − 0.5) over that of the true probability, known for generated data only."),
        };
    }

    private static DataTable Visited(PooledResult pooled) => new("visited-pooled", new("合并各季度：走访能发现多少", "What visits find over all quarters together"),
        [BacktestCells.Capacity, BacktestCells.Score, BacktestCells.MetricColumn, .. BacktestCells.Estimate],
        [
            .. from score in pooled.Scores
               from value in score.Metrics
               where value.Metric.IsAtCapacity
               group (score, value) by (value.Metric.Capacity, value.Metric.Visits) into capacity
               from entry in capacity
               select (IReadOnlyList<DataCell>)[BacktestCells.Visited(entry.value.Metric), BacktestCells.Of(entry.score.Score), .. BacktestCells.Row(entry.value)],
        ])
    { Across = ["metric"] };

    private static DataTable Quarterly(BacktestResult result, string name, Wording caption, bool atCapacity)
    {
        var rows = from quarter in result.Quarters
                   from score in quarter.Scores
                   from value in score.Metrics
                   where value.Metric.IsAtCapacity == atCapacity
                   select (IReadOnlyList<DataCell>)[quarter.AsOf.ToString(), .. atCapacity ? [BacktestCells.Visited(value.Metric)] : Array.Empty<DataCell>(), BacktestCells.Of(score.Score), .. BacktestCells.Row(value)];
        return new DataTable(name, caption,
            [BacktestCells.Quarter, .. atCapacity ? [BacktestCells.Capacity] : Array.Empty<DataColumn>(), BacktestCells.Score, BacktestCells.MetricColumn, .. BacktestCells.Estimate], [.. rows])
        { Across = ["metric"] };
    }

    private static ChartGrid Forests(BacktestResult result, Language language)
    {
        Metric[] metrics =
        [
            new(MetricKind.Auc), new(MetricKind.AveragePrecision),
            .. result.Options.Capacities.SelectMany(capacity => new Metric[] { new(MetricKind.Recall, capacity), new(MetricKind.Precision, capacity) }),
        ];
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
        var label = BacktestCells.Label(metric);
        var title = new Wording($"各截止季度的{label.Chinese}", $"{BacktestCells.Capital(label.English)} by as-of quarter").In(language);
        var shown = result.Pooled.Scores.Select(score => score.Score).OrderBy(Importance).Take(MostLines).ToArray();
        // The bands of several lines would cover one another; those of all but the first are in the data.
        var lines = shown.Select((score, i) => Line(result, score, metric, language) is var line && i == 0 ? line : line with { Low = null, High = null });
        return new LineChart(title, label.In(language), [.. result.Quarters.Select(q => q.AsOf.ToString())], [.. lines])
        {
            Format = BacktestCells.Format(metric.Kind),
            FromZero = metric.Kind != MetricKind.Auc,
        };
    }

    /// <summary>The line with its interval, where it has one.</summary>
    private static Series Line(BacktestResult result, ScoreDefinition score, Metric metric, Language language)
    {
        MetricValue?[] values = [.. result.Quarters.Select(quarter => quarter.Scores.FirstOrDefault(s => s.Score == score)?.Of(metric))];
        return new Series(score.Label.In(language), [.. values.Select(value => value?.Value ?? double.NaN)])
        {
            Dashed = score.Role == ScoreRole.Oracle,
            Low = [.. values.Select(value => value?.Interval?.Low ?? double.NaN)],
            High = [.. values.Select(value => value?.Interval?.High ?? double.NaN)],
        };
    }

    private static int Importance(ScoreDefinition score) => score.Role switch { ScoreRole.Model => 0, ScoreRole.Oracle => 1, _ => 2 };
}
