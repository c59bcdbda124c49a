using System.Globalization;

namespace FangFan.Risk.Display;

/// <summary>Small multiples: charts in rows and columns under their own titles.</summary>
/// <param name="Title">What all of them show.</param>
/// <param name="Charts">From left to right, then down; each is drawn as wide as its column, with the grid's sentence where it is empty.</param>
public sealed record ChartGrid(string Title, IReadOnlyList<Chart> Charts) : Chart(Title)
{
    private const double Gap = 24;
    private const double TitleHeight = 22;

    /// <summary>Columns at most; the default is 2. There are fewer where a column would be narrower than 240 pixels.</summary>
    public int Columns { get; init; } = 2;

    private protected override bool IsEmpty => Charts.Count == 0;

    private protected override void Check()
    {
        if (Columns < 1) throw new ArgumentException($"{Columns} columns hold no chart; give at least 1.");
    }

    private protected override string Describe() => string.Join("; ", Charts.Select(c => c.Title));

    private protected override Canvas Paint()
    {
        var columns = Math.Clamp((int)((Width + Gap) / (240 + Gap)), 1, Columns);
        var wide = (Width - (columns - 1) * Gap) / columns;
        var rows = Charts.Select(c => (c with { Width = wide, EmptyText = EmptyText }).Draw()).Chunk(columns).Select(r => (Pictures: r, Height: r.Max(p => Pixels(p.Attribute("height")!.Value)))).ToArray();
        var canvas = NewCanvas(rows.Sum(r => r.Height + TitleHeight + 8));
        var (y, next) = (0.0, 0);
        foreach (var (pictures, height) in rows)
        {
            for (var column = 0; column < pictures.Length; column++)
            {
                var x = column * (wide + Gap);
                var title = TextWidth.Cut(Charts[next].Title, (wide - 4) / 1.1);
                canvas.Text(x + 2, y + 14, title, Anchor.Start, new TextStyle { Bold = true, Tooltip = Charts[next].Title });
                canvas.Add(pictures[column].With("x", Svg.Number(x)).With("y", Svg.Number(y + TitleHeight)));
                next++;
            }
            y += height + TitleHeight + 8;
        }
        return canvas;
    }

    private static double Pixels(string attribute) => double.Parse(attribute, CultureInfo.InvariantCulture);
}
