using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FangFan.Risk.Display;

namespace FangFan.Risk.Tests;

/// <summary>A place in a picture [pixels].</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom, string What)
{
    public bool Touches(Box other) => Left < other.Right - 0.1 && other.Left < Right - 0.1 && Top < other.Bottom - 0.1 && other.Top < Bottom - 0.1;

    public bool Inside(Box other) => Left >= other.Left - 0.1 && Top >= other.Top - 0.1 && Right <= other.Right + 0.1 && Bottom <= other.Bottom + 0.1;
}

/// <summary>Measures where the parts of a picture lie, those of pictures within it included.</summary>
internal static partial class Layout
{
    public static Box Frame(XElement svg) => new(0, 0, svg.Number("width"), svg.Number("height"), "picture");

    public static Box[] Texts(XElement svg) => [.. svg.All("text").Select(t =>
    {
        var text = string.Concat(t.Nodes().OfType<XText>().Select(n => n.Value));
        var (x, y, wide) = (t.Number("x"), t.Number("y"), TextWidth.Of(text) * (t.Attribute("font-weight") is null ? 1 : TextStyle.Boldness));
        var left = t.Attribute("text-anchor")!.Value switch { "start" => x, "middle" => x - wide / 2, _ => x - wide };
        return Move(new Box(left, y - 10, left + wide, y + 3, text), t);
    })];

    public static Box[] Shapes(XElement svg) =>
    [
        .. svg.All("line").Select(l => Move(Around([l.Number("x1"), l.Number("x2")], [l.Number("y1"), l.Number("y2")], "line"), l)),
        .. svg.All("rect").Select(r => Move(new Box(r.Number("x"), r.Number("y"), r.Number("x") + r.Number("width"), r.Number("y") + r.Number("height"), "rect"), r)),
        .. svg.All("circle").Select(c => Move(new Box(c.Number("cx") - c.Number("r"), c.Number("cy") - c.Number("r"), c.Number("cx") + c.Number("r"), c.Number("cy") + c.Number("r"), "circle"), c)),
        .. svg.All("path").Select(p =>
        {
            double[] numbers = [.. Numbers().Matches(p.Attribute("d")!.Value).Select(m => double.Parse(m.Value, CultureInfo.InvariantCulture))];
            return Move(Around([.. numbers.Where((_, i) => i % 2 == 0)], [.. numbers.Where((_, i) => i % 2 == 1)], "path"), p);
        }),
    ];

    private static Box Around(double[] xs, double[] ys, string what) => new(xs.Min(), ys.Min(), xs.Max(), ys.Max(), what);

    private static Box Move(Box box, XElement element)
    {
        foreach (var picture in element.Ancestors().Where(a => a.Attribute("x") is not null && a.Name.LocalName == "svg"))
        {
            box = box with { Left = box.Left + picture.Number("x"), Right = box.Right + picture.Number("x"), Top = box.Top + picture.Number("y"), Bottom = box.Bottom + picture.Number("y") };
        }
        return box;
    }

    [GeneratedRegex(@"-?\d+(\.\d+)?")]
    private static partial Regex Numbers();
}
