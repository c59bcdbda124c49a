namespace FangFan.Risk.Display;

/// <summary>One point of a scatter.</summary>
/// <param name="X">Along the horizontal axis; NaN leaves the point out.</param>
/// <param name="Y">Along the vertical axis; NaN leaves the point out.</param>
/// <param name="Label">What it is; in the tooltip, and printed where <see cref="ScatterChart.ShowLabels"/> asks for it and there is room.</param>
/// <param name="Group">Its colour and mark; empty for none.</param>
public sealed record ScatterPoint(double X, double Y, string Label = "", string Group = "");

/// <summary>Points on two axes.</summary>
/// <param name="Title">What the chart shows.</param>
/// <param name="XTitle">What the horizontal axis measures, with its unit.</param>
/// <param name="YTitle">What the vertical axis measures, with its unit.</param>
/// <param name="Points">In the order they are drawn and labelled.</param>
public sealed record ScatterChart(string Title, string XTitle, string YTitle, IReadOnlyList<ScatterPoint> Points) : Chart(Title)
{
    private const int NamedInWords = 40;

    /// <summary>Height of the plot [pixels]; the default is 300.</summary>
    public double PlotHeight { get; init; } = 300;

    /// <summary>How values of the horizontal axis are written; plain by default.</summary>
    public NumberFormat XFormat { get; init; }

    /// <summary>How values of the vertical axis are written; plain by default.</summary>
    public NumberFormat YFormat { get; init; }

    /// <summary>Prints the labels that there is room for; false by default.</summary>
    public bool ShowLabels { get; init; }

    /// <summary>The line of equality, for comparing two values of one thing; false by default. Both axes then cover the same values.</summary>
    public bool Diagonal { get; init; }

    private protected override bool IsEmpty => !Known.Any();

    private IEnumerable<ScatterPoint> Known => Points.Where(p => double.IsFinite(p.X) && double.IsFinite(p.Y));

    private string[] Groups => [.. Points.Select(p => p.Group).Where(g => g.Length > 0).Distinct(StringComparer.Ordinal)];

    private protected override void Check()
    {
        if (Groups.Length > Palette.Size) throw new ArgumentException($"{Groups.Length} groups cannot be told apart; give at most {Palette.Size}.");
    }

    private protected override string Describe() => Points.Count > NamedInWords
        ? $"{Points.Count} × {XTitle} {Extent(XFormat, p => p.X)}, {YTitle} {Extent(YFormat, p => p.Y)}"
        : string.Join("; ", Points.Select(Read));

    private protected override Canvas Paint()
    {
        var legend = new Legend(Groups, Width);
        var (xs, ys) = (Plot.Range(Known.Select(p => p.X), false), Plot.Range(Known.Select(p => p.Y), false));
        if (Diagonal) xs = ys = (Math.Min(xs.Low, ys.Low), Math.Max(xs.High, ys.High));
        var top = 26 + legend.Height;
        var bottom = top + PlotHeight;
        var vertical = Scale.Over(ys.Low, ys.High, Plot.TicksFor(PlotHeight, 45), (bottom, top)) with { Format = YFormat };
        var left = Plot.LabelRoom(vertical);
        var along = Plot.Along(xs.Low, xs.High, (left + 4, Width - Plot.EndRoom(xs.Low, xs.High, XFormat)), XFormat);

        var canvas = NewCanvas(bottom + 40);
        canvas.Cut(2, 13, YTitle, Width - 4);
        legend.Draw(canvas, 18, (g, x, y) => [Svg.Marker(g, x + 9, y, 4.5, Palette.Colour(g))]);
        Plot.Vertical(canvas, vertical, left, along.End);
        Plot.Horizontal(canvas, along, top, bottom);
        canvas.Cut(Width - 4, bottom + 34, XTitle, Width - 8, Anchor.End);
        if (Diagonal) DrawDiagonal(canvas, along, vertical);
        Draw(canvas, along, vertical);
        return canvas;
    }

    private static void DrawDiagonal(Canvas canvas, Scale along, Scale vertical)
    {
        var (low, high) = (Math.Max(along.Ticks[0], vertical.Ticks[0]), Math.Min(along.Ticks[^1], vertical.Ticks[^1]));
        canvas.Add(Svg.Stroke(along[low], vertical[low], along[high], vertical[high], Palette.Muted, 1.5).Dashed());
    }

    private void Draw(Canvas canvas, Scale along, Scale vertical)
    {
        var groups = Groups;
        var many = Points.Count > 400;
        foreach (var point in Known)
        {
            var group = Math.Max(0, Array.IndexOf(groups, point.Group));
            var marker = Svg.Marker(group, along[point.X], vertical[point.Y], many ? 2 : 4, Palette.Colour(group)).With("fill-opacity", many ? "0.45" : "0.8");
            canvas.Add(many ? marker : marker.WithTooltip(Read(point)));
        }
        if (!ShowLabels) return;
        foreach (var point in Known) canvas.Block(along[point.X], vertical[point.Y], 4);
        foreach (var point in Known)
        {
            var (x, y, text) = (along[point.X], vertical[point.Y], TextWidth.Cut(point.Label, 140));
            var style = new TextStyle { Tooltip = Read(point) };
            _ = canvas.Text(x + 7, y + 4, text, Anchor.Start, style) || canvas.Text(x - 7, y + 4, text, Anchor.End, style)
                || canvas.Text(x, y - 8, text, Anchor.Middle, style) || canvas.Text(x, y + 16, text, Anchor.Middle, style);
        }
    }

    private string Read(ScatterPoint point) => $"{string.Join(" ", new[] { point.Label, point.Group }.Where(s => s.Length > 0))} ({XFormat.Read(point.X)}, {YFormat.Read(point.Y)})".TrimStart();

    private string Extent(NumberFormat format, Func<ScatterPoint, double> of) => $"{format.Read(Known.Min(of))} – {format.Read(Known.Max(of))}";
}
