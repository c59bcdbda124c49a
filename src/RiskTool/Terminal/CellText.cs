using System.Text;

namespace FangFan.Risk.Tool.Terminal;

/// <summary>Measures and wraps text in cells of a terminal, where a Chinese character takes two.</summary>
internal static class CellText
{
    // No line starts with these (避头尾).
    private const string NeverFirst = "，。；：、！？）”’》】％%,.;:!?)]";

    /// <summary>Cells of the longest line.</summary>
    public static int Width(string text) => text.Split('\n').Max(LineWidth);

    /// <summary>The text on lines of at most so many cells.</summary>
    /// <param name="text">The text; its own line breaks stay.</param>
    /// <param name="width">[cells], 2 or more, so that any character fits.</param>
    public static string Wrap(string text, int width)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 2);
        return Width(text) <= width ? text : string.Join('\n', text.Split('\n').SelectMany(line => Lines(line, width)));
    }

    private static int LineWidth(string line) => line.EnumerateRunes().Sum(Cells);

    private static int Cells(Rune rune) => rune.Value >= 0x2E80 ? 2 : 1;

    private static IEnumerable<string> Lines(string text, int width)
    {
        while (LineWidth(text) > width)
        {
            var end = Break(text, width);
            yield return text[..end].TrimEnd();
            text = text[end..].TrimStart();
        }
        yield return text;
    }

    // Where the first line ends: the last place within the width where a line may break, or anywhere if there is none.
    private static int Break(string text, int width)
    {
        var (end, used, best) = (0, 0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (end > 0 && MayBreak(text, end)) best = end;
            if (used + Cells(rune) > width) break;
            used += Cells(rune);
            end += rune.Utf16SequenceLength;
        }
        return best > 0 ? best : end;
    }

    private static bool MayBreak(string text, int at)
    {
        if (text[at] == ' ') return true;
        if (text[at - 1] == ' ') return !char.IsWhiteSpace(text[at]);
        return (text[at - 1] >= 0x2E80 || text[at] >= 0x2E80) && !char.IsLowSurrogate(text[at]) && !NeverFirst.Contains(text[at], StringComparison.Ordinal);
    }
}
