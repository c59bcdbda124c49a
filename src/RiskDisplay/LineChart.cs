using System.Xml.Linq;

namespace FangFan.Risk.Display;

/// <summary>Lines over quarters, with a ribbon where a series has an interval; an unknown value is a gap, never a zero.</summary>
/// <param name="Title">What the chart shows.</param>
/// <param name="AxisTitle">What the vertical axis measures, with its unit.</param>
/// <param name="Quarters">Names of the points of the horizontal axis.</param>
/// <param name="Lines">At most six.</param>
public sealed record LineChart(string Title, string AxisTitle, IReadOnlyList<string> Quarters, IReadOnlyList<Series> Lines) : Chart(Title)
{
    /// <summary>Height of the plot without its legend and axis [pixels]; the default is 180.</summary>
    public double PlotHeight { get; init; } = 180;

    /// <summary>How values are written; plain by default.</summary>
    public NumberFormat Format { get; init; }

    /// <summary>Whether the axis holds zero; true by default.</summary>
    public bool FromZero { get; init; } = true;

    /// <summary>Thresholds across the plot; none by default.</summary>
    public IReadOnlyList<Mark> Marks { get; init; } = [];

    private protected override bool IsEmpty => !Lines.Any(l => l.Values.Any(double.IsFinite));

    private protected override void Check() => Series.Check(Lines, Quarters.Count, "quarters");

    private protected override string Describe() => Series.Describe(Lines, Quarters, Format);

    private protected override Canvas Paint()
    {
        var legend = new Legend(Lines.Count == 1 && Lines[0].Name == Title ? [] : [.. Lines.Select(l => l.Name)], Width);
        var top = 26 + legend.Height;
        var bottom = top + PlotHeight;
        var (low, high) = Plot.Range(Lines.SelectMany(l => l.Extent).Concat(Marks.Select(m => m.Value)), FromZero);
        var scale = Scale.Over(low, high, Plot.TicksFor(PlotHeight, 40), (bottom, top)) with { Format = Format };
        var left = Plot.LabelRoom(scale);
        var axis = new QuarterAxis(Quarters, left, Width);

        var canvas = NewCanvas(bottom + 24);
        canvas.Cut(2, 13, AxisTitle, Width - 4);
        legend.Draw(canvas, 18, Sample);
        Plot.Vertical(canvas, scale, left, Width);
        axis.Draw(canvas, bottom);
        for (var i = 0; i < Lines.Count; i++) canvas.Add(Ribbon(i, axis, scale));
        Plot.Marks(canvas, Marks, scale, (left, Width));
        for (var i = 0; i < Lines.Count; i++) canvas.Add(Line(i, axis, scale));
        return canvas;
    }

    private IEnumerable<XElement> Sample(int line, double x, double y)
    {
        var stroke = Svg.Path([(x, y), (x + 18, y)], Palette.Colour(line), 3);
        yield return Lines[line].Dashed ? stroke.Dashed() : stroke;
        yield return Svg.Marker(line, x + 9, y, 4, Palette.Colour(line));
    }

    private IEnumerable<XElement> Ribbon(int line, QuarterAxis axis, Scale scale)
    {
        foreach (var (start, end) in Series.Runs(Quarters.Count, i => Lines[line].Interval(i) is not null))
        {
            var points = Enumerable.Range(start, end - start + 1).ToArray();
            var upper = points.Select(i => (axis[i], scale[Lines[line].High![i]]));
            var lower = points.Reverse().Select(i => (axis[i], scale[Lines[line].Low![i]]));
            yield return start == end
                ? Svg.Stroke(axis[start], scale[Lines[line].Low![start]], axis[start], scale[Lines[line].High![start]], Palette.Colour(line), 1.5)
                : Svg.Area(upper.Concat(lower), Palette.Colour(line), 0.16);
        }
    }

    private IEnumerable<XElement> Line(int line, QuarterAxis axis, Scale scale)
    {
        var (name, values) = (Lines[line].Name, Lines[line].Values);
        foreach (var (start, end) in Series.Runs(values.Count, i => double.IsFinite(values[i])))
        {
            var path = Svg.Path(Enumerable.Range(start, end - start + 1).Select(i => (axis[i], scale[values[i]])), Palette.Colour(line), 2);
            yield return Lines[line].Dashed ? path.Dashed() : path;
        }
        for (var i = 0; i < values.Count; i++)
        {
            if (double.IsFinite(values[i])) yield return Svg.Marker(line, axis[i], scale[values[i]], values.Count > 40 ? 1.8 : 3, Palette.Colour(line)).WithTooltip($"{Quarters[i]} {name} {Lines[line].Read(i, Format)}");
        }
    }
}
