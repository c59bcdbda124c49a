using System.Globalization;
using FangFan.Risk.Evaluation;
using FangFan.Risk.Tool.Terminal;

namespace FangFan.Risk.Tool;

/// <summary>What backtest prints.</summary>
internal sealed class BacktestPage(BacktestResult result, Language language)
{
    private readonly double capacity = result.Options.Capacities[0];

    public void Print(Report report)
    {
        foreach (var line in result.Statement) report.Line(line.In(language));
        report.Title(Say("各季度", "Each quarter"));
        report.Table([Say("季度", "as of"), Say("户数#", "households#"), Say("发生#", "events#"), Say("排序依据", "ranked by"), "AUC#", .. Metrics()],
            result.Quarters.SelectMany(quarter => quarter.Scores.Select((score, i) => (string[])
            [
                i == 0 ? quarter.AsOf.ToString() : "", i == 0 ? Count(quarter.Households) : "", i == 0 ? Count(quarter.Events) : "",
                score.Score.Label.In(language), .. Values(score).Select(v => Report.Number(v.Value)),
            ])));
        report.Title(Say("合并各季度（95%区间按村重抽）", "All quarters together (95 % intervals by resampling villages)"));
        report.Table([Say("排序依据", "ranked by"), "AUC#", .. Metrics()],
            result.Pooled.Scores.Select(score => (string[])[score.Score.Label.In(language), .. Values(score).Select(Figure)]));
        report.Title(Say("模型减其他（同一批重抽；大于0为模型更好）", "The model less the others (paired; above 0 the model is better)"));
        report.Table([Say("对比", "against"), "AUC#", .. Metrics()],
            result.Pooled.Differences.GroupBy(d => (d.Score, d.Against)).Select(against => (string[])
            [
                against.Key.Against.Label.In(language), .. Shown.Select(metric => against.FirstOrDefault(d => d.Difference.Metric == metric) is { } found ? Figure(found.Difference) : "–"),
            ]));
        if (result.Visits is { } visits) new VisitPage(visits, language).Print(report);
    }

    private Metric[] Shown => [new(MetricKind.Auc), new(MetricKind.AveragePrecision), new(MetricKind.Precision, capacity), new(MetricKind.Recall, capacity)];

    private IEnumerable<string> Metrics()
    {
        var share = (capacity * 100).ToString("0.#", CultureInfo.InvariantCulture);
        return [Say("平均精度#", "avg. precision#"), Say($"精度@{share}%#", $"precision@{share}%#"), Say($"召回@{share}%#", $"recall@{share}%#")];
    }

    private IEnumerable<MetricValue> Values(ScoreResult score) => Shown.Select(score.Of);

    private static string Figure(MetricValue value) => value.Interval is { } interval
        ? $"{Report.Number(value.Value)}\n[{Report.Number(interval.Low)}, {Report.Number(interval.High)}]"
        : Report.Number(value.Value);

    private static string Count(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private string Say(string chinese, string english) => new Wording(chinese, english).In(language);
}
