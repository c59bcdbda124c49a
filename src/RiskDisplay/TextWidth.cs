namespace FangFan.Risk.Display;

/// <summary>How wide a text will be, without a font at hand: Chinese characters are one em, others six tenths.</summary>
internal static class TextWidth
{
    public static double Of(string text, double fontSize = 12)
    {
        var ems = 0.0;
        foreach (var rune in text.EnumerateRunes()) ems += Ems(rune.Value);
        return ems * fontSize;
    }

    /// <summary>The text, cut with an ellipsis where it is wider than the room.</summary>
    public static string Cut(string text, double room, double fontSize = 12)
    {
        if (Of(text, fontSize) <= room) return text;
        var (kept, width) = (0, fontSize);
        foreach (var rune in text.EnumerateRunes())
        {
            width += Ems(rune.Value) * fontSize;
            if (width > room) break;
            kept += rune.Utf16SequenceLength;
        }
        return text[..kept].TrimEnd() + "…";
    }

    private static double Ems(int character) => character >= 0x2E80 ? 1 : 0.6;
}
