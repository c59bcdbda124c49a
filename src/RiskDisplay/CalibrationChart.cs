namespace FangFan.Risk.Display;

/// <summary>Households of similar predicted probability.</summary>
/// <param name="Predicted">Their mean predicted probability, 0 to 1.</param>
/// <param name="Observed">The share of them to whom it happened, 0 to 1; NaN where nobody is in the bin.</param>
/// <param name="Count">How many they are.</param>
/// <param name="Low">Lower end of the interval of the observed share; NaN where there is none.</param>
/// <param name="High">Upper end of the interval of the observed share; NaN where there is none.</param>
public sealed record CalibrationBin(double Predicted, double Observed, int Count, double Low = double.NaN, double High = double.NaN);

/// <summary>Predicted against observed probability by bin (a reliability diagram) with the line of perfect calibration, and how many are in each bin below.</summary>
/// <param name="Title">What the chart shows.</param>
/// <param name="PredictedTitle">Title of the horizontal axis.</param>
/// <param name="ObservedTitle">Title of the vertical axis.</param>
/// <param name="Bins">In any order.</param>
public sealed record CalibrationChart(string Title, string PredictedTitle, string ObservedTitle, IReadOnlyList<CalibrationBin> Bins) : Chart(Title)
{
    private const double CountHeight = 44;

    /// <summary>Height of the plot without the counts [pixels]; the default is 260.</summary>
    public double PlotHeight { get; init; } = 260;

    /// <summary>Title of the counts; the default is 户数 (households).</summary>
    public string CountTitle { get; init; } = "户数";

    /// <summary>Where both axes end at least, so that charts side by side share their scale; 0, the default, ends them with the bins.</summary>
    public double Highest { get; init; }

    private protected override bool IsEmpty => !Known.Any();

    private IEnumerable<CalibrationBin> Known => Bins.Where(b => double.IsFinite(b.Predicted) && double.IsFinite(b.Observed));

    private protected override void Check()
    {
        if (Bins.FirstOrDefault(b => b.Predicted is < 0 or > 1 || b.Observed is < 0 or > 1) is { } odd) throw new ArgumentException($"A bin has the probabilities {odd.Predicted} and {odd.Observed}; give 0 to 1.");
        if (Bins.FirstOrDefault(b => b.Count < 0) is { } few) throw new ArgumentException($"A bin has {few.Count} households; give at least 0.");
    }

    private protected override string Describe() => string.Join("; ", Bins.Select(Read));

    private protected override Canvas Paint()
    {
        var high = Plot.Range(Known.SelectMany(b => new[] { b.Predicted, b.Observed, b.High }).Append(Highest), true).High;
        const double top = 28;
        var bottom = top + PlotHeight;
        var counts = bottom + 50;
        var vertical = Scale.Over(0, high, 5, (bottom, top)) with { Format = NumberFormat.Percent };
        var left = Plot.LabelRoom(vertical);
        // Both axes share their ticks, so that the diagonal is one of equal values.
        var along = vertical with { Start = left + 4, End = Width - Plot.EndRoom(0, high, NumberFormat.Percent) };

        var canvas = NewCanvas(counts + CountHeight + 6);
        canvas.Cut(2, 13, ObservedTitle, Width - 4);
        Plot.Vertical(canvas, vertical, left, along.End);
        Plot.Horizontal(canvas, along, top, bottom);
        canvas.Cut(Width - 4, bottom + 33, PredictedTitle, Width * 0.6, Anchor.End);
        canvas.Cut(2, bottom + 33, CountTitle, Width * 0.3);
        canvas.Add(Svg.Stroke(along[0], vertical[0], along[along.Ticks[^1]], vertical[along.Ticks[^1]], Palette.Muted, 1.5).Dashed());
        foreach (var bin in Known) Draw(canvas, bin, along, vertical);
        DrawCounts(canvas, along, counts);
        return canvas;
    }

    private static string Read(CalibrationBin bin)
    {
        var interval = double.IsFinite(bin.Low) && double.IsFinite(bin.High) ? $" [{NumberFormat.Percent.Read(bin.Low)}, {NumberFormat.Percent.Read(bin.High)}]" : "";
        return $"{NumberFormat.Percent.Read(bin.Predicted)} → {NumberFormat.Percent.Read(bin.Observed)}{interval}, n = {NumberFormat.Count.Read(bin.Count)}";
    }

    private static void Draw(Canvas canvas, CalibrationBin bin, Scale along, Scale vertical)
    {
        var x = along[bin.Predicted];
        if (double.IsFinite(bin.Low) && double.IsFinite(bin.High)) canvas.Add(Svg.Stroke(x, vertical[bin.Low], x, vertical[bin.High], Palette.Colour(0), 1.5));
        canvas.Add(Svg.Dot(x, vertical[bin.Observed], 4.5, Palette.Colour(0)).WithTooltip(Read(bin)));
    }

    private void DrawCounts(Canvas canvas, Scale along, double top)
    {
        var most = Math.Max(1, Bins.Max(b => b.Count));
        var bottom = top + CountHeight;
        canvas.Add(Svg.Line(along.Start, bottom, along.End, bottom, 0.6));
        // The fullest bins are named first: where bins crowd, they matter most.
        var shown = Bins.Where(b => b.Count > 0 && double.IsFinite(b.Predicted)).ToArray();
        foreach (var bin in shown.OrderByDescending(b => b.Count).ThenBy(b => b.Predicted))
        {
            var height = (CountHeight - 16) * bin.Count / most;
            var x = along[bin.Predicted];
            canvas.Add(Svg.Rectangle(x - 4, bottom - height, 8, height, Palette.Muted).WithTooltip(Read(bin)));
            var text = NumberFormat.Count.Read(bin.Count);
            var covered = shown.Any(b => b.Count > bin.Count && Math.Abs(along[b.Predicted] - x) < TextWidth.Of(text) / 2 + 5);
            if (!covered) canvas.Text(x, bottom - height - 3, text, Anchor.Middle);
        }
    }
}
