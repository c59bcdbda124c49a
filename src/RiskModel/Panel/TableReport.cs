using FangFan.Risk.Records;

namespace FangFan.Risk.Panel;

/// <summary>The row a problem stands in.</summary>
/// <param name="Row">Row number in the file.</param>
/// <param name="Household">The household, null where the row names none.</param>
/// <param name="Quarter">The quarter, null where the row names none.</param>
/// <param name="RecordedOn">The day the row became known, null where that was not read.</param>
internal readonly record struct RowPlace(long Row, HouseholdId? Household = null, Quarter? Quarter = null, DateOnly? RecordedOn = null)
{
    /// <summary>The last day of what the row may be compared with: its quarter's, or its recording's where that is later. What became known afterwards
    /// must change no problem of the row, else a quarter's list would depend on the future.</summary>
    public DateOnly KnownBy => RecordedOn > Quarter!.Value.LastDay ? RecordedOn.Value : Quarter!.Value.LastDay;
}

/// <summary>Reports the problems of one table.</summary>
internal sealed class TableReport(IRecordTable table, HeaderMap map, ProblemLog log)
{
    private const int FullDateLength = 10;

    /// <summary>The table's headers matched to columns.</summary>
    public HeaderMap Map => map;

    /// <summary>How many cells a row should have.</summary>
    public int CellCount => table.Header.Count;

    /// <summary>Reports a problem of a row, or of one of its cells.</summary>
    public void Add(RowPlace place, Column? column, ProblemCode code, Wording message) =>
        log.Add(new DataProblem(table.Name, place.Row, column is null ? null : HeaderOf(column), code.Name, code.Severity, message)
        {
            Household = place.Household,
            Quarter = place.Quarter,
            RecordedOn = place.RecordedOn,
        });

    /// <summary>Reports what reading a cell found.</summary>
    public void AddCell(RowPlace place, Column column, ProblemCode code, string text) =>
        Add(place, column, code, CellMessages.Of(code, column, LabelOf(column), text));

    /// <summary>The header as the file has it; the column's name where the file lacks the column.</summary>
    public string HeaderOf(Column column) => map.PositionOf(column) is var position and >= 0 ? table.Header[position].Trim() : column.Name;

    /// <summary>How messages call the column.</summary>
    public Wording LabelOf(Column column) => ColumnLabel.Of(column, HeaderOf(column));

    /// <summary>The text of a column's cell, blank where the row or the table lacks it, or where a row cut off ends in it; a date of full length is not cut.</summary>
    public string Text(RecordRow row, Column column)
    {
        var position = map.PositionOf(column);
        if (position < 0 || position >= row.Cells.Length) return "";
        var text = row.Cells[position];
        var mayBeCut = row.Cells.Length < CellCount && position == row.Cells.Length - 1 && !(column.Kind == ColumnKind.Date && text.Length >= FullDateLength);
        return mayBeCut ? "" : text;
    }

    /// <summary>Whether the row repeats the header, as files joined end to end do; reported where so.</summary>
    public bool IsHeaderAgain(RecordRow row)
    {
        if (row.Cells.Length != table.Header.Count || !row.Cells.SequenceEqual(table.Header, HeaderEquality.Instance)) return false;
        Add(new RowPlace(row.Number), null, ProblemCodes.RepeatedHeader, new("该行重复了表头，已略过；可能是多个文件拼接而成。", "The row repeats the header and was passed over; perhaps several files were joined."));
        return true;
    }

    private sealed class HeaderEquality : IEqualityComparer<string>
    {
        public static readonly HeaderEquality Instance = new();

        public bool Equals(string? x, string? y) => string.Equals(x!.Trim('\uFEFF', ' '), y!.Trim('\uFEFF', ' '), StringComparison.Ordinal);

        public int GetHashCode(string obj) => 0;
    }
}
