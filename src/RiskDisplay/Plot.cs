namespace FangFan.Risk.Display;

/// <summary>A line across the plot at a value that matters, such as a threshold.</summary>
/// <param name="Value">Where it lies on the axis.</param>
/// <param name="Label">What it means; printed beside the line where there is room, and always in the tooltip.</param>
public sealed record Mark(double Value, string Label);

/// <summary>Axes with their grid, ticks and titles.</summary>
internal static class Plot
{
    /// <summary>How many ticks the axis has room for.</summary>
    public static int TicksFor(double pixels, double each) => Math.Clamp((int)(pixels / each), 1, 8);

    /// <summary>The room that the labels of a vertical axis need.</summary>
    public static double LabelRoom(Scale scale) => scale.Ticks.Max(t => TextWidth.Of(scale.Label(t))) + 10;

    /// <summary>Grid and labels of a vertical axis.</summary>
    public static void Vertical(Canvas canvas, Scale scale, double left, double right)
    {
        foreach (var tick in scale.Ticks)
        {
            canvas.Add(Svg.Line(left, scale[tick], right, scale[tick], tick == 0 ? 0.6 : 0.14));
            canvas.Text(left - 6, scale[tick] + 4, scale.Label(tick), Anchor.End);
        }
    }

    /// <summary>Grid and labels of a horizontal axis.</summary>
    public static void Horizontal(Canvas canvas, Scale scale, double top, double bottom)
    {
        var widest = scale.Ticks.Max(t => TextWidth.Of(scale.Label(t))) + 8;
        var every = Math.Max(1, (int)Math.Ceiling(widest * (scale.Ticks.Count - 1) / (scale.End - scale.Start)));
        var first = scale.Logarithmic ? 0 : (long)Math.Round(scale.Ticks[0] / (scale.Ticks[1] - scale.Ticks[0]));
        for (var i = 0; i < scale.Ticks.Count; i++)
        {
            var (tick, x) = (scale.Ticks[i], scale[scale.Ticks[i]]);
            canvas.Add(Svg.Line(x, top, x, bottom, tick == 0 && !scale.Logarithmic ? 0.6 : 0.14));
            // Counted from zero, so that zero keeps its label where only some have room.
            if ((first + i) % every == 0) canvas.Text(x, bottom + 18, scale.Label(tick), Anchor.Middle);
        }
    }

    /// <summary>A horizontal scale between two pixels with as many ticks as its labels leave room for, but enough of them that the data fill most of it.</summary>
    public static Scale Along(double low, double high, (double Left, double Right) pixels, NumberFormat format, bool logarithmic = false)
    {
        Scale scale;
        for (var about = 8; ; about--)
        {
            scale = (logarithmic ? Scale.OverRatios(low, high, about, pixels) : Scale.Over(low, high, about, pixels)) with { Format = format };
            var widest = scale.Ticks.Max(t => TextWidth.Of(scale.Label(t)));
            if (about == 4 || (scale.Ticks.Count - 1) * (widest + 14) <= pixels.Right - pixels.Left) break;
        }
        return scale;
    }

    /// <summary>Half of the widest label that an axis over such values can have: what the plot keeps free at its right end.</summary>
    public static double EndRoom(double low, double high, NumberFormat format, bool logarithmic = false)
    {
        var scale = Along(low, high, (0, 400), format, logarithmic);
        return Math.Max(8, scale.Ticks.Max(t => TextWidth.Of(scale.Label(t))) / 2 + 2);
    }

    /// <summary>Marks on a vertical axis.</summary>
    public static void Marks(Canvas canvas, IReadOnlyList<Mark> marks, Scale scale, (double Left, double Right) plot)
    {
        foreach (var mark in marks)
        {
            canvas.Add(Svg.Stroke(plot.Left, scale[mark.Value], plot.Right, scale[mark.Value], Palette.Muted, 1.5).Dashed().WithTooltip(mark.Label));
            canvas.Text(plot.Right - 4, scale[mark.Value] - 5, TextWidth.Cut(mark.Label, (plot.Right - plot.Left) / 2), Anchor.End, new TextStyle { Tooltip = mark.Label });
        }
    }

    /// <summary>Marks on a horizontal axis; their labels stand over the plot.</summary>
    public static void Uprights(Canvas canvas, IReadOnlyList<Mark> marks, Scale scale, (double Top, double Bottom) plot)
    {
        foreach (var mark in marks)
        {
            var x = scale[mark.Value];
            canvas.Add(Svg.Stroke(x, plot.Top, x, plot.Bottom, Palette.Muted, 1.5).Dashed().WithTooltip(mark.Label));
            var text = TextWidth.Cut(mark.Label, canvas.Width / 2);
            var half = TextWidth.Of(text) / 2;
            canvas.Text(Math.Clamp(x, half + 2, canvas.Width - half - 2), plot.Top - 4, text, Anchor.Middle, new TextStyle { Tooltip = mark.Label });
        }
    }

    /// <summary>The lowest and highest of the finite values, and of zero if asked for.</summary>
    public static (double Low, double High) Range(IEnumerable<double> values, bool fromZero)
    {
        var (low, high) = fromZero ? (0.0, 0.0) : (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
        {
            if (!double.IsFinite(value)) continue;
            low = Math.Min(low, value);
            high = Math.Max(high, value);
        }
        return low > high ? (0, 1) : (low, high);
    }
}
