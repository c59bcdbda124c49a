using System.Text.RegularExpressions;

namespace FangFan.Risk.Notebook.Pages;

/// <summary>Lets through the attributes that neither run nor load nor lead anywhere.</summary>
/// <param name="prefix">Put before every id, so that the ids of two outputs do not meet.</param>
internal sealed partial class HtmlAttributes(string prefix)
{
    private static readonly HashSet<string> Dropped = new(StringComparer.Ordinal)
    {
        "action", "archive", "autofocus", "background", "cite", "classid", "codebase", "data", "download", "formaction", "longdesc", "manifest", "ping", "poster", "profile",
        "rel", "srcdoc", "srcset", "target", "usemap",
    };

    private static readonly HashSet<string> References = new(StringComparer.Ordinal) { "for", "headers", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns" };

    /// <summary>The attributes of an element that is no link or picture, as they are written.</summary>
    public IEnumerable<(string Name, string Value)> Of(IReadOnlyList<(string Name, string Value)> attributes)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (written, value) in attributes)
        {
            var name = written.Equals("xlink:href", StringComparison.OrdinalIgnoreCase) ? "href" : written;
            if (Safe(name, value) is { } safe && seen.Add(name)) yield return (name, safe);
        }
    }

    /// <summary>The CSS without what would be loaded from elsewhere.</summary>
    /// <remarks>A style element's text has no entities in HTML but has them in XML; the comments hide the one reading from the other.</remarks>
    public static string Style(string css)
    {
        var safe = HtmlText.Clean(ElsewhereUrl().Replace(Import().Replace(css, ""), "none")).Replace("]]>", "]] >", StringComparison.Ordinal);
        return safe.AsSpan().IndexOfAny('<', '&') < 0 ? safe : $"/*<![CDATA[*/{safe}/*]]>*/";
    }

    public static bool IsPicture(string address) => Picture().IsMatch(address);

    private string? Safe(string name, string value)
    {
        var lower = name.ToLowerInvariant();
        if (!XmlName().IsMatch(name) || lower.StartsWith("on", StringComparison.Ordinal) || Dropped.Contains(lower)) return null;
        if (lower == "id") return prefix + value;
        if (References.Contains(lower)) return string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(id => prefix + id));
        if (lower is "href" or "src") return value.StartsWith('#') ? "#" + prefix + value[1..] : IsPicture(value) ? value : null;
        if (ElsewhereUrl().IsMatch(value)) return null;
        return OwnUrl().Replace(value, $"$0{prefix}");
    }

    [GeneratedRegex(@"^(?:xml:(?:lang|space)|[A-Za-z_][\w.-]*)$", RegexOptions.ECMAScript)]
    private static partial Regex XmlName();

    [GeneratedRegex(@"^data:image/(?:png|jpeg|gif|webp|svg\+xml|bmp)[;,]", RegexOptions.IgnoreCase)]
    private static partial Regex Picture();

    [GeneratedRegex(@"@import[^;]*;?", RegexOptions.IgnoreCase)]
    private static partial Regex Import();

    [GeneratedRegex("""url\s*\(\s*["']?\s*(?!#|data:image/|["'\s])[^)]*\)?""", RegexOptions.IgnoreCase)]
    private static partial Regex ElsewhereUrl();

    [GeneratedRegex("""url\s*\(\s*["']?#""", RegexOptions.IgnoreCase)]
    private static partial Regex OwnUrl();
}
