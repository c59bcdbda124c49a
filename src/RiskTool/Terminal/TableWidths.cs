namespace FangFan.Risk.Tool.Terminal;

/// <summary>Shares a terminal's width among a table's columns before it is drawn.</summary>
/// <remarks>The drawing library lays a Chinese character, two cells wide, into a column of one cell without end; so no column is ever left to it to squeeze.</remarks>
internal static class TableWidths
{
    /// <summary>Cells that borders and padding take: three a column and one more.</summary>
    public const int CellsBeside = 3;

    private const int Least = 8;

    /// <summary>The width of every column [cells]; null where the table cannot fit and is better told row by row.</summary>
    /// <param name="natural">What each column would take unwrapped.</param>
    /// <param name="fixedWidth">Whether a column may not wrap: numbers and ids.</param>
    /// <param name="room">[cells] of the terminal.</param>
    public static int[]? Of(IReadOnlyList<int> natural, IReadOnlyList<bool> fixedWidth, int room)
    {
        int[] widths = [.. natural];
        for (var excess = widths.Sum() + CellsBeside * widths.Length + 1 - room; excess > 0; excess--)
        {
            var widest = -1;
            for (var i = 0; i < widths.Length; i++)
            {
                if (!fixedWidth[i] && widths[i] > Least && (widest < 0 || widths[i] > widths[widest])) widest = i;
            }
            if (widest < 0) return null;
            widths[widest]--;
        }
        return widths;
    }
}
