using System.Xml.Linq;

namespace FangFan.Risk.Display;

/// <summary>Which of a few ordered states held at each quarter, such as a household's level.</summary>
/// <param name="Title">What the chart shows.</param>
/// <param name="Quarters">Names of the points of the axis.</param>
/// <param name="States">Names of the states, the lowest first.</param>
/// <param name="Positions">One a quarter: the position of the state in <paramref name="States"/>; null where there was none.</param>
public sealed record StepChart(string Title, IReadOnlyList<string> Quarters, IReadOnlyList<string> States, IReadOnlyList<int?> Positions) : Chart(Title)
{
    private const double Top = 12;

    private protected override bool IsEmpty => Positions.All(p => p is null);

    private protected override void Check()
    {
        if (Positions.Count != Quarters.Count) throw new ArgumentException($"{Positions.Count} positions for {Quarters.Count} quarters; give one a quarter.");
        if (Positions.FirstOrDefault(p => p < 0 || p >= States.Count) is { } odd) throw new ArgumentException($"There is no state {odd}; give 0 to {States.Count - 1} or null.");
    }

    private protected override string Describe() => string.Join(", ", Quarters.Zip(Positions, (q, p) => $"{q} {(p is { } at ? States[at] : NumberText.Unknown)}"));

    private protected override Canvas Paint()
    {
        var labels = new RowLabels(States, Width, 26);
        var bottom = Top + States.Count * labels.RowHeight;
        var axis = new QuarterAxis(Quarters, labels.Gutter, Width);

        var canvas = NewCanvas(bottom + 24);
        double Height(int state) => Top + (States.Count - 1 - state + 0.5) * labels.RowHeight;
        for (var s = 0; s < States.Count; s++)
        {
            canvas.Add(Svg.Line(labels.Gutter, Height(s), Width, Height(s), 0.14));
            labels.Draw(canvas, s, Height(s));
        }
        axis.Draw(canvas, bottom);
        canvas.Add(Steps(axis, Height));
        return canvas;
    }

    private IEnumerable<XElement> Steps(QuarterAxis axis, Func<int, double> height)
    {
        for (var i = 1; i < Positions.Count; i++)
        {
            if (Positions[i - 1] is not { } from || Positions[i] is not { } to) continue;
            var middle = (axis[i - 1] + axis[i]) / 2;
            yield return Svg.Path([(axis[i - 1], height(from)), (middle, height(from)), (middle, height(to)), (axis[i], height(to))], Palette.Colour(0), 2);
        }
        for (var i = 0; i < Positions.Count; i++)
        {
            if (Positions[i] is { } at) yield return Svg.Dot(axis[i], height(at), 5, Palette.Colour(0)).WithTooltip($"{Quarters[i]} {States[at]}");
        }
    }
}
