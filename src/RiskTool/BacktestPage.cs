using System.Globalization;
using FangFan.Risk.Evaluation;
using FangFan.Risk.Tool.Terminal;

namespace FangFan.Risk.Tool;

/// <summary>The table that backtest prints: every score over all quarters together, at the first capacity.</summary>
internal sealed class BacktestPage(BacktestResult result, Language language)
{
    private readonly double capacity = result.Options.Capacities[0];

    public void Print(Report report)
    {
        var level = (100 * result.Options.Level).ToString("0.#", CultureInfo.InvariantCulture);
        report.Title(result.Pooled.ByVillage
            ? Say($"合并{result.Quarters.Count}个季度（{level}%区间按村重抽）", $"{result.Quarters.Count} quarters together ({level} % intervals by resampling villages)")
            : Say($"合并{result.Quarters.Count}个季度（{level}%区间按户重抽）", $"{result.Quarters.Count} quarters together ({level} % intervals by resampling households)"));
        report.Table([Say("排序依据", "ranked by"), "AUC#", .. Metrics()],
            result.Pooled.Scores.Select(score => (string[])[score.Score.Label.In(language), .. Shown.Select(metric => Figure(score.Of(metric)))]));
        if (result.Visits is { } visits) new VisitPage(visits, language).Print(report);
    }

    private Metric[] Shown => [new(MetricKind.Auc), new(MetricKind.AveragePrecision), new(MetricKind.Precision, capacity), new(MetricKind.Recall, capacity)];

    private IEnumerable<string> Metrics()
    {
        var share = (capacity * 100).ToString("0.#", CultureInfo.InvariantCulture);
        return [Say("平均精度#", "avg. precision#"), Say($"精度@{share}%#", $"precision@{share}%#"), Say($"召回率@{share}%#", $"recall@{share}%#")];
    }

    private static string Figure(MetricValue value) => value.Interval is { } interval
        ? $"{Thousandths(value.Value)}\n[{Thousandths(interval.Low)}, {Thousandths(interval.High)}]"
        : Thousandths(value.Value);

    /// <summary>As many decimals in every row, as in the report.</summary>
    private static string Thousandths(double value) => double.IsFinite(value) ? value.ToString("0.000", CultureInfo.InvariantCulture) : Report.Number(value);

    private string Say(string chinese, string english) => new Wording(chinese, english).In(language);
}
