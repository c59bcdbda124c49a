using System.Xml.Linq;

namespace FangFan.Risk.Display;

/// <summary>What upright and lying bars need to know before they are drawn.</summary>
internal sealed record BarLayout(string AxisTitle, IReadOnlyList<string> Categories, IReadOnlyList<string> Names, (double Low, double High) Range)
{
    public required double Width { get; init; }

    public required double PlotHeight { get; init; }

    public required bool Vertical { get; init; }

    public required NumberFormat Format { get; init; }

    /// <summary>The least thickness of a lying row [pixels].</summary>
    public required double RowHeight { get; init; }

    public IReadOnlyList<Mark> Marks { get; init; } = [];
}

/// <summary>Axes, legend and labels around bars, upright or lying, so that the bars themselves are drawn the same way in both.</summary>
internal sealed class BarFrame
{
    private readonly BarLayout layout;
    private readonly Func<int, double> middle;

    private BarFrame(BarLayout layout, Canvas canvas, Scale scale, Func<int, double> middle, double band) =>
        (this.layout, Canvas, Scale, this.middle, Band) = (layout, canvas, scale, middle, band);

    public Canvas Canvas { get; }

    public Scale Scale { get; }

    /// <summary>Thickness of a category [pixels].</summary>
    public double Band { get; }

    public static BarFrame Open(BarLayout layout, Func<double, Canvas> canvas) => layout.Vertical ? Upright(layout, canvas) : Lying(layout, canvas);

    /// <summary>A bar between two values, beside the middle of its category.</summary>
    public XElement Bar(int category, (double Offset, double Thickness) place, (double From, double To) values, string colour)
    {
        var (a, b) = (Scale[values.From], Scale[values.To]);
        var side = middle(category) + place.Offset;
        return layout.Vertical
            ? Svg.Rectangle(side, Math.Min(a, b), place.Thickness, Math.Abs(a - b), colour)
            : Svg.Rectangle(Math.Min(a, b), side, Math.Abs(a - b), place.Thickness, colour);
    }

    /// <summary>An interval over the middle of a bar.</summary>
    public XElement Whisker(int category, double offset, (double Low, double High) interval)
    {
        var (a, b, at) = (Scale[interval.Low], Scale[interval.High], middle(category) + offset);
        return layout.Vertical ? Svg.Stroke(at, a, at, b, Palette.Ink, 1.5) : Svg.Stroke(a, at, b, at, Palette.Ink, 1.5);
    }

    /// <summary>The value at the end of a bar, where it fits in its own thickness.</summary>
    public void Value(int category, (double Offset, double Thickness) place, (double Value, double End) at, string text)
    {
        var (end, side, up) = (Scale[at.End], middle(category) + place.Offset + place.Thickness / 2, at.Value >= 0);
        if (layout.Vertical)
        {
            if (TextWidth.Of(text) <= place.Thickness + 8) Canvas.Text(side, up ? end - 4 : end + 13, text, Anchor.Middle);
        }
        else if (place.Thickness >= 11) Canvas.Text(up ? end + 4 : end - 4, side + 4, text, up ? Anchor.Start : Anchor.End);
    }

    private static BarFrame Upright(BarLayout layout, Func<double, Canvas> open)
    {
        var legend = new Legend(layout.Names, layout.Width);
        var top = 30 + legend.Height;
        var bottom = top + layout.PlotHeight;
        var scale = Scale.Over(layout.Range.Low, layout.Range.High, Plot.TicksFor(layout.PlotHeight, 40), (bottom, top)) with { Format = layout.Format };
        var left = Plot.LabelRoom(scale);
        var axis = new CategoryAxis(layout.Categories, left, layout.Width);

        var canvas = open(bottom + axis.Height + 4);
        canvas.Cut(2, 13, layout.AxisTitle, layout.Width - 4);
        legend.Draw(canvas, 18, (s, x, y) => Legend.Square(Palette.Colour(s), x, y));
        Plot.Vertical(canvas, scale, left, layout.Width);
        axis.Draw(canvas, bottom);
        Plot.Marks(canvas, layout.Marks, scale, (left, layout.Width));
        return new BarFrame(layout, canvas, scale, i => axis[i], axis.Band);
    }

    private static BarFrame Lying(BarLayout layout, Func<double, Canvas> open)
    {
        var legend = new Legend(layout.Names, layout.Width);
        var labels = new RowLabels(layout.Categories, layout.Width, layout.RowHeight);
        var top = 8 + legend.Height + (layout.Marks.Count > 0 ? 18 : 0);
        var bottom = top + layout.Categories.Count * labels.RowHeight;
        var room = Math.Max(Plot.EndRoom(layout.Range.Low, layout.Range.High, layout.Format), 48);
        var scale = Plot.Along(layout.Range.Low, layout.Range.High, (labels.Gutter + (layout.Range.Low < 0 ? 48 : 4), layout.Width - room), layout.Format);

        var canvas = open(bottom + 40);
        legend.Draw(canvas, 2, (s, x, y) => Legend.Square(Palette.Colour(s), x, y));
        Plot.Horizontal(canvas, scale, top, bottom);
        Plot.Uprights(canvas, layout.Marks, scale, (top, bottom));
        for (var i = 0; i < layout.Categories.Count; i++) labels.Draw(canvas, i, top + (i + 0.5) * labels.RowHeight);
        canvas.Cut(layout.Width - 4, bottom + 34, layout.AxisTitle, layout.Width - 8, Anchor.End);
        return new BarFrame(layout, canvas, scale, i => top + (i + 0.5) * labels.RowHeight, labels.RowHeight);
    }
}
