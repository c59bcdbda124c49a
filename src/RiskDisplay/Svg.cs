using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace FangFan.Risk.Display;

/// <summary>Where a text stands to its point.</summary>
internal enum Anchor
{
    Start,
    Middle,
    End,
}

/// <summary>The few SVG elements the charts are drawn with; presentation attributes only, so that a page's content security policy may forbid inline styles.</summary>
internal static class Svg
{
    private static readonly XNamespace Space = "http://www.w3.org/2000/svg";

    /// <summary>The picture: scales to its place, and says its title and what it shows to a screen reader.</summary>
    public static XElement Picture(double width, double height, string title, string description)
    {
        var picture = Element("svg",
            ("viewBox", $"0 0 {Number(width)} {Number(height)}"), ("width", Number(width)), ("height", Number(height)), ("role", "img"), ("class", "chart"), ("aria-label", title),
            ("font-family", "system-ui, 'Noto Sans CJK SC', 'Noto Sans SC', 'Microsoft YaHei', sans-serif"), ("font-size", "12"), ("color", "var(--chart-ink, #1b2430)"));
        picture.Add(new XElement(Space + "title", Clean(title)));
        if (description.Length > 0) picture.Add(new XElement(Space + "desc", Clean(description)));
        return picture;
    }

    public static XElement Line(double x1, double y1, double x2, double y2, double opacity) => Element("line",
        ("x1", Number(x1)), ("y1", Number(y1)), ("x2", Number(x2)), ("y2", Number(y2)), ("stroke", Palette.Ink), ("stroke-opacity", Number(opacity)));

    public static XElement Stroke(double x1, double y1, double x2, double y2, string colour, double width = 2) => Element("line",
        ("x1", Number(x1)), ("y1", Number(y1)), ("x2", Number(x2)), ("y2", Number(y2)), ("stroke", colour), ("stroke-width", Number(width)));

    public static XElement Rectangle(double x, double y, double width, double height, string fill) => Element("rect",
        ("x", Number(x)), ("y", Number(y)), ("width", Number(Math.Max(0, width))), ("height", Number(Math.Max(0, height))), ("fill", fill));

    public static XElement Path(IEnumerable<(double X, double Y)> points, string stroke, double width) => Element("path",
        ("d", Trace(points)), ("fill", "none"), ("stroke", stroke), ("stroke-width", Number(width)), ("stroke-linejoin", "round"), ("stroke-linecap", "round"));

    public static XElement Area(IEnumerable<(double X, double Y)> points, string fill, double opacity) => Element("path",
        ("d", Trace(points) + "Z"), ("fill", fill), ("fill-opacity", Number(opacity)));

    public static XElement Dot(double x, double y, double radius, string fill) => Element("circle", ("cx", Number(x)), ("cy", Number(y)), ("r", Number(radius)), ("fill", fill));

    /// <summary>The mark of a series: dot, square, diamond, triangle and their like, so that colour is not the only difference.</summary>
    public static XElement Marker(int series, double x, double y, double radius, string fill)
    {
        var r = radius * 1.15;
        return (series % Palette.Size) switch
        {
            0 => Dot(x, y, radius, fill),
            1 => Rectangle(x - radius, y - radius, 2 * radius, 2 * radius, fill),
            2 => Area([(x, y - r * 1.2), (x + r * 1.2, y), (x, y + r * 1.2), (x - r * 1.2, y)], fill, 1),
            3 => Area([(x, y - r * 1.2), (x + r * 1.2, y + r), (x - r * 1.2, y + r)], fill, 1),
            4 => Area([(x, y + r * 1.2), (x + r * 1.2, y - r), (x - r * 1.2, y - r)], fill, 1),
            _ => Rectangle(x - radius * 1.3, y - radius * 0.6, radius * 2.6, radius * 1.2, fill),
        };
    }

    public static XElement Text(double x, double y, string text, Anchor anchor = Anchor.Start, string fill = Palette.Ink)
    {
        var element = Element("text", ("x", Number(x)), ("y", Number(y)), ("text-anchor", anchor.ToString().ToLowerInvariant()), ("fill", fill));
        element.Add(Clean(text));
        return element;
    }

    /// <summary>Adds what is shown when the pointer rests on the element.</summary>
    public static XElement WithTooltip(this XElement element, string tooltip)
    {
        element.AddFirst(new XElement(Space + "title", Clean(tooltip)));
        return element;
    }

    public static XElement With(this XElement element, string attribute, string value)
    {
        element.SetAttributeValue(attribute, Clean(value));
        return element;
    }

    public static XElement Dashed(this XElement element) => element.With("stroke-dasharray", "5 4");

    public static string Number(double value) => (Math.Round(value, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);

    public static string Write(this XElement picture) => picture.ToString(SaveOptions.DisableFormatting);

    /// <summary>XML cannot carry control characters or half surrogates, and a county's text may hold them.</summary>
    public static string Clean(string text)
    {
        if (text.All(XmlConvert.IsXmlChar)) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value)) clean.Append(rune);
            else clean.Append('\uFFFD');
        }
        return clean.ToString();
    }

    private static string Trace(IEnumerable<(double X, double Y)> points) =>
        string.Concat(points.Select((p, i) => $"{(i == 0 ? 'M' : 'L')}{Number(p.X)} {Number(p.Y)}"));

    private static XElement Element(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        var element = new XElement(Space + name);
        foreach (var (attribute, value) in attributes) element.SetAttributeValue(attribute, Clean(value));
        return element;
    }
}
