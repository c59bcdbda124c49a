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

    public const string Ink = "currentColor";

    /// <summary>The picture: scales to its place, and says its title to a screen reader.</summary>
    public static XElement Picture(double width, double height, string title, string description) => Element("svg",
        ("viewBox", $"0 0 {Number(width)} {Number(height)}"), ("width", Number(width)), ("height", Number(height)), ("role", "img"), ("class", "chart"),
        ("aria-label", description.Length == 0 ? title : $"{title}: {description}"),
        ("font-family", "system-ui, 'Noto Sans CJK SC', 'Noto Sans SC', 'Microsoft YaHei', sans-serif"), ("font-size", "12"), ("color", "var(--chart-ink, #1b2430)"));

    public static XElement Line(double x1, double y1, double x2, double y2, double opacity) => Element("line",
        ("x1", Number(x1)), ("y1", Number(y1)), ("x2", Number(x2)), ("y2", Number(y2)), ("stroke", Ink), ("stroke-opacity", Number(opacity)));

    public static XElement Rectangle(double x, double y, double width, double height, string fill) => Element("rect",
        ("x", Number(x)), ("y", Number(y)), ("width", Number(Math.Max(0, width))), ("height", Number(height)), ("fill", fill));

    public static XElement Path(IEnumerable<(double X, double Y)> points, string stroke, double width) => Element("path",
        ("d", string.Concat(points.Select((p, i) => $"{(i == 0 ? 'M' : 'L')}{Number(p.X)} {Number(p.Y)}"))),
        ("fill", "none"), ("stroke", stroke), ("stroke-width", Number(width)), ("stroke-linejoin", "round"), ("stroke-linecap", "round"));

    public static XElement Dot(double x, double y, double radius, string fill) => Element("circle", ("cx", Number(x)), ("cy", Number(y)), ("r", Number(radius)), ("fill", fill));

    public static XElement Text(double x, double y, string text, Anchor anchor = Anchor.Start, string fill = Ink)
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

    public static string Number(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    public static string Write(this XElement picture) => picture.ToString(SaveOptions.DisableFormatting);

    private static XElement Element(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        var element = new XElement(Space + name);
        foreach (var (attribute, value) in attributes) element.SetAttributeValue(attribute, Clean(value));
        return element;
    }

    /// <summary>XML cannot carry control characters or half surrogates, and a county's text may hold them.</summary>
    private static string Clean(string text)
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
}
