using System.Xml.Linq;

namespace FangFan.Risk.Display;

/// <summary>Names of series in rows above the plot.</summary>
internal sealed class Legend
{
    private const double RowHeight = 18;
    private const double Swatch = 23;
    private const double Gap = 17;

    private readonly List<(int Series, double X, int Row, string Text)> entries = [];
    private readonly IReadOnlyList<string> names;

    public Legend(IReadOnlyList<string> names, double width)
    {
        this.names = names;
        var (row, used) = (0, 2.0);
        for (var i = 0; i < names.Count; i++)
        {
            var text = TextWidth.Cut(names[i], width - Swatch - 6);
            var wide = Swatch + TextWidth.Of(text) + Gap;
            if (used > 2 && used + wide - Gap > width) (row, used) = (row + 1, 2);
            entries.Add((i, used, row, text));
            used += wide;
        }
        Height = entries.Count == 0 ? 0 : (row + 1) * RowHeight;
    }

    /// <summary>How much it takes of the picture [pixels].</summary>
    public double Height { get; }

    /// <summary>Draws it under the given height, each name after its sample.</summary>
    public void Draw(Canvas canvas, double top, Func<int, double, double, IEnumerable<XElement>> sample)
    {
        foreach (var (series, x, row, text) in entries)
        {
            var baseline = top + row * RowHeight + 13;
            canvas.Add(sample(series, x, baseline - 4));
            canvas.Text(x + Swatch, baseline, text, style: text == names[series] ? null : new TextStyle { Tooltip = names[series] });
        }
    }

    public static IEnumerable<XElement> Square(string colour, double x, double y) => [Svg.Rectangle(x + 3, y - 6, 12, 12, colour)];

    public static IEnumerable<XElement> Stroke(int series, double x, double y) =>
        [Svg.Path([(x, y), (x + 18, y)], Palette.Colour(series), 3), Svg.Marker(series, x + 9, y, 4, Palette.Colour(series))];
}
