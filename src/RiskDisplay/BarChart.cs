using System.Xml.Linq;

namespace FangFan.Risk.Display;

/// <summary>One bar.</summary>
/// <param name="Label">What it stands for.</param>
/// <param name="Value">Its length, to the right above 0 and to the left below.</param>
/// <param name="ValueText">The value as people read it, beside the bar.</param>
/// <param name="Tooltip">More, shown when the pointer rests on it.</param>
public sealed record Bar(string Label, double Value, string ValueText, string Tooltip);

/// <summary>Horizontal bars on both sides of zero, such as what each feature adds to a score.</summary>
/// <param name="Title">What the chart shows, for readers of the picture and of its text.</param>
/// <param name="AxisTitle">What the axis measures, with its unit.</param>
/// <param name="Bars">From the top down.</param>
public sealed record BarChart(string Title, string AxisTitle, IReadOnlyList<Bar> Bars)
{
    private const double RowHeight = 24;
    private const double Top = 8;

    /// <summary>Width [pixels], at least 240.</summary>
    public double Width { get; init; } = 640;

    /// <summary>The chart as one SVG element; the colours are the CSS variables --chart-up, --chart-down and --chart-ink where the page sets them.</summary>
    /// <exception cref="ArgumentException">The width is under 240, or a value is no finite number.</exception>
    public string ToSvg()
    {
        if (Width < 240) throw new ArgumentException($"A chart of {Width} pixels is too narrow; give at least 240.");
        if (Bars.FirstOrDefault(b => !double.IsFinite(b.Value)) is { } odd) throw new ArgumentException($"The bar '{odd.Label}' has the value {odd.Value}; give a finite number.");
        var bottom = Top + Math.Max(1, Bars.Count) * RowHeight;
        var labels = Math.Min(Width * 0.45, Bars.Select(b => TextWidth.Of(b.Label)).DefaultIfEmpty(0).Max() + 4);
        var room = Bars.Select(b => TextWidth.Of(b.ValueText)).DefaultIfEmpty(0).Max() + 8;
        var low = Math.Min(0, Bars.Select(b => b.Value).DefaultIfEmpty(0).Min());
        var high = Math.Max(0, Bars.Select(b => b.Value).DefaultIfEmpty(0).Max());
        var scale = Scale.Over(low, high, Width < 460 ? 3 : 6, (labels + (low < 0 ? room : 4), Width - room));

        var picture = Svg.Picture(Width, bottom + 38, Title, string.Join("; ", Bars.Select(b => $"{b.Label} {b.ValueText}")));
        picture.Add(Grid(scale, bottom), Bars.Select((bar, i) => Row(bar, Top + i * RowHeight, scale, labels)));
        picture.Add(Svg.Line(scale[0], Top, scale[0], bottom, 0.7));
        picture.Add(Svg.Text(Width - 4, bottom + 32, TextWidth.Cut(AxisTitle, Width - 8), Anchor.End));
        return picture.Write();
    }

    private static IEnumerable<XElement> Grid(Scale scale, double bottom)
    {
        foreach (var tick in scale.Ticks)
        {
            yield return Svg.Line(scale[tick], Top, scale[tick], bottom, 0.14);
            yield return Svg.Text(scale[tick], bottom + 15, scale.Label(tick), Anchor.Middle);
        }
    }

    private static IEnumerable<XElement> Row(Bar bar, double top, Scale scale, double labels)
    {
        var rises = bar.Value >= 0;
        var (zero, end) = (scale[0], scale[bar.Value]);
        yield return Svg.Text(labels, top + 16, TextWidth.Cut(bar.Label, labels), Anchor.End).WithTooltip(bar.Tooltip);
        yield return Svg.Rectangle(Math.Min(zero, end), top + 4, Math.Abs(end - zero), RowHeight - 8, rises ? "var(--chart-up, #c2410c)" : "var(--chart-down, #1d5fa8)").WithTooltip(bar.Tooltip);
        yield return Svg.Text(rises ? end + 4 : end - 4, top + 16, bar.ValueText, rises ? Anchor.Start : Anchor.End);
    }
}
