using System.Xml.Linq;

namespace FangFan.Risk.Display;

/// <summary>An axis of named points in time, as many named as there is room for, the last one always.</summary>
internal sealed class QuarterAxis(IReadOnlyList<string> names, double start, double end)
{
    public double this[int position] => names.Count < 2 ? (start + end) / 2 : start + (end - start) * position / (names.Count - 1);

    public IEnumerable<XElement> Labels(double baseline)
    {
        if (names.Count == 0) yield break;
        var widest = names.Max(n => TextWidth.Of(n)) + 14;
        var every = Math.Max(1, (int)Math.Ceiling(widest * (names.Count - 1) / Math.Max(1, end - start)));
        for (var i = names.Count - 1; i >= 0; i -= every)
        {
            yield return Svg.Line(this[i], baseline, this[i], baseline + 4, 0.5);
            yield return Svg.Text(this[i], baseline + 17, names[i], Anchor.Middle);
        }
    }
}
