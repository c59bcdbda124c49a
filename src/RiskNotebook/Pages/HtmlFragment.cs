using System.Text;

namespace FangFan.Risk.Notebook.Pages;

/// <summary>What fragments of a page share.</summary>
/// <param name="Anchors">Ids of headings, which links in any cell may lead to.</param>
/// <param name="Styles">Style sheets that the page already has; others are added as they come.</param>
/// <param name="Image">The address of a picture that the page carries itself, from the one that the author wrote; null where there is none.</param>
internal sealed record HtmlScope(IReadOnlySet<string> Anchors, HashSet<string> Styles, Func<string, string?> Image);

/// <summary>Writes HTML of whatever origin as a well-formed fragment that runs nothing, loads nothing and leads nowhere else; links to elsewhere become text with the address behind.</summary>
/// <param name="scope">What the fragments of the page share.</param>
/// <param name="prefix">Put before every id of the fragment but those of headings.</param>
internal sealed class HtmlFragment(HtmlScope scope, string prefix)
{
    private static readonly HashSet<string> Gone = new(StringComparer.Ordinal) { "script", "iframe", "object", "embed", "applet", "frameset", "noembed", "noframes", "template", "audio", "video", "portal" };

    /// <summary>Tags that mean nothing inside a page; what they hold stays.</summary>
    private static readonly HashSet<string> Unwrapped = new(StringComparer.Ordinal) { "html", "head", "body", "base", "link", "meta", "frame", "form", "noscript", "picture", "source", "track", "textarea", "xmp", "param" };

    private readonly HtmlAttributes attributes = new(prefix);
    private readonly StringBuilder html = new();
    private readonly Stack<OpenElement> open = new();
    private string skipping = "";
    private int depth;

    /// <param name="Name">In lower case.</param>
    /// <param name="Tag">As its closing tag says.</param>
    /// <param name="Address">Of a link to elsewhere; empty otherwise.</param>
    /// <param name="Start">Where its content starts.</param>
    private sealed record OpenElement(string Name, string Tag, string Address, int Start);

    public static string Of(string source, HtmlScope scope, string prefix) => new HtmlFragment(scope, prefix).Write(source);

    private string Write(string source)
    {
        foreach (var token in new HtmlTokens(source).All())
        {
            if (skipping.Length > 0) Skip(token);
            else if (token.Kind == HtmlTokenKind.Start) Open(token);
            else if (token.Kind == HtmlTokenKind.End) Close(token.Name);
            else if (open.TryPeek(out var element) && element.Name == "style") Style(token.Text);
            else html.Append(HtmlText.Escape(token.Text));
        }
        while (open.Count > 0) Close();
        return html.ToString();
    }

    private bool InDrawing => open.FirstOrDefault(e => e.Name is "svg" or "math" or "foreignobject")?.Name is "svg" or "math";

    private void Skip(HtmlToken token)
    {
        if (token.Name != skipping) return;
        depth += token.Kind switch { HtmlTokenKind.Start when !token.Closed => 1, HtmlTokenKind.End => -1, _ => 0 };
        if (depth == 0) skipping = "";
    }

    private void Open(HtmlToken token)
    {
        var name = token.Name;
        var drawing = InDrawing || name is "svg" or "math";
        if (Gone.Contains(name) || (name == "title" && !drawing))
        {
            if (token.Closed || HtmlNesting.IsVoid(name)) return;
            (skipping, depth) = (name, 1);
            return;
        }
        if (Unwrapped.Contains(name) || !name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')) return;
        while (!drawing && open.TryPeek(out var last) && HtmlNesting.Ends(last.Name, name)) Close();
        if (name == "img") Image(token);
        else if (name == "a") Link(token);
        else if (name == "style") open.Push(new(name, name, "", html.Length));
        else Element(token, drawing ? token.Text : name, drawing);
    }

    private void Element(HtmlToken token, string tag, bool drawing)
    {
        html.Append('<').Append(tag);
        foreach (var (name, value) in attributes.Of(token.Attributes)) Attribute(drawing ? name : name.ToLowerInvariant(), Heading(token.Name, name, value));
        if ((token.Closed && drawing) || (!drawing && HtmlNesting.IsVoid(token.Name)))
        {
            html.Append(" />");
            return;
        }
        html.Append('>');
        open.Push(new(token.Name, tag, "", html.Length));
    }

    /// <summary>The page itself gave headings their ids.</summary>
    private string Heading(string element, string attribute, string value) =>
        attribute == "id" && element is ['h', >= '1' and <= '6'] && scope.Anchors.Contains(value[prefix.Length..]) ? value[prefix.Length..] : value;

    private void Link(HtmlToken token)
    {
        var address = Value(token, "href").Trim();
        if (address.StartsWith('#') || address.Length == 0)
        {
            html.Append("<a");
            foreach (var (name, value) in attributes.Of(token.Attributes)) Attribute(name.ToLowerInvariant(), name == "href" ? Target(address[1..], value) : value);
            html.Append('>');
            open.Push(new("a", "a", "", html.Length));
            return;
        }
        html.Append("<span class=\"link\">");
        var scheme = address.Split(':')[0].ToLowerInvariant();
        open.Push(new("a", "span", scheme is "javascript" or "data" or "vbscript" ? "" : address, html.Length));
    }

    private string Target(string anchor, string own)
    {
        var wanted = Uri.UnescapeDataString(anchor);
        return scope.Anchors.FirstOrDefault(a => a.Equals(wanted, StringComparison.OrdinalIgnoreCase)) is { } heading ? "#" + heading : own;
    }

    private void Image(HtmlToken token)
    {
        var description = Value(token, "alt");
        if (scope.Image(Value(token, "src")) is not { } address)
        {
            if (description.Length > 0) html.Append("<span class=\"picture\">[").Append(HtmlText.Escape(description)).Append("]</span>");
            return;
        }
        html.Append("<img");
        Attribute("src", address);
        Attribute("alt", description);
        foreach (var (name, value) in attributes.Of([.. token.Attributes.Where(a => a.Name.ToLowerInvariant() is not ("src" or "alt" or "href"))])) Attribute(name.ToLowerInvariant(), value);
        html.Append(" />");
    }

    /// <summary>The same sheet in every output would only make the page longer.</summary>
    private void Style(string css)
    {
        var safe = HtmlAttributes.Style(css);
        if (scope.Styles.Add(safe.Trim())) html.Append("<style>").Append(safe).Append("</style>");
    }

    private void Attribute(string name, string value) => html.Append(' ').Append(name).Append("=\"").Append(HtmlText.Escape(value)).Append('"');

    private void Close(string name)
    {
        if (!open.Any(e => e.Name == name)) return;
        while (Close() != name) { }
    }

    private string Close()
    {
        var element = open.Pop();
        if (element.Name == "style") return element.Name;
        if (element.Address.Length > 0) Address(element);
        html.Append("</").Append(element.Tag).Append('>');
        return element.Name;
    }

    private void Address(OpenElement link)
    {
        var address = HtmlText.Escape(Uri.UnescapeDataString(link.Address));
        var text = html.ToString(link.Start, html.Length - link.Start);
        if (text != address && "mailto:" + text != address) html.Append(" <span class=\"address\">(").Append(address).Append(")</span>");
    }

    private static string Value(HtmlToken token, string name) => token.Attributes.FirstOrDefault(a => a.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value ?? "";
}
