namespace FangFan.Risk.Display;

/// <summary>Bars side by side within each category, upright or lying, with intervals where a series has them; one series makes a plain bar chart.</summary>
/// <param name="Title">What the chart shows.</param>
/// <param name="AxisTitle">What the bars measure, with its unit.</param>
/// <param name="Categories">From left to right, or from the top down.</param>
/// <param name="Groups">At most six; NaN where unknown, which leaves the place empty.</param>
public sealed record GroupedBarChart(string Title, string AxisTitle, IReadOnlyList<string> Categories, IReadOnlyList<Series> Groups) : Chart(Title)
{
    /// <summary>Upright bars; false lays them down, for long names. True by default.</summary>
    public bool Vertical { get; init; } = true;

    /// <summary>Height of the plot of upright bars [pixels]; the default is 180.</summary>
    public double PlotHeight { get; init; } = 180;

    /// <summary>How values are written; plain by default.</summary>
    public NumberFormat Format { get; init; }

    /// <summary>Thresholds across the plot; none by default.</summary>
    public IReadOnlyList<Mark> Marks { get; init; } = [];

    private protected override bool IsEmpty => !Groups.Any(g => g.Values.Any(double.IsFinite));

    private protected override void Check() => Series.Check(Groups, Categories.Count, "categories");

    private protected override string Describe() => Series.Describe(Groups, Categories, Format);

    private protected override Canvas Paint()
    {
        var frame = BarFrame.Open(new BarLayout(AxisTitle, Categories, Groups.Count > 1 ? [.. Groups.Select(g => g.Name)] : [],
            Plot.Range(Groups.SelectMany(g => g.Extent).Concat(Marks.Select(m => m.Value)), true))
        {
            Width = Width,
            PlotHeight = PlotHeight,
            Vertical = Vertical,
            Format = Format,
            Marks = Marks,
            RowHeight = Groups.Count * 14 + 10,
        }, NewCanvas);
        var share = Math.Min(44, frame.Band * 0.8 / Groups.Count);
        for (var c = 0; c < Categories.Count; c++)
        {
            for (var g = 0; g < Groups.Count; g++) Draw(frame, c, g, ((g - Groups.Count / 2.0) * share, share * 0.9));
        }
        return frame.Canvas;
    }

    private void Draw(BarFrame frame, int category, int group, (double Offset, double Thickness) place)
    {
        var value = Groups[group].Values[category];
        if (!double.IsFinite(value)) return;
        frame.Canvas.Add(frame.Bar(category, place, (0, value), Palette.Colour(group)).WithTooltip($"{Categories[category]} {Groups[group].Name} {Groups[group].Read(category, Format)}"));
        var end = value;
        if (Groups[group].Interval(category) is { } interval)
        {
            frame.Canvas.Add(frame.Whisker(category, place.Offset + place.Thickness / 2, interval));
            end = value >= 0 ? Math.Max(value, interval.High) : Math.Min(value, interval.Low);
        }
        frame.Value(category, place, (value, end), Format.Read(value));
    }
}
