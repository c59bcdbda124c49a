namespace FangFan.Risk.Display;

/// <summary>An axis of named points in time, as many named as there is room for, the last one always.</summary>
internal sealed class QuarterAxis
{
    private readonly IReadOnlyList<string> names;
    private readonly string[] shown;
    private readonly double start;
    private readonly double end;

    /// <summary>The outer points stand in by half of their labels, so that these stay inside.</summary>
    public QuarterAxis(IReadOnlyList<string> names, double left, double right)
    {
        this.names = names;
        shown = [.. names.Select(n => TextWidth.Cut(n, Math.Min(110, (right - left) * 0.45)))];
        start = left + Math.Max(8, names.Count == 0 ? 0 : TextWidth.Of(shown[0]) / 2 - 18);
        end = right - Math.Max(8, names.Count == 0 ? 0 : TextWidth.Of(shown[^1]) / 2 + 2);
    }

    public double this[int position] => names.Count < 2 ? (start + end) / 2 : start + (end - start) * position / (names.Count - 1);

    public void Draw(Canvas canvas, double baseline)
    {
        if (names.Count == 0) return;
        var widest = shown.Max(n => TextWidth.Of(n)) + 12;
        var every = Math.Max(1, (int)Math.Ceiling(widest * (names.Count - 1) / Math.Max(1, end - start)));
        for (var i = names.Count - 1; i >= 0; i -= every)
        {
            canvas.Add(Svg.Line(this[i], baseline, this[i], baseline + 4, 0.5));
            canvas.Text(this[i], baseline + 18, shown[i], Anchor.Middle, shown[i] == names[i] ? null : new TextStyle { Tooltip = names[i] });
        }
    }
}
