using System.Globalization;
using System.Xml.Linq;

namespace FangFan.Risk.Tests;

/// <summary>Reads a chart back as the XML it must be.</summary>
internal static class SvgText
{
    public static XElement Parse(string svg) => XElement.Parse(svg);

    public static IEnumerable<XElement> All(this XElement svg, string name) => svg.Descendants(XName.Get(name, "http://www.w3.org/2000/svg"));

    public static string[] Texts(this XElement svg) => [.. svg.All("text").Select(t => string.Concat(t.Nodes().OfType<XText>().Select(n => n.Value)))];

    public static double Number(this XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
