namespace FangFan.Risk.Records;

/// <summary>Which column each cell of a table's rows belongs to.</summary>
public sealed class HeaderMap
{
    private readonly Column?[] columns;
    private readonly int[] positions;

    private HeaderMap(Column?[] columns, int[] positions) => (this.columns, this.positions) = (columns, positions);

    /// <summary>The column of each cell, null where the header is unknown or a repetition.</summary>
    public IReadOnlyList<Column?> Columns => columns;

    /// <summary>The position of a column's cell in a row, -1 where the table lacks the column.</summary>
    public int PositionOf(Column column) => positions[column.Index];

    /// <summary>Matches headers against a table's columns and reports what is unknown, repeated or probably mistyped.</summary>
    /// <returns>Null where the table cannot be used: exactly one problem was reported then.</returns>
    public static HeaderMap? Match(IRecordTable table, TableKind kind, Action<DataProblem> report)
    {
        var definition = TableDefinition.Of(kind);
        var names = HeaderNames.Of(kind);
        var columns = table.Header.Select(names.Find).ToArray();
        if (definition.Required.FirstOrDefault(r => !columns.Contains(r)) is not null)
        {
            report(HeaderProblems.Unusable(table, definition, columns));
            return null;
        }
        var positions = new int[definition.Columns.Count];
        Array.Fill(positions, -1);
        for (var cell = 0; cell < columns.Length; cell++)
        {
            if (columns[cell] is not { } column)
            {
                report(HeaderProblems.Unknown(table, cell, names.Near(table.Header[cell])));
            }
            else if (positions[column.Index] < 0)
            {
                positions[column.Index] = cell;
            }
            else
            {
                report(HeaderProblems.Repeated(table, cell, positions[column.Index]));
                columns[cell] = null;
            }
        }
        return new HeaderMap(columns, positions);
    }
}
