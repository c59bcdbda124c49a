using FangFan.Risk.Records;

namespace FangFan.Risk.Panel;

/// <summary>Reads the cells without which a row cannot be used, and says so where they cannot be read.</summary>
internal sealed class KeyReader(TableReport report)
{
    /// <summary>The household of a row, whose shape is checked too; null where the row cannot be used.</summary>
    public HouseholdId? Household(RecordRow row, Column column)
    {
        var text = report.Text(row, column);
        var (id, problem) = KeyText.Household(text);
        var place = new RowPlace(row.Number, id);
        if (id is null)
        {
            Unusable(place, column, text, problem!);
            return null;
        }
        if (problem is not null) report.AddCell(place, column, problem, text);
        if (RowShape.Of(row.Cells, report.CellCount).Problem is { } shape) report.Add(place, null, shape.Code, shape.Message);
        return id;
    }

    /// <summary>A code or day that the row needs; null where the row cannot be used.</summary>
    public double? Needed(RecordRow row, Column column, RowPlace place)
    {
        var text = report.Text(row, column);
        var cell = CellReader.Read(text, column);
        if (double.IsNaN(cell.Value))
        {
            if (cell.Problem is not null && cell.Problem.Severity == Severity.Error) report.AddCell(place, column, cell.Problem, text);
            Unusable(place, column, text, cell.Problem ?? ProblemCodes.BlankPlaceholder);
            return null;
        }
        if (cell.Problem is not null) report.AddCell(place, column, cell.Problem, text);
        return cell.Value;
    }

    /// <summary>Reports that a row cannot be used for want of a cell.</summary>
    public void Unusable(RowPlace place, Column column, string text, ProblemCode why) =>
        report.Add(place, column, why == ProblemCodes.TotalRow ? why : ProblemCodes.UnusableKey, KeyMessages.Unusable(column, report.LabelOf(column), text, why));
}
