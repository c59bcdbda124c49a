using System.Text;

namespace FangFan.Risk.Display;

/// <summary>How wide a text will be, without a font at hand: Chinese characters are one em, Latin ones by class, as wide as in the widest common fonts.</summary>
internal static class TextWidth
{
    public static double Of(string text, double fontSize = 12)
    {
        var ems = 0.0;
        foreach (var rune in text.EnumerateRunes()) ems += Ems(rune.Value);
        return ems * fontSize;
    }

    /// <summary>The text, cut with an ellipsis where it is wider than the room; nothing where not even the ellipsis fits.</summary>
    public static string Cut(string text, double room, double fontSize = 12)
    {
        if (Of(text, fontSize) <= room) return text;
        if (room < fontSize) return "";
        var (kept, width) = (0, fontSize);
        foreach (var rune in text.EnumerateRunes())
        {
            width += Ems(rune.Value) * fontSize;
            if (width > room) break;
            kept += rune.Utf16SequenceLength;
        }
        return text[..kept].TrimEnd() + "…";
    }

    /// <summary>The text on at most so many lines: broken at spaces, and anywhere between Chinese characters; the last line is cut where it must be.</summary>
    public static IReadOnlyList<string> Wrap(string text, double room, int lines, double fontSize = 12)
    {
        var wrapped = new List<string>();
        var rest = text.Trim();
        while (wrapped.Count < lines - 1 && Of(rest, fontSize) > room)
        {
            var at = Break(rest, room, fontSize);
            if (at == 0) break;
            wrapped.Add(rest[..at].TrimEnd());
            rest = rest[at..].TrimStart();
        }
        wrapped.Add(Cut(rest, room, fontSize));
        return wrapped;
    }

    /// <summary>Where the first line ends; inside a word only when that word alone is wider than the room.</summary>
    private static int Break(string text, double room, double fontSize)
    {
        var (at, good, width) = (0, 0, 0.0);
        Rune? previous = null;
        foreach (var rune in text.EnumerateRunes())
        {
            if (previous is { } before && (Wide(before) || Wide(rune) || Rune.IsWhiteSpace(before)) && !Clings(rune)) good = at;
            width += Ems(rune.Value) * fontSize;
            if (width > room) return good > 0 ? good : at;
            at += rune.Utf16SequenceLength;
            previous = rune;
        }
        return at;
    }

    private static bool Wide(Rune rune) => rune.Value >= 0x2E80;

    /// <summary>Closing punctuation does not begin a line.</summary>
    private static bool Clings(Rune rune) => rune.Value < 0x10000 && "，。、；：）》”’！？%".Contains((char)rune.Value, StringComparison.Ordinal);

    private static double Ems(int character) => character switch
    {
        >= 0x1F000 => 1.4,
        >= 0x2E80 or 0x2014 or 0x2026 or (>= 0x2018 and <= 0x201F) or (>= 0x2190 and <= 0x27BF and not 0x2212) => 1,
        < ' ' => 1,
        'm' or 'w' or 'M' or 'W' or '%' or '@' or 0x2030 => 1,
        '+' or '<' or '>' or '=' or '~' or 0x2212 or 0x00B1 or 0x00D7 => 0.84,
        'i' or 'j' or 'l' or 'I' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' or ' ' => 0.34,
        'f' or 't' or 'r' or '(' or ')' or '[' or ']' or '/' or '-' => 0.42,
        >= 'A' and <= 'Z' => 0.78,
        _ => 0.64,
    };
}
