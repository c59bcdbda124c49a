using FangFan.Risk.Records;

namespace FangFan.Risk.Panel;

/// <summary>Tells whether the cells of a row fit their columns, or better the columns beside them.</summary>
internal static class RowFit
{
    /// <summary>Whether a fault says that a cell belongs to another column, not just that its value is marked or missing.</summary>
    public static bool IsMisfit(ProblemCode? code) => code == ProblemCodes.WrongType || code == ProblemCodes.UnknownCode || code == ProblemCodes.OutOfRange
        || code == ProblemCodes.ImpossibleIncome || code == ProblemCodes.MalformedVillageCode;

    /// <summary>Whether at most a quarter of the misfits remains if the cells from the first of them on belong one column further left, or right.</summary>
    /// <param name="cells">The row.</param>
    /// <param name="columns">The column of each cell, null where unknown.</param>
    public static bool IsBetterBesides(string[] cells, IReadOnlyList<Column?> columns)
    {
        int[] misfits = [.. Enumerable.Range(0, Math.Min(cells.Length, columns.Count)).Where(i => IsMisfit(cells[i], columns[i]))];
        return misfits.Length > 0 && (Remaining(-1) * 4 <= misfits.Length || Remaining(1) * 4 <= misfits.Length);

        int Remaining(int shift) => Enumerable.Range(misfits[0], cells.Length - misfits[0])
            .Count(i => i + shift >= 0 && i + shift < columns.Count && IsMisfit(cells[i], columns[i + shift]));
    }

    private static bool IsMisfit(string text, Column? column) => text.Length > 0 && column?.Kind switch
    {
        null or ColumnKind.Identifier or ColumnKind.Quarter => false,
        ColumnKind.Village => IsMisfit(KeyText.Area(text, 12).Problem),
        _ => IsMisfit(CellReader.Read(text, column).Problem),
    };
}
