using FangFan.Risk.Display;
using FangFan.Risk.Evaluation.Drift;

namespace FangFan.Risk.Reports.Sections;

/// <summary>Which cells have become blank, or are no longer, by township, column and feature.</summary>
internal static class MissingDriftSection
{
    private const int ChangesShown = 40;

    /// <summary>The heat map by township, the changes of the newest quarter, then columns and features in full.</summary>
    public static ReportSection Of(DriftResult result) => new("missing-drift", new("数据空缺的变化", "Blank cells"),
    [
        new Paragraph(new(
            $"空白表示不详，不等于零或没有；有些栏目对多数农户本来就是空白（如识别监测时间），要看的是变化。与训练期相比相差{NumberFormat.Count.Read(100 * DriftLimits.MissingChange)}个百分点以上、且95%区间不含零的标为有变化；村数不足三个的乡镇不作判断。",
            $"A blank means unknown, not zero or none; some columns are blank for most households by nature, such as the day of identification, so look at changes. Marked are differences from the training window of {NumberFormat.Count.Read(100 * DriftLimits.MissingChange)} percentage points or more whose 95 % interval leaves out zero; townships of fewer than three villages are not judged.")),
        Changed(result.Missing.Changes),
        Townships(result),
        Changes(result.Missing.Changes),
        Table("missing-columns", new("各栏目空白比例", "Blank cells by column"), new("栏目", "column"), result.Missing.Columns) with { Folded = true },
        Table("missing-features", new("各特征缺失比例", "Missing features"), new("特征", "feature"), [.. result.Features.Select(f => f.Missing)]) with { Folded = true },
    ]);

    private static Paragraph Changed(IReadOnlyList<MissingChange> changes)
    {
        var places = changes.Select(c => c.TownshipName).Distinct().Count();
        return changes.Count == 0
            ? new(new("最近一个季度没有发现空白比例的明显变化。", "No clear change of blank cells is found in the newest quarter."))
            : new(new($"最近一个季度在{places}个乡镇发现{changes.Count}处栏目的空白比例有变化，其中增多的{changes.Count(c => c.Newest.Difference.Value > 0)}处。同时比较许多栏目，个别标示可能出于偶然。",
                $"In the newest quarter {changes.Count} columns of {places} townships have changed, {changes.Count(c => c.Newest.Difference.Value > 0)} of them towards blank. Many columns are compared at once, so some marks may be chance."));
    }

    private static Figure Townships(DriftResult result) => new(language => new HeatMap(
        new Wording("各乡镇各季度空白比例", "Blank cells by township and quarter").In(language),
        new Wording("空白占全部栏目的比例", "share of all cells").In(language),
        [.. result.Missing.Townships.Select(t => t.Label.In(language))], [.. result.Quarters.Select(q => q.ToString())],
        [.. result.Missing.Townships.Select(t => t.Points.Select(p => p.Share).ToArray())])
    {
        Format = NumberFormat.Percent,
        EmptyText = new Wording("没有可显示的数据", "no data").In(language),
    }, Table("missing-townships", new("各乡镇空白比例", "Blank cells by township"), new("乡镇", "township"), result.Missing.Townships));

    private static DataTable Table(string name, Wording caption, Wording what, IReadOnlyList<MissingSeries> series) => new(name, caption,
    [
        new("name", what),
        new("reference", new("训练期", "training window"), NumberFormat.Percent),
        new("quarter", new("季度", "quarter")),
        new("share", new("空白比例", "blank"), NumberFormat.Percent),
        new("value", new("相差", "difference"), NumberFormat.Percent),
        new("low", new("区间下限", "low"), NumberFormat.Percent),
        new("high", new("区间上限", "high"), NumberFormat.Percent),
        new("changed", new("变化", "change")),
    ],
    [
        .. from one in series
           from point in one.Points
           select (DataCell[])
           [
               DataCell.Of(one.Name, one.Label), one.Reference, point.Quarter.ToString(), point.Share,
               .. Difference(point), point.Changed ? DataCell.Of("yes", new("有", "yes")) : DataCell.Of("no", new("", "")),
           ],
    ]);

    private static DataTable Changes(IReadOnlyList<MissingChange> changes) => new("missing-changes", new("最近一个季度有变化的栏目", "Columns that changed in the newest quarter"),
    [
        new("township", new("乡镇", "township")),
        new("column", new("栏目", "column")),
        new("reference", new("训练期", "training window"), NumberFormat.Percent),
        new("share", new("现在", "now"), NumberFormat.Percent),
        new("value", new("相差", "difference"), NumberFormat.Percent),
        new("low", new("区间下限", "low"), NumberFormat.Percent),
        new("high", new("区间上限", "high"), NumberFormat.Percent),
    ],
    [
        .. changes.Take(ChangesShown).Select(c => (DataCell[])
        [
            DataCell.Of(c.Township?.Digits ?? "unknown", c.TownshipName), DataCell.Of(c.Column, c.ColumnLabel), c.Reference, c.Newest.Share, .. Difference(c.Newest),
        ]),
    ])
    { Note = changes.Count > ChangesShown ? new($"共{changes.Count}处，列出变化最大的{ChangesShown}处。", $"The {ChangesShown} largest of {changes.Count}.") : null };

    private static DataCell[] Difference(MissingPoint point) => [point.Difference.Value, point.Difference.Interval?.Low ?? double.NaN, point.Difference.Interval?.High ?? double.NaN];
}
