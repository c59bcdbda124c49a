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
public sealed record BarChart(string Title, string AxisTitle, IReadOnlyList<Bar> Bars) : Chart(Title)
{
    private const double Top = 8;

    /// <summary>How ticks are written; plain by default.</summary>
    public NumberFormat Format { get; init; }

    private protected override bool IsEmpty => Bars.Count == 0;

    private protected override void Check()
    {
        if (Bars.FirstOrDefault(b => !double.IsFinite(b.Value)) is { } odd) throw new ArgumentException($"The bar '{odd.Label}' has the value {odd.Value}; give a finite number.");
    }

    private protected override string Describe() => string.Join("; ", Bars.Select(b => $"{b.Label} {b.ValueText}"));

    private protected override Canvas Paint()
    {
        var labels = new RowLabels([.. Bars.Select(b => b.Label)], Width);
        string[] values = [.. Bars.Select(b => TextWidth.Cut(b.ValueText, Width * 0.2))];
        var room = values.Max(v => TextWidth.Of(v)) + 8;
        var (low, high) = Plot.Range(Bars.Select(b => b.Value), true);
        var end = Math.Max(high > 0 ? room : 0, Plot.EndRoom(low, high, Format));
        var scale = Plot.Along(low, high, (labels.Gutter + (low < 0 ? room : 4), Width - end), Format);
        var bottom = Top + Bars.Count * labels.RowHeight;

        var canvas = NewCanvas(bottom + 40);
        Plot.Horizontal(canvas, scale, Top, bottom);
        for (var i = 0; i < Bars.Count; i++)
        {
            var middle = Top + (i + 0.5) * labels.RowHeight;
            var (bar, zero, tip) = (Bars[i], scale[0], scale[Bars[i].Value]);
            var rises = bar.Value >= 0;
            labels.Draw(canvas, i, middle, new TextStyle { Tooltip = bar.Tooltip });
            canvas.Add(Svg.Rectangle(Math.Min(zero, tip), middle - 8, Math.Abs(tip - zero), 16, rises ? Palette.Up : Palette.Down).WithTooltip(bar.Tooltip));
            canvas.Text(rises ? tip + 4 : tip - 4, middle + 4, values[i], rises ? Anchor.Start : Anchor.End, values[i] == bar.ValueText ? null : new TextStyle { Tooltip = bar.ValueText });
        }
        canvas.Cut(Width - 4, bottom + 34, AxisTitle, Width - 8, Anchor.End);
        return canvas;
    }
}
