using FangFan.Risk.Records;

namespace FangFan.Risk.Panel;

/// <summary>Reads quarters.csv row by row into a <see cref="PanelBuilder"/>; a faulty cell becomes unknown, the rest of its row stays.</summary>
internal sealed class QuarterTableReader(TableReport report, PanelBuilder builder)
{
    private readonly KeyReader keys = new(report);
    private readonly double[] values = new double[QuarterColumns.All.Count];
    private readonly List<(Column Column, ProblemCode Code, string Text)> faults = [];
    private readonly List<int> sourceRows = [];
    private AreaCode? village;
    private int filledCells;

    /// <summary>The file's row number of each row in the builder.</summary>
    public IReadOnlyList<int> SourceRows => sourceRows;

    /// <summary>Reads a row.</summary>
    public void Read(RecordRow row)
    {
        var shape = RowShape.Of(row.Cells, report.CellCount);
        faults.Clear();
        if (Key(row, shape) is not { } place) return;
        ReadCells(row, shape.Trusted);
        var misfits = faults.Count(f => RowFit.IsMisfit(f.Code));
        if (shape.IsShifted(misfits, filledCells, () => RowFit.IsBetterBesides(row.Cells, report.Map.Columns)))
        {
            Array.Fill(values, double.NaN);
            village = null;
            place = Recorded(place);
            report.Add(place, null, ProblemCodes.ShiftedColumns, shape.Shifted(misfits));
        }
        else
        {
            place = Recorded(place);
            if (shape.Problem is { } problem) report.Add(place, null, problem.Code, problem.Message);
            foreach (var (column, code, text) in faults) report.AddCell(place, column, code, text);
            CheckRules(place);
            RecordingDelay.Check(report, QuarterColumns.RecordedOn, place, place.Quarter!.Value.LastDay);
        }
        Store(place);
    }

    private RowPlace? Key(RecordRow row, RowShape shape)
    {
        if (report.Map.PositionOf(QuarterColumns.HouseholdId) >= shape.Trusted)
        {
            var cut = shape.Problem!.Value.Message;
            report.Add(new RowPlace(row.Number), QuarterColumns.HouseholdId, ProblemCodes.UnusableKey, new(cut.Chinese + "整行未使用。", cut.English + " The row is not used."));
            return null;
        }
        var idText = report.Text(row, QuarterColumns.HouseholdId);
        var quarterText = report.Text(row, QuarterColumns.Quarter);
        var (id, idProblem) = KeyText.Household(idText);
        var (quarter, quarterProblem) = KeyText.Quarter(quarterText);
        if ((id is null || quarter is null) && report.IsHeaderAgain(row)) return null;
        var place = new RowPlace(row.Number, id, quarter);
        if (id is null) keys.Unusable(place, QuarterColumns.HouseholdId, idText, idProblem!);
        else if (quarter is null) keys.Unusable(place, QuarterColumns.Quarter, quarterText, quarterProblem!);
        else
        {
            if (idProblem is not null) faults.Add((QuarterColumns.HouseholdId, idProblem, idText));
            if (quarterProblem is not null) faults.Add((QuarterColumns.Quarter, quarterProblem, quarterText));
            return place;
        }
        return null;
    }

    private void ReadCells(RecordRow row, int trusted)
    {
        Array.Fill(values, double.NaN);
        (village, filledCells) = (null, 0);
        var columns = report.Map.Columns;
        for (var i = 0; i < trusted; i++)
        {
            var text = row.Cells[i];
            if (text.Length == 0 || columns[i] is not { } column || column.Kind is ColumnKind.Identifier or ColumnKind.Quarter) continue;
            filledCells++;
            var problem = column.Kind == ColumnKind.Village ? ReadVillage(text) : ReadValue(text, column);
            if (problem is not null) faults.Add((column, problem, text));
        }
    }

    private ProblemCode? ReadVillage(string text)
    {
        (village, var problem) = KeyText.Area(text, 12);
        return problem;
    }

    private ProblemCode? ReadValue(string text, Column column)
    {
        var cell = CellReader.Read(text, column);
        values[column.Index] = cell.Value;
        return cell.Problem;
    }

    /// <summary>The place with the day from which the row counts: the one given unless it lies before the quarter, which a rule reports.</summary>
    private RowPlace Recorded(RowPlace place)
    {
        var quarter = place.Quarter!.Value;
        var given = values[QuarterColumns.RecordedOn.Index];
        return place with { RecordedOn = given >= quarter.FirstDay.DayNumber ? DateOnly.FromDayNumber((int)given) : quarter.LastDay };
    }

    private void CheckRules(RowPlace place)
    {
        var row = new RowValues(values, place.Quarter!.Value);
        List<Column>? wrong = null;
        foreach (var rule in RowRules.All)
        {
            if (rule.Finds(row) is not { } column) continue;
            report.Add(place, column, rule.Code, rule.Says(row));
            if (rule.Code.Severity == Severity.Error) (wrong ??= []).Add(column);
        }
        // Masked only now, so that the order of the rules does not matter.
        foreach (var column in wrong ?? []) values[column.Index] = double.NaN;
    }

    private void Store(RowPlace place)
    {
        var row = builder.AddRow(place.Household!.Value, place.Quarter!.Value, village, place.RecordedOn);
        sourceRows.Add(checked((int)place.Row));
        foreach (var column in report.Map.Columns)
        {
            if (column is null || double.IsNaN(values[column.Index])) continue;
            if (builder.Columns[column.Index] is { } stored) stored[row] = values[column.Index];
        }
    }
}
