namespace FangFan.Risk.Notebook.Comparison;

/// <summary>Finds the first place at which two texts differ by more than the tolerance.</summary>
internal static class TextComparison
{
    /// <summary>Signs shown on either side of the place.</summary>
    private const int Around = 40;

    /// <summary>The texts around the first place that differs, each in one line; null where the texts agree.</summary>
    /// <param name="committed">One text.</param>
    /// <param name="fresh">The other.</param>
    /// <param name="markup">Whether they are HTML or SVG.</param>
    /// <param name="tolerance">How far numbers may be apart.</param>
    public static (string Committed, string Fresh)? FirstDifference(string committed, string fresh, bool markup, OutputTolerance tolerance)
    {
        if (string.Equals(committed, fresh, StringComparison.Ordinal)) return null;
        var (a, b) = (TextPieces.Of(committed, markup), TextPieces.Of(fresh, markup));
        var flips = new List<int>();
        for (var i = 0; i < Math.Min(a.Count, b.Count); i++)
        {
            var likeness = Likeness(a[i], b[i], tolerance);
            if (likeness == Agreement.None) return Excerpts(committed, fresh, a[i], b[i]);
            if (likeness == Agreement.LastDigit) flips.Add(i);
        }
        if (a.Count != b.Count) return (Excerpt(committed, EndOf(a, b.Count, committed)), Excerpt(fresh, EndOf(b, a.Count, fresh)));
        var decimals = a.Count(piece => piece is { Kind: PieceKind.Number, IsWhole: false });
        var allowed = (int)Math.Ceiling(tolerance.Flips * decimals);
        if (flips.Count <= allowed) return null;
        var first = Excerpts(committed, fresh, a[flips[0]], b[flips[0]]);
        return (first.Committed, $"{first.Fresh} (the last digits of {flips.Count} of {decimals} numbers differ; {allowed} may)");
    }

    private enum Agreement
    {
        Full,
        LastDigit,
        None,
    }

    private static Agreement Likeness(TextPiece a, TextPiece b, OutputTolerance tolerance)
    {
        if (a.Kind != b.Kind) return Agreement.None;
        if (string.Equals(a.Text, b.Text, StringComparison.Ordinal)) return Agreement.Full;
        if (a.Kind == PieceKind.Text) return Agreement.None;
        var apart = Math.Abs(a.Value - b.Value);
        if (a.Kind == PieceKind.Coordinate) return apart <= tolerance.Pixels ? Agreement.Full : Agreement.None;
        if (a.IsWhole && b.IsWhole) return Agreement.None;
        if (apart <= Math.Max(tolerance.Absolute, tolerance.Relative * Math.Max(Math.Abs(a.Value), Math.Abs(b.Value)))) return Agreement.Full;
        if (a.Unit == 1 && b.Unit == 1) return Agreement.None;
        // Formats that drop zeros at the end print 12.5 beside 12.49, so the finer of the two says what a unit is; the half covers what doubles lose.
        return apart <= (tolerance.LastDigits + 0.5e-6) * Math.Min(a.Unit, b.Unit) ? Agreement.LastDigit : Agreement.None;
    }

    private static int EndOf(List<TextPiece> pieces, int others, string text) => others < pieces.Count ? pieces[others].Start : text.Length;

    private static (string Committed, string Fresh) Excerpts(string committed, string fresh, TextPiece a, TextPiece b)
    {
        var same = a.Kind == PieceKind.Text ? a.Text.AsSpan().CommonPrefixLength(b.Text) : 0;
        return (Excerpt(committed, a.Start + same), Excerpt(fresh, b.Start + same));
    }

    private static string Excerpt(string text, int at)
    {
        var (from, to) = (Math.Max(0, at - Around), Math.Min(text.Length, at + Around));
        var line = string.Join(' ', text[from..to].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return $"{(from > 0 ? "…" : "")}{line}{(to < text.Length ? "…" : "")}";
    }
}
