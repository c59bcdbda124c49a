using System.Text;

namespace FangFan.Risk.Records;

/// <summary>What the quotes of a line amount to.</summary>
internal enum QuoteState
{
    /// <summary>Every quote opens, closes or is doubled in its place.</summary>
    WellFormed,

    /// <summary>The line ends inside a quoted cell.</summary>
    Open,

    /// <summary>A quote stands in the middle of a cell.</summary>
    Misplaced,
}

/// <summary>Judges and repairs the quotes of one line of a delimited table.</summary>
internal static class QuotedLine
{
    /// <summary>The state of the quotes, the number of cells, and the first cell that is wrong (-1 where none is).</summary>
    public static (QuoteState State, int Cells, int WrongCell) Examine(ReadOnlySpan<char> line, char delimiter)
    {
        var cells = 0;
        while (true)
        {
            var length = CellLength(line, delimiter, out var state);
            if (state != QuoteState.WellFormed) return (state, cells + 1, cells);
            cells++;
            if (length == line.Length) return (QuoteState.WellFormed, cells, -1);
            line = line[(length + 1)..];
        }
    }

    /// <summary>The line with every quote removed that is not part of a well-formed quoted cell.</summary>
    public static string Repair(ReadOnlySpan<char> line, char delimiter)
    {
        var repaired = new StringBuilder(line.Length);
        while (true)
        {
            var length = CellLength(line, delimiter, out var state);
            if (state == QuoteState.WellFormed)
            {
                repaired.Append(line[..length]);
            }
            else
            {
                length = line.IndexOf(delimiter) is var end and >= 0 ? end : line.Length;
                foreach (var c in line[..length])
                {
                    if (c != '"') repaired.Append(c);
                }
            }
            if (length == line.Length) return repaired.ToString();
            repaired.Append(delimiter);
            line = line[(length + 1)..];
        }
    }

    private static int CellLength(ReadOnlySpan<char> line, char delimiter, out QuoteState state)
    {
        state = QuoteState.WellFormed;
        if (line is not ['"', ..])
        {
            var length = line.IndexOf(delimiter) is var end and >= 0 ? end : line.Length;
            if (line[..length].Contains('"')) state = QuoteState.Misplaced;
            return length;
        }
        for (var i = 1; i < line.Length; i++)
        {
            if (line[i] != '"') continue;
            if (i + 1 == line.Length || line[i + 1] == delimiter) return i + 1;
            if (line[i + 1] != '"')
            {
                state = QuoteState.Misplaced;
                return line.Length;
            }
            i++;
        }
        state = QuoteState.Open;
        return line.Length;
    }
}
