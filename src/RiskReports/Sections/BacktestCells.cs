using System.Globalization;
using FangFan.Risk.Display;
using FangFan.Risk.Evaluation;

namespace FangFan.Risk.Reports.Sections;

/// <summary>How the sections of a backtest name scores and metrics and write their estimates.</summary>
internal static class BacktestCells
{
    public static DataColumn Score { get; } = new("score", new("排序依据", "ranked by"));

    public static DataColumn MetricColumn { get; } = new("metric", new("指标", "metric"));

    /// <summary>A share under or at 1, else a number of households.</summary>
    public static DataColumn Capacity { get; } = new("capacity", new("走访", "visited"));

    public static DataColumn Quarter { get; } = new("asOf", new("截止季度", "as-of quarter"));

    /// <summary>value, low, high.</summary>
    public static IReadOnlyList<DataColumn> Estimate { get; } = EstimateCells.Columns(NumberFormat.Probability);

    public static DataCell Of(ScoreDefinition score) => DataCell.Of(score.Name, score.Label);

    /// <summary>The metric's name in words, without its capacity.</summary>
    public static Wording Label(MetricKind kind) => MetricWords.Of(new Metric(kind));

    /// <summary>The metric with its capacity: recall at 5%.</summary>
    public static Wording Label(Metric metric) => MetricWords.Of(metric);

    /// <summary>5% rather than 5.0%.</summary>
    public static string Share(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.##}%");

    /// <summary>metric, value, low, high.</summary>
    public static IReadOnlyList<DataCell> Row(MetricValue value) => [DataCell.Of(value.Metric.Name, Label(value.Metric.Kind)), .. Ends(value)];

    /// <summary>How many are visited: 0.05 of the households, or a number of them.</summary>
    public static DataCell Visited(Metric metric)
    {
        if (metric.Visits is { } visits) return DataCell.Of(visits.ToString(CultureInfo.InvariantCulture), new($"{visits}户", $"{visits} households"));
        return metric.Capacity is { } capacity ? DataCell.Of(capacity.ToString(CultureInfo.InvariantCulture), new(Share(capacity), Share(capacity))) : double.NaN;
    }

    public static IReadOnlyList<DataCell> Ends(MetricValue value) => [value.Value, value.Interval?.Low ?? double.NaN, value.Interval?.High ?? double.NaN];

    /// <summary>A row of a forest.</summary>
    public static Estimate Dot(ScoreDefinition score, MetricValue value, Language language) =>
        new(score.Label.In(language), value.Value, value.Interval?.Low ?? double.NaN, value.Interval?.High ?? double.NaN) { Muted = score.Role == ScoreRole.Oracle };

    /// <summary>Shares as percentages, the rest with three decimals.</summary>
    public static NumberFormat Format(MetricKind kind) => kind switch
    {
        MetricKind.Precision or MetricKind.Recall or MetricKind.InclusionError or MetricKind.ExclusionError => NumberFormat.Percent,
        MetricKind.Lift => NumberFormat.Ratio,
        _ => NumberFormat.Probability,
    };

    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
