using FangFan.Risk.Assessment;
using FangFan.Risk.Display;
using FangFan.Risk.Panel;
using FangFan.Risk.Records;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Reports.Quarters;

/// <summary>What a county's records leave blank, and what cannot be judged for it.</summary>
public static class MissingTables
{
    private static readonly Dictionary<string, Wording> Groups = new(StringComparer.Ordinal)
    {
        ["identity"] = new("身份", "identity"),
        ["people"] = new("人口", "people"),
        ["health"] = new("健康", "health"),
        ["income"] = new("收入", "income"),
        ["spending"] = new("支出", "spending"),
        ["guarantees"] = new("三保障和饮水", "guarantees"),
        ["livelihood"] = new("生产生活条件", "livelihood"),
        ["shocks"] = new("本季变故", "shocks"),
        ["support"] = new("帮扶", "support"),
        ["exclusions"] = new("排除情形", "exclusions"),
    };

    /// <summary>What people call a group of columns, such as income; the name itself where it is none of quarters.csv.</summary>
    public static Wording GroupName(string group) => Groups.GetValueOrDefault(group, new(group, group));

    /// <summary>The share of blank cells of every column that a county fills in, at some quarters side by side, each as known at its end.</summary>
    /// <param name="panel">The records.</param>
    /// <param name="quarters">The quarters; one without rows has no share.</param>
    public static DataTable ByColumn(HouseholdPanel panel, IReadOnlyList<Quarter> quarters)
    {
        ArgumentNullException.ThrowIfNull(panel);
        ArgumentNullException.ThrowIfNull(quarters);
        var rows = quarters.Select(quarter => Rows(panel, quarter)).ToArray();
        return new("missing-by-column", new("各列空白的比例", "Share of blank cells by column"),
            [new("group", new("类别", "group")), new("column", new("列", "column")), new("quarter", new("季度", "quarter")), new("value", new("空白比例", "blank"), NumberFormat.Percent)],
            [.. Filled.SelectMany(column => quarters.Select((quarter, i) => (IReadOnlyList<DataCell>)
                [DataCell.Of(column.Group, GroupName(column.Group)), DataCell.Of(column.Name, column.Label), quarter.ToString(), Share(rows[i], column)]))])
        {
            Across = ["quarter"],
            Note = new("空白表示未知，不表示零。监测对象类别、脱贫年度、识别和消除时间、风险原因、失学原因、除外情形等列，多数农户本就没有可填的内容，空白不等于漏填。",
                "A blank is unknown, never zero. Of category, year lifted, days of identification and elimination, causes, reason of dropping out and exemption most households have nothing to fill in."),
        };
    }

    /// <summary>What being unknown leaves criteria or exclusions undecided: by column the households, how many of them have no verdict for it, and the criteria with their clauses.</summary>
    /// <param name="assessment">The assessment.</param>
    public static DataTable Undecided(QuarterAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        // Columns that are blank in the same households and leave the same criteria open share a row: they were left out together.
        var open = assessment.Households.Where(h => h.InScope).SelectMany(Open)
            .GroupBy(o => o.Column, StringComparer.Ordinal)
            .GroupBy(g => string.Join(' ', g.Select(o => $"{o.Household.Household} {o.Left.English}")), same => (Column: same.Key, Rows: same.ToArray()), StringComparer.Ordinal)
            .Select(same => (Columns: same.Select(s => s.Column).ToArray(), same.First().Rows))
            .OrderByDescending(o => Households(o.Rows)).ThenBy(o => o.Columns[0], StringComparer.Ordinal);
        return new("undecided-by-column", new("缺哪些信息，因而哪些指标无法判断", "What is unknown, and which criteria it leaves undecided"),
            [
                new("column", new("缺少的信息", "unknown")), new("households", new("户数", "households"), NumberFormat.Count), new("undecided", new("其中结论信息不足", "of them without a verdict"), NumberFormat.Count),
                new("criteria", new("因此无法判断的指标（条款）", "criteria left undecided (clauses)")),
            ],
            [.. open.Select(g => (IReadOnlyList<DataCell>)
            [
                QuarterCells.Missing(g.Columns), Households(g.Rows), g.Rows.Where(o => o.Household.Judgement.Verdict == Verdict.Unknown).Select(o => o.Household.Household).Distinct().Count(),
                Criteria(g.Rows.Select(o => o.Left).Distinct().OrderBy(left => left.Chinese, StringComparer.Ordinal)),
            ])]);
    }

    private static IReadOnlyList<Column> Filled { get; } = [.. QuarterColumns.All.Where(column =>
        column.Kind is not (ColumnKind.Identifier or ColumnKind.Quarter or ColumnKind.Village) && column != QuarterColumns.RecordedOn)];

    private static HouseholdQuarter[] Rows(HouseholdPanel panel, Quarter quarter) =>
        [.. Enumerable.Range(0, panel.HouseholdCount).Select(household => panel.At(household, quarter).Current).OfType<HouseholdQuarter>()];

    private static double Share(HouseholdQuarter[] rows, Column column) => rows.Length == 0 ? double.NaN : (double)rows.Count(row => double.IsNaN(row.Number(column))) / rows.Length;

    private static IEnumerable<(string Column, HouseholdAssessment Household, Wording Left)> Open(HouseholdAssessment household) =>
    [
        .. household.Judgement.Findings.Where(f => f.State == FindingState.Unknown).SelectMany(f => f.Missing.Select(column => (column, household,
            new Wording($"{f.Criterion.Title.Chinese}（{f.Criterion.Clause}）", $"{f.Criterion.Title.English} ({f.Criterion.Clause})")))),
        .. household.Judgement.OpenExclusions.Select(column => (column, household, new Wording("是否属于排除情形", "whether an exclusion applies"))),
    ];

    private static int Households(IEnumerable<(string Column, HouseholdAssessment Household, Wording Left)> open) => open.Select(o => o.Household.Household).Distinct().Count();

    private static DataCell Criteria(IEnumerable<Wording> left)
    {
        Wording[] all = [.. left];
        return DataCell.Of(string.Join("; ", all.Select(l => l.English)), new(string.Join("；", all.Select(l => l.Chinese)), string.Join("; ", all.Select(l => l.English))));
    }
}
