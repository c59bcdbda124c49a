using FangFan.Risk.Records;

namespace FangFan.Risk.Panel;

/// <summary>Settles household-quarters that stand in the file more than once, whatever their order: corrections recorded later are versions of their own,
/// rows recorded the same day become one, in which cells that contradict each other are unknown.</summary>
internal sealed class RepeatedRows(PanelBuilder builder, IReadOnlyList<int> sourceRows, TableReport report)
{
    private const int ColumnsNamed = 5;

    /// <summary>The rows to keep, sorted.</summary>
    public int[] Settle()
    {
        var rows = builder.SortedRows();
        var kept = new List<int>(rows.Length);
        for (int start = 0, end; start < rows.Length; start = end)
        {
            end = start + 1;
            while (end < rows.Length && SameQuarter(rows[start], rows[end])) end++;
            if (end - start == 1) kept.Add(rows[start]);
            else kept.AddRange(SettleVersions(rows[start..end]));
        }
        return kept.Count == rows.Length ? rows : [.. kept];
    }

    private List<int> SettleVersions(int[] rows)
    {
        var versions = rows.GroupBy(r => builder.Key(r).RecordedOn).Select(g => Merge([.. g])).ToList();
        foreach (var version in versions.Skip(1))
        {
            report.Add(Place(version), null, ProblemCodes.CorrectedRow, new(
                $"与第{sourceRows[versions[0]]}行同户同季度，录入较晚，视为更正；两个版本均保留，按录入日期生效。",
                $"The same household and quarter as row {sourceRows[versions[0]]}, recorded later: taken as a correction. Both versions are kept and count from the day they were recorded."));
        }
        return versions;
    }

    private int Merge(int[] rows)
    {
        var first = rows[0];
        if (rows.Length == 1) return first;
        var counties = rows.Select(builder.Village).OfType<AreaCode>().Select(v => v.County).Distinct().Order().ToList();
        var contradicting = MergeCells(rows);
        foreach (var row in rows.Skip(1)) Report(row, first, contradicting);
        if (counties.Count > 1)
        {
            report.Add(Place(rows[^1]), QuarterColumns.VillageCode, ProblemCodes.TwoCounties, new(
                $"同一户编号同一季度出现在{string.Join("、", counties)}；同一文件夹内户编号必须唯一，如为不同的户请改编号。",
                $"The same household and quarter stands in {string.Join(" and ", counties)}. Numbers must be unique within a folder; if these are different households, renumber them."));
        }
        return first;
    }

    private List<Column> MergeCells(int[] rows)
    {
        var contradicting = new List<Column>();
        foreach (var column in QuarterColumns.All)
        {
            if (builder.Columns[column.Index] is not { } stored) continue;
            var known = rows.Select(r => stored[r]).Where(v => !double.IsNaN(v)).Distinct().ToList();
            if (known.Count > 1) contradicting.Add(column);
            stored[rows[0]] = known.Count == 1 ? known[0] : double.NaN;
        }
        var villages = rows.Select(r => builder.Key(r).Village).Where(v => v >= 0).Distinct().ToList();
        if (villages.Count > 1) contradicting.Add(QuarterColumns.VillageCode);
        builder.SetVillage(rows[0], villages.Count == 1 ? villages[0] : -1);
        return contradicting;
    }

    private void Report(int row, int first, List<Column> contradicting)
    {
        if (contradicting.Count == 0)
        {
            report.Add(Place(row), null, ProblemCodes.DuplicateRow, new(
                $"与第{sourceRows[first]}行同户同季度且不矛盾，合并为一行；请删除重复行。",
                $"The same household and quarter as row {sourceRows[first]}, and not contradicting it; they count as one. Delete the repetition."));
            return;
        }
        var named = contradicting.Take(ColumnsNamed).ToList();
        var labels = ColumnLabel.Join(named.Select(report.LabelOf));
        var more = contradicting.Count > ColumnsNamed;
        report.Add(Place(row), named[0], ProblemCodes.ContradictoryRows, new(
            $"与第{sourceRows[first]}行同户同季度，但{labels.Chinese}{(more ? $"等{contradicting.Count}列" : "")}不一致，这些单元格按未知处理；请只保留正确的一行，或为更正填写较晚的录入日期。",
            $"The same household and quarter as row {sourceRows[first]}, but {labels.English}{(more ? $" and {contradicting.Count - ColumnsNamed} more" : "")} differ; these cells are taken as unknown. Keep the right row only, or give the correction a later day of recording."));
    }

    private RowPlace Place(int row)
    {
        var key = builder.Key(row);
        return new RowPlace(sourceRows[row], builder.Household(key.Household), Quarter.FromOrdinal(key.Quarter), DateOnly.FromDayNumber(key.RecordedOn));
    }

    private bool SameQuarter(int a, int b) => builder.Key(a).Household == builder.Key(b).Household && builder.Key(a).Quarter == builder.Key(b).Quarter;
}
