using System.Xml.Linq;

namespace FangFan.Risk.Display;

/// <summary>Which of a few ordered states held at each quarter, such as a household's level.</summary>
/// <param name="Title">What the chart shows.</param>
/// <param name="Quarters">Names of the points of the axis.</param>
/// <param name="States">Names of the states, the lowest first.</param>
/// <param name="Positions">One a quarter: the position of the state in <paramref name="States"/>; null where there was none.</param>
public sealed record StepChart(string Title, IReadOnlyList<string> Quarters, IReadOnlyList<string> States, IReadOnlyList<int?> Positions)
{
    private const double RowHeight = 26;

    /// <summary>Width [pixels], at least 240.</summary>
    public double Width { get; init; } = 640;

    /// <summary>The chart as one SVG element; the colour is the CSS variable --chart-1 where the page sets it.</summary>
    /// <exception cref="ArgumentException">The width is under 240, positions and quarters differ in number, or a position names no state.</exception>
    public string ToSvg()
    {
        if (Width < 240) throw new ArgumentException($"A chart of {Width} pixels is too narrow; give at least 240.");
        if (Positions.Count != Quarters.Count) throw new ArgumentException($"{Positions.Count} positions for {Quarters.Count} quarters; give one a quarter.");
        if (Positions.FirstOrDefault(p => p < 0 || p >= States.Count) is { } odd) throw new ArgumentException($"There is no state {odd}; give 0 to {States.Count - 1} or null.");
        var left = States.Max(s => TextWidth.Of(s)) + 12;
        var bottom = 12 + States.Count * RowHeight;
        var axis = new QuarterAxis(Quarters, left + 24, Width - 26);

        var picture = Svg.Picture(Width, bottom + 24, Title, string.Join(", ", Quarters.Zip(Positions, (q, p) => $"{q} {(p is { } at ? States[at] : "–")}")));
        for (var s = 0; s < States.Count; s++) picture.Add(Svg.Line(left, Height(s), Width, Height(s), 0.14), Svg.Text(left - 8, Height(s) + 4, States[s], Anchor.End));
        picture.Add(axis.Labels(bottom), Steps(axis));
        return picture.Write();
    }

    private double Height(int state) => 12 + (States.Count - 1 - state + 0.5) * RowHeight;

    private IEnumerable<XElement> Steps(QuarterAxis axis)
    {
        const string colour = "var(--chart-1, #1d5fa8)";
        for (var i = 1; i < Positions.Count; i++)
        {
            if (Positions[i - 1] is not { } from || Positions[i] is not { } to) continue;
            var middle = (axis[i - 1] + axis[i]) / 2;
            yield return Svg.Path([(axis[i - 1], Height(from)), (middle, Height(from)), (middle, Height(to)), (axis[i], Height(to))], colour, 2);
        }
        for (var i = 0; i < Positions.Count; i++)
        {
            if (Positions[i] is { } at) yield return Svg.Dot(axis[i], Height(at), 5, colour).WithTooltip($"{Quarters[i]} {States[at]}");
        }
    }
}
