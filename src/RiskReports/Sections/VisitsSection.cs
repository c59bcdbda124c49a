using FangFan.Risk.Display;
using FangFan.Risk.Evaluation;

namespace FangFan.Risk.Reports.Sections;

/// <summary>The cut-off for a number of visits, with what to expect of it.</summary>
internal static class VisitsSection
{
    public static ReportSection Of(VisitPlan plan)
    {
        var expected = Expected(plan);
        return new ReportSection("visits", new("走访门槛", "Cut-off for visits"),
            [.. plan.Statement.Select(line => new Paragraph(line)), new Figure(language => Found(plan, language), expected), expected, Quarterly(plan)]);
    }

    private static DataTable Expected(VisitPlan plan) => new("visits-expected", new("每季度走访户数的选择", "How many to visit a quarter"),
        [new("visits", new("走访户数", "visits"), NumberFormat.Count), new("basis", new("口径", "basis")), .. Figures()],
        [.. plan.Capacities.SelectMany(capacity => Bases(capacity).Select(basis => (IReadOnlyList<DataCell>)[capacity.Visits, basis.Name, .. Cells(basis.Figures)]))])
    {
        Note = new("“当时”为各截止季度当时的农户平均，“当前”折算到数据末季的农户规模。", "‘then’ is the mean over the as-of quarters as the county was; ‘now’ brings it to the households at the end of the records."),
    };

    private static IEnumerable<(DataCell Name, VisitFigures Figures)> Bases(VisitCapacity capacity)
    {
        yield return (DataCell.Of("then", new("当时", "then")), capacity.Pooled);
        if (capacity.Now is { } now) yield return (DataCell.Of("now", new("当前", "now")), now);
    }

    private static DataTable Quarterly(VisitPlan plan) => new("visits-by-quarter", new("各截止季度的走访结果", "What visits came to at each as-of quarter"),
        [
            new("capacity", new("走访能力", "visits asked"), NumberFormat.Count), BacktestCells.Quarter, new("households", new("户数", "households"), NumberFormat.Count),
            new("events", new("发生户数", "events"), NumberFormat.Count), new("visits", new("走访户数", "visits"), NumberFormat.Count), .. Figures(),
        ],
        [.. plan.Capacities.SelectMany(capacity => capacity.Quarters.Select(quarter => (IReadOnlyList<DataCell>)
            [capacity.Visits, quarter.AsOf.ToString(), quarter.Households, quarter.Events, quarter.Visits, .. Cells(quarter.Figures)]))]);

    private static StackedBarChart Found(VisitPlan plan, Language language)
    {
        string Say(string chinese, string english) => new Wording(chinese, english).In(language);
        return new StackedBarChart(Say("不同走访户数下预期走访到和漏掉的发生户", "Households with the event found and missed by number of visits"), Say("户/季度", "households a quarter"),
            [.. plan.Capacities.Select(capacity => Say($"走访{capacity.Visits}户", $"{capacity.Visits} visits"))],
            [new(Say("走访到", "found"), [.. plan.Capacities.Select(c => c.Expected.Hits.Value)]), new(Say("漏掉", "missed"), [.. plan.Capacities.Select(c => c.Expected.Misses.Value)])])
        { Vertical = false };
    }

    private static IEnumerable<DataColumn> Figures() =>
    [
        .. Triple("cutoff", new("门槛概率", "cut-off probability"), NumberFormat.Probability), .. Triple("hits", new("走访到", "found"), NumberFormat.Tenths), .. Triple("misses", new("漏掉", "missed"), NumberFormat.Tenths),
        .. Triple("precision", new("精度", "precision"), NumberFormat.Percent), .. Triple("recall", new("召回率", "recall"), NumberFormat.Percent),
    ];

    private static IEnumerable<DataColumn> Triple(string name, Wording header, NumberFormat format) =>
    [
        new(name, header, format), new(name + "Low", new(header.Chinese + "下限", header.English + ", lower end"), format), new(name + "High", new(header.Chinese + "上限", header.English + ", upper end"), format),
    ];

    private static IEnumerable<DataCell> Cells(VisitFigures figures) => new[] { figures.Cutoff, figures.Hits, figures.Misses, figures.Precision, figures.Recall }
        .SelectMany(estimate => (DataCell[])[estimate.Value, estimate.Interval?.Low ?? double.NaN, estimate.Interval?.High ?? double.NaN]);
}
