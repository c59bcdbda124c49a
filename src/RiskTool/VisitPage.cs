using System.Globalization;
using FangFan.Risk.Evaluation;
using FangFan.Risk.Tool.Terminal;

namespace FangFan.Risk.Tool;

/// <summary>What backtest prints of the cut-off for a number of visits.</summary>
internal sealed class VisitPage(VisitPlan plan, Language language)
{
    public void Print(Report report)
    {
        report.Title(Say("走访门槛", "Cut-off for visits"));
        foreach (var line in plan.Statement) report.Line(line.In(language));
        report.Title(plan.ByVillage ? Say("每季度走访户数的选择（95%区间按村重抽）", "How many to visit a quarter (95 % intervals by resampling villages)")
            : Say("每季度走访户数的选择（95%区间按户重抽）", "How many to visit a quarter (95 % intervals by resampling households)"));
        report.Table([Say("走访#", "visits#"), .. Heads()], plan.Capacities.Select(capacity => (string[])[Count(capacity.Visits), .. Cells(capacity.Expected)]));
    }

    private string[] Heads() => [Say("门槛概率#", "cut-off#"), Say("走访到#", "hits#"), Say("漏掉#", "misses#"), Say("精度#", "precision#"), Say("召回率#", "recall#")];

    private static IEnumerable<string> Cells(VisitFigures figures) =>
        [Cell(figures.Cutoff, 4), Cell(figures.Hits, 1), Cell(figures.Misses, 1), Cell(figures.Precision, 3), Cell(figures.Recall, 3)];

    private static string Cell(IntervalEstimate estimate, int digits) => estimate.Interval is { } interval
        ? $"{Report.Number(estimate.Value, digits)}\n[{Report.Number(interval.Low, digits)}, {Report.Number(interval.High, digits)}]"
        : Report.Number(estimate.Value, digits);

    private static string Count(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private string Say(string chinese, string english) => new Wording(chinese, english).In(language);
}
