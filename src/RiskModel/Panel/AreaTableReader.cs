using FangFan.Risk.Records;

namespace FangFan.Risk.Panel;

/// <summary>Reads areas.csv; of an area and year that stands there twice, cells that contradict each other become unknown.</summary>
internal sealed class AreaTableReader(TableReport report)
{
    private readonly List<(AreaRecord Area, long Row)> areas = [];

    /// <summary>Reads a row.</summary>
    public void Read(RecordRow row)
    {
        if (report.IsHeaderAgain(row)) return;
        var place = new RowPlace(row.Number);
        if (RowShape.Of(row.Cells, report.CellCount).Problem is { } shape) report.Add(place, null, shape.Code, shape.Message);
        var codeText = report.Text(row, AreaColumns.AreaCode);
        var (code, problem) = KeyText.Area(codeText, 0);
        if (code is not { } area)
        {
            report.Add(place, AreaColumns.AreaCode, problem == ProblemCodes.TotalRow ? problem : ProblemCodes.UnusableKey,
                KeyMessages.Unusable(AreaColumns.AreaCode, report.LabelOf(AreaColumns.AreaCode), codeText, problem ?? ProblemCodes.BlankPlaceholder));
            return;
        }
        if (problem is not null) report.AddCell(place, AreaColumns.AreaCode, problem, codeText);
        var record = new AreaRecord(area, Name(row, place), (int?)Value(row, AreaColumns.Year), (long?)Value(row, AreaColumns.RegisteredPersons),
            (long?)Value(row, AreaColumns.RuralPersons), Value(row, AreaColumns.DeepPoverty) is { } deep ? deep != 0 : null);
        areas.Add((CheckWhole(record, place), row.Number));
    }

    /// <summary>The areas by code and year, each once.</summary>
    public IEnumerable<AreaRecord> Settle()
    {
        foreach (var same in areas.GroupBy(a => (a.Area.Area, a.Area.Year)).OrderBy(g => g.Key.Area).ThenBy(g => g.Key.Year))
        {
            var records = same.ToList();
            var merged = records[0].Area with
            {
                Name = Agreed(records, a => a.Name, out var names),
                RegisteredPersons = Agreed(records, a => a.RegisteredPersons, out var registered),
                RuralPersons = Agreed(records, a => a.RuralPersons, out var rural),
                DeepPoverty = Agreed(records, a => a.DeepPoverty, out var deep),
            };
            foreach (var (_, row) in records.Skip(1)) ReportRepeated(row, records[0].Row, names && registered && rural && deep);
            yield return merged;
        }
    }

    private string? Name(RecordRow row, RowPlace place)
    {
        var text = report.Text(row, AreaColumns.Name);
        var (name, problem) = FreeText.Read(text, AreaColumns.Name);
        if (problem is not null) report.AddCell(place, AreaColumns.Name, problem, text);
        return name;
    }

    private double? Value(RecordRow row, Column column)
    {
        var text = report.Text(row, column);
        var cell = CellReader.Read(text, column);
        if (cell.Problem is not null) report.AddCell(new RowPlace(row.Number), column, cell.Problem, text);
        return double.IsNaN(cell.Value) ? null : cell.Value;
    }

    private AreaRecord CheckWhole(AreaRecord area, RowPlace place)
    {
        if (!(area.RegisteredPersons > area.RuralPersons)) return area;
        report.Add(place, AreaColumns.RegisteredPersons, ProblemCodes.PartExceedsWhole, new(
            $"建档立卡人口{area.RegisteredPersons}大于农村人口{area.RuralPersons}，前者按未知处理；请核实两者。",
            $"registered_persons {area.RegisteredPersons} is more than rural_persons {area.RuralPersons}; the former is taken as unknown. Check both."));
        return area with { RegisteredPersons = null };
    }

    private void ReportRepeated(long row, long first, bool alike)
    {
        if (alike) report.Add(new RowPlace(row), null, ProblemCodes.DuplicateArea, new(
            $"与第{first}行同区划同年度且不矛盾，合并为一行。", $"The same area and year as row {first}, and not contradicting it; they count as one."));
        else report.Add(new RowPlace(row), null, ProblemCodes.ContradictoryAreas, new(
            $"与第{first}行同区划同年度但内容不一致，不一致的单元格按未知处理；请只保留正确的一行。",
            $"The same area and year as row {first}, but they differ; cells that differ are taken as unknown. Keep the right row only."));
    }

    private static T? Agreed<T>(List<(AreaRecord Area, long Row)> records, Func<AreaRecord, T?> cell, out bool agree)
    {
        var known = records.Select(r => cell(r.Area)).Where(v => v is not null).Distinct().ToList();
        agree = known.Count <= 1;
        return known.Count == 1 ? known[0] : default;
    }
}
