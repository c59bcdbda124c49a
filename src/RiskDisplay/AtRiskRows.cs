namespace FangFan.Risk.Display;

/// <summary>How many were at risk at the ticks of a survival chart's axis, a row a curve: where few are left, the curve says little.</summary>
internal sealed class AtRiskRows
{
    private const double RowHeight = 18;
    private const double Gap = 8;

    private readonly string title;
    private readonly IReadOnlyList<StepCurve> curves;
    private readonly int[] shown;

    public AtRiskRows(string title, IReadOnlyList<StepCurve> curves)
    {
        this.title = title;
        this.curves = curves;
        shown = [.. Enumerable.Range(0, curves.Count).Where(i => curves[i].AtRisk is { Count: > 0 })];
    }

    /// <summary>How much it takes of the picture [pixels]; 0 where no curve knows.</summary>
    public double Height => shown.Length == 0 ? 0 : (shown.Length + 1) * RowHeight + 4;

    /// <summary>Draws it under the given height, each number under its tick, each row after its curve's sample.</summary>
    public void Draw(Canvas canvas, Scale along, double top)
    {
        if (shown.Length == 0) return;
        canvas.Cut(2, top + 12, title, canvas.Width - 4);
        var numbers = shown.Select(curve => along.Ticks.Select(tick => Number(curves[curve], tick)).ToArray()).ToArray();
        var every = Every(numbers, along);
        for (var row = 0; row < shown.Length; row++)
        {
            var baseline = top + (row + 1) * RowHeight + 12;
            canvas.Add(Svg.Marker(shown[row], 10, baseline - 4, 4, Palette.Colour(shown[row])).WithTooltip(curves[shown[row]].Name));
            for (var i = 0; i < along.Ticks.Count; i += every)
            {
                var half = TextWidth.Of(numbers[row][i]) / 2;
                canvas.Text(Math.Min(along[along.Ticks[i]], canvas.Width - half - 2), baseline, numbers[row][i], Anchor.Middle);
            }
        }
    }

    /// <summary>Every how many ticks there is room for a number.</summary>
    private static int Every(string[][] numbers, Scale along)
    {
        var widest = numbers.Max(row => row.Max(number => TextWidth.Of(number))) + Gap;
        return Math.Max(1, (int)Math.Ceiling(widest * (along.Ticks.Count - 1) / (along.End - along.Start)));
    }

    /// <summary>Those at risk at the first time from the tick on; none after the last.</summary>
    private static string Number(StepCurve curve, double tick)
    {
        for (var i = 0; i < curve.Times.Count; i++)
        {
            if (curve.Times[i] >= tick * (1 - 1e-9)) return NumberFormat.Count.Read(curve.AtRisk![i]);
        }
        return "0";
    }
}
