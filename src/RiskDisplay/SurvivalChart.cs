using System.Xml.Linq;

namespace FangFan.Risk.Display;

/// <summary>A curve that keeps its value until the next time, such as Kaplan and Meier's.</summary>
/// <param name="Name">What it shows, in the legend.</param>
/// <param name="Times">When the value changes, ascending.</param>
/// <param name="Values">The value from that time on.</param>
public sealed record StepCurve(string Name, IReadOnlyList<double> Times, IReadOnlyList<double> Values)
{
    /// <summary>Lower ends of the interval, one a time; null where there is none.</summary>
    public IReadOnlyList<double>? Low { get; init; }

    /// <summary>Upper ends of the interval, one a time; null where there is none.</summary>
    public IReadOnlyList<double>? High { get; init; }

    /// <summary>How many were at risk just before each time, printed under the axis; null where that is not known.</summary>
    public IReadOnlyList<int>? AtRisk { get; init; }
}

/// <summary>Step curves over time with their intervals: survival, or cumulated risk.</summary>
/// <param name="Title">What the chart shows.</param>
/// <param name="TimeTitle">What the horizontal axis measures, with its unit.</param>
/// <param name="AxisTitle">What the vertical axis measures, with its unit.</param>
/// <param name="Curves">At most six.</param>
public sealed record SurvivalChart(string Title, string TimeTitle, string AxisTitle, IReadOnlyList<StepCurve> Curves) : Chart(Title)
{
    private const int PointsInWords = 12;

    /// <summary>Height of the plot [pixels]; the default is 240.</summary>
    public double PlotHeight { get; init; } = 240;

    /// <summary>How values are written; percent by default.</summary>
    public NumberFormat Format { get; init; } = NumberFormat.Percent;

    /// <summary>Whether the vertical axis holds zero; false by default, for few fall back and the curves stay near one.</summary>
    public bool FromZero { get; init; }

    /// <summary>What stands over the numbers at risk.</summary>
    public string AtRiskTitle { get; init; } = "在险户数";

    private protected override bool IsEmpty => !Curves.Any(c => c.Values.Any(double.IsFinite));

    private protected override void Check()
    {
        if (Curves.Count > Palette.Size) throw new ArgumentException($"{Curves.Count} curves cannot be told apart; give at most {Palette.Size}.");
        foreach (var curve in Curves)
        {
            if (curve.Values.Count != curve.Times.Count || (curve.Low?.Count ?? curve.Times.Count) != curve.Times.Count || (curve.High?.Count ?? curve.Times.Count) != curve.Times.Count || (curve.AtRisk?.Count ?? curve.Times.Count) != curve.Times.Count)
            {
                throw new ArgumentException($"The curve '{curve.Name}' has {curve.Values.Count} values for {curve.Times.Count} times; give value, interval and number at risk for each.");
            }
            for (var i = 0; i < curve.Times.Count; i++)
            {
                if (!double.IsFinite(curve.Times[i]) || (i > 0 && curve.Times[i] < curve.Times[i - 1])) throw new ArgumentException($"The times of '{curve.Name}' do not ascend at {curve.Times[i]}.");
            }
        }
    }

    private protected override string Describe() => string.Join("; ", Curves.Select(c =>
        $"{c.Name} {string.Join(", ", Sampled(c.Times.Count).Select(i => $"{NumberFormat.Plain.Read(c.Times[i])}: {Format.Read(c.Values[i])}"))}"));

    private protected override Canvas Paint()
    {
        var legend = new Legend([.. Curves.Select(c => c.Name)], Width);
        var (low, high) = Plot.Range(Curves.SelectMany(c => c.Values.Concat(c.Low ?? []).Concat(c.High ?? [])), FromZero);
        var times = Plot.Range(Curves.SelectMany(c => c.Times), true);
        var top = 26 + legend.Height;
        var bottom = top + PlotHeight;
        var vertical = Scale.Over(low, high, Plot.TicksFor(PlotHeight, 45), (bottom, top)) with { Format = Format };
        var left = Plot.LabelRoom(vertical);
        var along = Plot.Along(times.Low, times.High, (left + 4, Width - Plot.EndRoom(times.Low, times.High, NumberFormat.Plain)), NumberFormat.Plain);

        var atRisk = new AtRiskRows(AtRiskTitle, Curves);
        var canvas = NewCanvas(bottom + 40 + atRisk.Height);
        canvas.Cut(2, 13, AxisTitle, Width - 4);
        legend.Draw(canvas, 18, Legend.Stroke);
        Plot.Vertical(canvas, vertical, left, along.End);
        Plot.Horizontal(canvas, along, top, bottom);
        canvas.Cut(Width - 4, bottom + 34, TimeTitle, Width - 8, Anchor.End);
        atRisk.Draw(canvas, along, bottom + 40);
        for (var i = 0; i < Curves.Count; i++) canvas.Add(Ribbon(i, along, vertical));
        for (var i = 0; i < Curves.Count; i++) canvas.Add(Curve(i, along, vertical));
        return canvas;
    }

    /// <summary>The corners of a step curve: along to the next time, then up or down.</summary>
    private static IEnumerable<(double X, double Y)> Corners(IReadOnlyList<double> times, IReadOnlyList<double> values, (int Start, int End) run, (Scale Along, Scale Vertical) axes)
    {
        for (var i = run.Start; i <= run.End; i++)
        {
            if (i > run.Start) yield return (axes.Along[times[i]], axes.Vertical[values[i - 1]]);
            yield return (axes.Along[times[i]], axes.Vertical[values[i]]);
        }
    }

    private static IEnumerable<int> Sampled(int count) => count <= PointsInWords ? Enumerable.Range(0, count) : Enumerable.Range(0, PointsInWords).Select(i => i * (count - 1) / (PointsInWords - 1));

    private IEnumerable<XElement> Ribbon(int curve, Scale along, Scale vertical)
    {
        var (times, low, high) = (Curves[curve].Times, Curves[curve].Low, Curves[curve].High);
        if (low is null || high is null) yield break;
        foreach (var run in Series.Runs(times.Count, i => double.IsFinite(low[i]) && double.IsFinite(high[i])))
        {
            yield return Svg.Area(Corners(times, high, run, (along, vertical)).Concat(Corners(times, low, run, (along, vertical)).Reverse()), Palette.Colour(curve), 0.15);
        }
    }

    private IEnumerable<XElement> Curve(int curve, Scale along, Scale vertical)
    {
        var (name, times, values) = (Curves[curve].Name, Curves[curve].Times, Curves[curve].Values);
        foreach (var run in Series.Runs(times.Count, i => double.IsFinite(values[i]))) yield return Svg.Path(Corners(times, values, run, (along, vertical)), Palette.Colour(curve), 2);
        foreach (var i in Sampled(times.Count))
        {
            if (double.IsFinite(values[i])) yield return Svg.Marker(curve, along[times[i]], vertical[values[i]], 3, Palette.Colour(curve)).WithTooltip($"{name} {NumberFormat.Plain.Read(times[i])}: {Format.Read(values[i])}");
        }
    }
}
