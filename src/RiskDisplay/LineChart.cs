using System.Globalization;
using System.Xml.Linq;

namespace FangFan.Risk.Display;

/// <summary>One line.</summary>
/// <param name="Name">What it shows, in the legend.</param>
/// <param name="Values">One a point of the axis; NaN where unknown, which leaves a gap.</param>
public sealed record Series(string Name, IReadOnlyList<double> Values);

/// <summary>Lines over quarters; an unknown value is a gap, never a zero.</summary>
/// <param name="Title">What the chart shows.</param>
/// <param name="AxisTitle">What the vertical axis measures, with its unit.</param>
/// <param name="Quarters">Names of the points of the horizontal axis.</param>
/// <param name="Lines">At most six.</param>
public sealed record LineChart(string Title, string AxisTitle, IReadOnlyList<string> Quarters, IReadOnlyList<Series> Lines)
{
    // Okabe and Ito's palette tells the lines apart for colour-blind readers; the page may set its own for the dark.
    private static readonly string[] Colours = ["#1d5fa8", "#c2410c", "#0f7b5f", "#8a4f9e", "#7a6a00", "#3a3f47"];

    /// <summary>Width [pixels], at least 240.</summary>
    public double Width { get; init; } = 640;

    /// <summary>Height of the plot without its legend and axis [pixels].</summary>
    public double PlotHeight { get; init; } = 180;

    /// <summary>The chart as one SVG element; colours are the CSS variables --chart-1 to --chart-6 and --chart-ink where the page sets them.</summary>
    /// <exception cref="ArgumentException">The width is under 240, there are over six lines, or a line has not one value a quarter.</exception>
    public string ToSvg()
    {
        Check();
        var values = Lines.SelectMany(l => l.Values).Where(double.IsFinite).ToArray();
        var legend = LegendRows();
        var top = 24 + legend.Count * 18.0;
        var bottom = top + PlotHeight;
        var scale = Scale.Over(Math.Min(0, values.DefaultIfEmpty(0).Min()), values.DefaultIfEmpty(0).Max(), 4, (bottom, top));
        var left = scale.Ticks.Max(t => TextWidth.Of(scale.Label(t))) + 10;
        var axis = new QuarterAxis(Quarters, left + 22, Width - 26);

        var picture = Svg.Picture(Width, bottom + 24, Title, Description());
        picture.Add(Svg.Text(2, 13, TextWidth.Cut(AxisTitle, Width - 4)));
        picture.Add(legend.SelectMany((row, i) => LegendRow(row, 31 + i * 18)));
        foreach (var tick in scale.Ticks)
        {
            picture.Add(Svg.Line(left, scale[tick], Width, scale[tick], tick == 0 ? 0.6 : 0.14), Svg.Text(left - 6, scale[tick] + 4, scale.Label(tick), Anchor.End));
        }
        picture.Add(axis.Labels(bottom));
        for (var i = 0; i < Lines.Count; i++) picture.Add(Line(i, axis, scale));
        return picture.Write();
    }

    private static string Colour(int line) => $"var(--chart-{line + 1}, {Colours[line]})";

    private void Check()
    {
        if (Width < 240) throw new ArgumentException($"A chart of {Width} pixels is too narrow; give at least 240.");
        if (Lines.Count > Colours.Length) throw new ArgumentException($"{Lines.Count} lines cannot be told apart; give at most {Colours.Length}.");
        if (Lines.FirstOrDefault(l => l.Values.Count != Quarters.Count) is { } odd) throw new ArgumentException($"The line '{odd.Name}' has {odd.Values.Count} values for {Quarters.Count} quarters; give one a quarter.");
    }

    private IEnumerable<XElement> Line(int line, QuarterAxis axis, Scale scale)
    {
        var (name, values) = (Lines[line].Name, Lines[line].Values);
        for (var start = 0; start < values.Count; start++)
        {
            if (!double.IsFinite(values[start])) continue;
            var end = start;
            while (end + 1 < values.Count && double.IsFinite(values[end + 1])) end++;
            yield return Svg.Path(Enumerable.Range(start, end - start + 1).Select(i => (axis[i], scale[values[i]])), Colour(line), 2);
            start = end;
        }
        for (var i = 0; i < values.Count; i++)
        {
            if (double.IsFinite(values[i])) yield return Svg.Dot(axis[i], scale[values[i]], 3, Colour(line)).WithTooltip($"{Quarters[i]} {name} {Read(values[i])}");
        }
    }

    private List<List<int>> LegendRows()
    {
        var rows = new List<List<int>>();
        var used = 0.0;
        for (var i = 0; i < Lines.Count; i++)
        {
            var wide = TextWidth.Of(Lines[i].Name) + 40;
            if (rows.Count == 0 || used + wide > Width)
            {
                rows.Add([]);
                used = 0;
            }
            rows[^1].Add(i);
            used += wide;
        }
        return rows;
    }

    private IEnumerable<XElement> LegendRow(List<int> row, double baseline)
    {
        var x = 2.0;
        foreach (var line in row)
        {
            yield return Svg.Path([(x, baseline - 4), (x + 18, baseline - 4)], Colour(line), 3);
            yield return Svg.Text(x + 23, baseline, Lines[line].Name);
            x += TextWidth.Of(Lines[line].Name) + 40;
        }
    }

    private string Description() => string.Join("; ", Lines.Select(l =>
        $"{l.Name} {string.Join(", ", l.Values.Select((v, i) => double.IsFinite(v) ? $"{Quarters[i]} {Read(v)}" : $"{Quarters[i]} –"))}"));

    private static string Read(double value) => value.ToString(Math.Abs(value) >= 100 ? "N0" : "0.##", CultureInfo.InvariantCulture);
}
