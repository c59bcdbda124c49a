namespace FangFan.Risk.Records;

/// <summary>Text in which every line break ends a record, except inside well-formed quoted cells: what the CSV parser may trust.</summary>
/// <remarks>A quote that is never closed would make a parser swallow the rest of the file into one cell. So lines are joined only where
/// that gives a whole record of the expected number of cells; otherwise the line stands alone, without its stray quotes, and is reported.
/// A line that is too long becomes an empty record, so that row numbers stay right.</remarks>
/// <param name="source">The decoded text.</param>
/// <param name="delimiter">Between cells.</param>
/// <param name="expectedCells">Cells of a record, 0 where not known yet.</param>
/// <param name="report">Told the record's number, the kind of fault and the position of the cell.</param>
internal sealed class RecordText(TextReader source, char delimiter, int expectedCells, Action<long, ProblemCode, int> report) : TextReader
{
    private const int LongestJoin = 50;

    private readonly BoundedLines lines = new(source);
    private readonly LinkedList<(string Text, bool TooLong)> ahead = [];
    private string text = "";
    private int given;
    private long record;
    private bool ended;

    /// <summary>Whether the source has broken off; then a last line without an end may be cut and is not given.</summary>
    public Func<bool> IsBroken { get; init; } = () => false;

    /// <summary>How many records were emptied because they were too long.</summary>
    public long Oversized { get; private set; }

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        var written = 0;
        while (written < buffer.Length)
        {
            if (given == text.Length && (ended || !Next())) break;
            var part = text.AsSpan(given, Math.Min(text.Length - given, buffer.Length - written));
            part.CopyTo(buffer[written..]);
            written += part.Length;
            given += part.Length;
        }
        return written;
    }

    private bool Next()
    {
        if (!TryTake(out var line, out var tooLong))
        {
            ended = true;
            return false;
        }
        record++;
        given = 0;
        text = (tooLong ? Emptied(line) : line.Contains('"', StringComparison.Ordinal) ? Balanced(line) : line) + "\n";
        return true;
    }

    private string Emptied(string line)
    {
        Oversized++;
        report(record, ProblemCodes.OversizedRow, QuotedLine.Examine(line, delimiter).Cells - 1);
        return "";
    }

    private string Balanced(string line)
    {
        var (state, cells, wrong) = QuotedLine.Examine(line, delimiter);
        if (state == QuoteState.WellFormed) return line;
        if (state == QuoteState.Open && Joined(line) is { } whole) return whole;
        report(record, ProblemCodes.UnbalancedQuote, wrong);
        return QuotedLine.Repair(line, delimiter);
    }

    private string? Joined(string first)
    {
        var whole = first;
        var taken = new Stack<(string Text, bool TooLong)>();
        while (taken.Count < LongestJoin && TryTake(out var line, out var tooLong))
        {
            taken.Push((line, tooLong));
            whole += "\n" + line;
            if (tooLong || whole.Length > BoundedLines.MaximumLength) break;
            var (state, cells, _) = QuotedLine.Examine(whole, delimiter);
            if (state == QuoteState.Open) continue;
            if (state == QuoteState.WellFormed && (expectedCells == 0 || cells == expectedCells)) return whole;
            break;
        }
        while (taken.TryPop(out var back)) ahead.AddFirst(back);
        return null;
    }

    private bool TryTake(out string line, out bool tooLong)
    {
        if (ahead.First is { } node)
        {
            (line, tooLong) = node.Value;
            ahead.RemoveFirst();
            return true;
        }
        var read = lines.Read() && (lines.Terminated || !IsBroken());
        (line, tooLong) = read ? (lines.Line.ToString(), lines.TooLong) : ("", false);
        return read;
    }
}
