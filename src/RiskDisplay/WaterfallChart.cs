namespace FangFan.Risk.Display;

/// <summary>What one feature adds to a score.</summary>
/// <param name="Label">The feature in words.</param>
/// <param name="Value">What it adds, in the unit of the axis.</param>
/// <param name="Tooltip">More, such as the feature's own value; label and number by default.</param>
public sealed record Contribution(string Label, double Value, string? Tooltip = null);

/// <summary>How a score came about: from the base over each contribution, the strongest first, to the raw score; the many small ones are summed into one.</summary>
/// <param name="Title">What the chart shows.</param>
/// <param name="AxisTitle">What the axis measures, with its unit.</param>
/// <param name="Base">The score before any contribution.</param>
/// <param name="Contributions">In any order; base and contributions together are the score.</param>
public sealed record WaterfallChart(string Title, string AxisTitle, double Base, IReadOnlyList<Contribution> Contributions) : Chart(Title)
{
    private const double Top = 8;

    /// <summary>How many contributions have a row of their own; the default is 10.</summary>
    public int Shown { get; init; } = 10;

    /// <summary>Name of the base; the default is 基准 (base).</summary>
    public string BaseLabel { get; init; } = "基准";

    /// <summary>Name of the sum; the default is 原始得分 (raw score).</summary>
    public string TotalLabel { get; init; } = "原始得分";

    /// <summary>Name of the row of the small ones, with {0} for their number; the default is 其余 {0} 项 (other n).</summary>
    public string OtherLabel { get; init; } = "其余 {0} 项";

    /// <summary>How values are written; log-odds by default.</summary>
    public NumberFormat Format { get; init; } = NumberFormat.LogOdds;

    private protected override bool IsEmpty => false;

    private double Total => Base + Contributions.Sum(c => c.Value);

    private protected override void Check()
    {
        if (Shown < 1) throw new ArgumentException($"{Shown} contributions cannot be shown; give at least 1.");
        if (!double.IsFinite(Base)) throw new ArgumentException($"The base is {Base}; give a finite number.");
        if (Contributions.FirstOrDefault(c => !double.IsFinite(c.Value)) is { } odd) throw new ArgumentException($"'{odd.Label}' adds {odd.Value}; give a finite number.");
    }

    private protected override string Describe() => $"{BaseLabel} {Format.Read(Base)}; {string.Concat(Steps().Select(s => $"{s.Label} {Format.Read(s.Value)}; "))}{TotalLabel} {Format.Read(Total)}";

    private protected override Canvas Paint()
    {
        var steps = Steps();
        var labels = new RowLabels([BaseLabel, .. steps.Select(s => s.Label), TotalLabel], Width, stretch: TextStyle.Boldness);
        var levels = new List<double> { Base };
        foreach (var step in steps) levels.Add(levels[^1] + step.Value);
        var room = steps.Select(s => s.Value).Concat([Base, Total]).Max(v => TextWidth.Of(Format.Read(v))) * TextStyle.Boldness + 12;
        var (low, high) = Plot.Range(levels, false);
        var scale = Plot.Along(low, high, (labels.Gutter + room, Width - Math.Max(room, Plot.EndRoom(low, high, Format))), Format);
        var bottom = Top + (steps.Count + 2) * labels.RowHeight;

        var canvas = NewCanvas(bottom + 40);
        Plot.Horizontal(canvas, scale, Top, bottom);
        double Middle(int row) => Top + (row + 0.5) * labels.RowHeight;
        for (var i = 0; i < levels.Count; i++) canvas.Add(Svg.Stroke(scale[levels[i]], Middle(i), scale[levels[i]], Middle(i + 1), Palette.Muted, 1));
        End(canvas, labels, (0, Middle(0)), (BaseLabel, Base), scale);
        for (var i = 0; i < steps.Count; i++) Step(canvas, labels, (i + 1, Middle(i + 1)), steps[i], (scale[levels[i]], scale[levels[i + 1]]));
        End(canvas, labels, (steps.Count + 1, Middle(steps.Count + 1)), (TotalLabel, Total), scale);
        canvas.Cut(Width - 4, bottom + 34, AxisTitle, Width - 8, Anchor.End);
        return canvas;
    }

    private void End(Canvas canvas, RowLabels labels, (int Row, double Middle) at, (string Label, double Value) end, Scale scale)
    {
        var x = scale[end.Value];
        labels.Draw(canvas, at.Row, at.Middle, new TextStyle { Bold = true });
        canvas.Add(Svg.Marker(2, x, at.Middle, 5, Palette.Ink).WithTooltip($"{end.Label} {Format.Read(end.Value)}"));
        canvas.Text(x + 9, at.Middle + 4, Format.Read(end.Value), Anchor.Start, new TextStyle { Bold = true });
    }

    private void Step(Canvas canvas, RowLabels labels, (int Row, double Middle) at, Contribution step, (double From, double To) pixels)
    {
        var (rises, tooltip) = (step.Value >= 0, step.Tooltip ?? $"{step.Label} {Format.Read(step.Value)}");
        labels.Draw(canvas, at.Row, at.Middle, new TextStyle { Tooltip = tooltip });
        canvas.Add(Svg.Rectangle(Math.Min(pixels.From, pixels.To), at.Middle - 7, Math.Max(1, Math.Abs(pixels.To - pixels.From)), 14, rises ? Palette.Up : Palette.Down).WithTooltip(tooltip));
        canvas.Text(rises ? pixels.To + 5 : pixels.To - 5, at.Middle + 4, Format.Read(step.Value), rises ? Anchor.Start : Anchor.End);
    }

    private List<Contribution> Steps()
    {
        var sorted = Contributions.OrderByDescending(c => Math.Abs(c.Value)).ToList();
        // A row for "one other" would take the place of that one itself.
        if (sorted.Count <= Shown + 1) return sorted;
        var rest = sorted[Shown..];
        var label = OtherLabel.Replace("{0}", NumberFormat.Count.Read(rest.Count), StringComparison.Ordinal);
        return [.. sorted[..Shown], new Contribution(label, rest.Sum(c => c.Value))];
    }
}
