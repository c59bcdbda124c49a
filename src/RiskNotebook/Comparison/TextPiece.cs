using System.Globalization;
using System.Text.RegularExpressions;

namespace FangFan.Risk.Notebook.Comparison;

/// <summary>What a piece of an output is, and so how it is compared.</summary>
internal enum PieceKind
{
    /// <summary>Equal or not.</summary>
    Text,

    /// <summary>A number that people read.</summary>
    Number,

    /// <summary>A number that places something in a drawing.</summary>
    Coordinate,
}

/// <summary>A stretch of an output's text.</summary>
/// <param name="Kind">How it is compared.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="Text">As it stands.</param>
internal sealed record TextPiece(PieceKind Kind, int Start, string Text)
{
    public double Value => double.Parse(Text.Replace(",", "", StringComparison.Ordinal).Replace('\u2212', '-'), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Digits alone: a count, a code or a year.</summary>
    public bool IsWhole => Text.AsSpan().IndexOfAny(".,eE") < 0;

    /// <summary>The value of one unit of the last digit.</summary>
    public double Unit
    {
        get
        {
            var e = Text.IndexOfAny(['e', 'E']);
            var mantissa = e < 0 ? Text : Text[..e];
            var point = mantissa.IndexOf('.', StringComparison.Ordinal);
            var exponent = e < 0 ? 0 : int.Parse(Text[(e + 1)..], CultureInfo.InvariantCulture);
            return Math.Pow(10, exponent - (point < 0 ? 0 : mantissa.Length - point - 1));
        }
    }
}

/// <summary>Cuts an output's text into numbers and what stands between them.</summary>
internal static partial class TextPieces
{
    public static List<TextPiece> Of(string text, bool markup)
    {
        var pieces = new List<TextPiece>();
        var at = 0;
        if (markup)
        {
            foreach (Match attribute in Coordinates().Matches(text))
            {
                var value = attribute.Groups["value"];
                Add(pieces, text, (at, value.Index), PieceKind.Number);
                Add(pieces, text, (value.Index, value.Index + value.Length), PieceKind.Coordinate);
                at = value.Index + value.Length;
            }
        }
        Add(pieces, text, (at, text.Length), PieceKind.Number);
        return pieces;
    }

    private static void Add(List<TextPiece> pieces, string text, (int Start, int End) range, PieceKind kind)
    {
        var at = range.Start;
        var numbers = kind == PieceKind.Coordinate ? Coordinate() : Number();
        // The whole text is searched, so that what stands before the range counts for what is a number.
        for (var match = numbers.Match(text, at); match.Success && match.Index + match.Length <= range.End; match = match.NextMatch())
        {
            if (match.Index > at) pieces.Add(new(PieceKind.Text, at, text[at..match.Index]));
            pieces.Add(new(kind, match.Index, match.Value));
            at = match.Index + match.Length;
        }
        if (at < range.End) pieces.Add(new(PieceKind.Text, at, text[at..range.End]));
    }

    /// <summary>Numbers are not part of a word, a hash, a colour or a version; behind a decimal a unit may follow at once.</summary>
    [GeneratedRegex(@"(?<![A-Za-z0-9_#.])[-+\u2212]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+(?:[eE][-+]?\d+)?(?![0-9_]|\.\d)|(?:[eE][-+]?\d+)?(?![A-Za-z0-9_]|\.\d))")]
    private static partial Regex Number();

    [GeneratedRegex(@"-?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d+)?")]
    private static partial Regex Coordinate();

    /// <summary>The attributes of SVG that place and size; those of HTML with the same names mean the same.</summary>
    [GeneratedRegex("""(?<=[\s"'])(?:d|points|transform|viewBox|width|height|[cfr]?[xy][12]?|r|dx|dy|stroke-width|stroke-dasharray|stroke-opacity|fill-opacity|opacity|offset)=(?:"(?<value>[^"<]*)"|'(?<value>[^'<]*)')""")]
    private static partial Regex Coordinates();
}
