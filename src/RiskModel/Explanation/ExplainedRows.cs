namespace FangFan.Risk.Explanation;

/// <summary>Picks the rows to explain out of columns.</summary>
internal static class ExplainedRows
{
    /// <summary>The columns themselves where <paramref name="rows"/> is null, else short columns of these rows in their order.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A row does not exist.</exception>
    public static float[][] Select(float[][] columns, IReadOnlyList<int>? rows)
    {
        if (rows is null) return columns;
        var count = columns.Length == 0 ? 0 : columns[0].Length;
        foreach (var row in rows)
        {
            if (row < 0 || row >= count) throw new ArgumentOutOfRangeException(nameof(rows), row, $"There is no row {row}; the range is 0 to {count - 1}.");
        }
        return Array.ConvertAll(columns, column => rows.Select(row => column[row]).ToArray());
    }
}
