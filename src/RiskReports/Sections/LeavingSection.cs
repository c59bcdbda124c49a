using FangFan.Risk.Display;
using FangFan.Risk.Evaluation;

namespace FangFan.Risk.Reports.Sections;

/// <summary>How much it matters that households left before their outcome was known.</summary>
internal static class LeavingSection
{
    public static ReportSection Of(BacktestResult result) => new("leaving", new("死亡与迁出的影响", "Households that left"),
    [
        new Paragraph(new(
            "户在预测期结束前死亡或迁出的，其结果无从得知（竞争事件），不计入以上指标。下表让留下的户按逆概率加权代表离开的户：两列相近，说明结论不取决于此；相差大，则离开的户与留下的户风险不同，应谨慎解读。",
            "Where a household died out or moved away before the horizon was over, its outcome cannot be known (competing events); it is in none of the figures above. Here those that stayed stand, by inverse-probability weights, for those that left as well: "
            + "where both columns agree, nothing hangs on it; where they do not, those that left differ in risk, and the figures call for care.")),
        new DataTable("leaving", new("不加权与按离开概率加权", "Unweighted, and weighted for leaving"),
            [
                BacktestCells.Score, BacktestCells.MetricColumn, BacktestCells.Capacity, new("unweighted", new("不加权", "unweighted"), NumberFormat.Probability),
                new("weighted", new("加权", "weighted"), NumberFormat.Probability), new("difference", new("差", "difference"), NumberFormat.Probability),
            ],
            [.. result.Leaving.Select(check => (IReadOnlyList<DataCell>)
                [
                    BacktestCells.Of(check.Score), DataCell.Of(check.Metric.Name, BacktestCells.Label(check.Metric.Kind)), BacktestCells.Visited(check.Metric), check.Unweighted, check.Weighted, check.Weighted - check.Unweighted,
                ])]),
    ]);
}
