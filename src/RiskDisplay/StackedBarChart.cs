namespace FangFan.Risk.Display;

/// <summary>Parts of a whole stacked in each category, upright or lying.</summary>
/// <param name="Title">What the chart shows.</param>
/// <param name="AxisTitle">What the bars measure, with its unit.</param>
/// <param name="Categories">From left to right, or from the top down.</param>
/// <param name="Parts">At most six, the first at the axis; none below zero; NaN where unknown, which adds nothing.</param>
public sealed record StackedBarChart(string Title, string AxisTitle, IReadOnlyList<string> Categories, IReadOnlyList<Series> Parts) : Chart(Title)
{
    /// <summary>Upright bars; false lays them down, for long names. True by default.</summary>
    public bool Vertical { get; init; } = true;

    /// <summary>Draws each part as its share of the category's sum, in percent; false by default.</summary>
    public bool Shares { get; init; }

    /// <summary>Height of the plot of upright bars [pixels]; the default is 180.</summary>
    public double PlotHeight { get; init; } = 180;

    /// <summary>How values are written; plain by default.</summary>
    public NumberFormat Format { get; init; }

    private protected override bool IsEmpty => !Parts.Any(p => p.Values.Any(v => v > 0));

    private protected override void Check()
    {
        Series.Check(Parts, Categories.Count, "categories");
        foreach (var part in Parts)
        {
            if (part.Values.Any(v => v < 0 || double.IsInfinity(v))) throw new ArgumentException($"The part '{part.Name}' has a value that cannot be stacked; give finite numbers of at least 0, or NaN.");
        }
    }

    private protected override string Describe() => Series.Describe(Parts, Categories, Format);

    private protected override Canvas Paint()
    {
        var sums = Categories.Select((_, c) => Parts.Sum(p => Known(p, c))).ToArray();
        var frame = BarFrame.Open(new BarLayout(AxisTitle, Categories, [.. Parts.Select(p => p.Name)], (0, Shares ? 1 : sums.Max()))
        {
            Width = Width,
            PlotHeight = PlotHeight,
            Vertical = Vertical,
            Format = Shares ? NumberFormat.Percent : Format,
            RowHeight = 26,
        }, NewCanvas);
        for (var c = 0; c < Categories.Count; c++) Draw(frame, c, sums[c]);
        return frame.Canvas;
    }

    private static double Known(Series part, int category) => double.IsFinite(part.Values[category]) ? part.Values[category] : 0;

    private void Draw(BarFrame frame, int category, double sum)
    {
        if (sum <= 0) return;
        var thickness = Math.Min(56, frame.Band * 0.7);
        var (from, place) = (0.0, (-thickness / 2, thickness));
        for (var p = 0; p < Parts.Count; p++)
        {
            var to = from + Known(Parts[p], category) / (Shares ? sum : 1);
            if (to <= from) continue;
            var text = Parts[p].Read(category, Format) + (Format == NumberFormat.Percent ? "" : $" ({NumberFormat.Percent.Read(Known(Parts[p], category) / sum)})");
            // A thin line in the colour of the ground keeps neighbours apart without relying on colour.
            frame.Canvas.Add(frame.Bar(category, place, (from, to), Palette.Colour(p)).With("stroke", Palette.Ground).With("stroke-width", "1").WithTooltip($"{Categories[category]} {Parts[p].Name} {text}"));
            from = to;
        }
        if (!Shares) frame.Value(category, place, (sum, sum), Format.Read(sum));
    }
}
