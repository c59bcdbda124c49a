namespace FangFan.Risk.Records;

/// <summary>Reads physical lines of bounded length; of a longer one it keeps the start and skips the rest.</summary>
internal sealed class BoundedLines(TextReader source)
{
    /// <summary>The longest line kept [characters].</summary>
    public const int MaximumLength = 64 * 1024;

    private readonly char[] block = new char[32 * 1024];
    private readonly char[] line = new char[MaximumLength];
    private int position;
    private int filled;
    private bool afterReturn;

    /// <summary>The line read last, without its ending; the first <see cref="MaximumLength"/> characters where <see cref="TooLong"/>.</summary>
    public ReadOnlySpan<char> Line => line.AsSpan(0, Length);

    /// <summary>Whether the line read last was longer than is kept.</summary>
    public bool TooLong { get; private set; }

    /// <summary>Whether the line read last had an ending.</summary>
    public bool Terminated { get; private set; }

    private int Length { get; set; }

    /// <summary>Reads up to the next line feed, carriage return or both; false at the end.</summary>
    public bool Read()
    {
        (Length, TooLong, Terminated) = (0, false, false);
        var any = false;
        while (Fill())
        {
            any = true;
            var rest = block.AsSpan(position, filled - position);
            var end = rest.IndexOfAny('\n', '\r');
            Keep(end < 0 ? rest : rest[..end]);
            position += end < 0 ? rest.Length : end + 1;
            if (end < 0) continue;
            afterReturn = rest[end] == '\r';
            return Terminated = true;
        }
        return any;
    }

    private bool Fill()
    {
        while (true)
        {
            if (position == filled) (position, filled) = (0, source.Read(block, 0, block.Length));
            if (filled == 0) return false;
            if (!afterReturn) return true;
            afterReturn = false;
            if (block[position] == '\n') position++;
        }
    }

    private void Keep(ReadOnlySpan<char> text)
    {
        var room = Math.Min(text.Length, MaximumLength - Length);
        text[..room].CopyTo(line.AsSpan(Length));
        Length += room;
        if (room < text.Length) TooLong = true;
    }
}
