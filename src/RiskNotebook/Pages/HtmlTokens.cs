using System.Net;

namespace FangFan.Risk.Notebook.Pages;

/// <summary>What a stretch of HTML is.</summary>
internal enum HtmlTokenKind
{
    /// <summary>Text, entities decoded.</summary>
    Text,

    /// <summary>A tag that opens an element.</summary>
    Start,

    /// <summary>A tag that closes one.</summary>
    End,
}

/// <summary>A piece of HTML.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text, or the tag's name as written.</param>
/// <param name="Attributes">Of an opening tag, entities decoded.</param>
/// <param name="Closed">Whether an opening tag ends in a slash.</param>
internal sealed record HtmlToken(HtmlTokenKind Kind, string Text, IReadOnlyList<(string Name, string Value)> Attributes, bool Closed)
{
    /// <summary>The tag's name in lower case.</summary>
    public string Name { get; } = Text.ToLowerInvariant();
}

/// <summary>Cuts HTML into tags and text as a browser does; comments, declarations and instructions are left out.</summary>
/// <param name="html">Whatever a cell or an author wrote.</param>
internal sealed class HtmlTokens(string html)
{
    private int at;

    public IEnumerable<HtmlToken> All()
    {
        while (at < html.Length)
        {
            if (Text() is { Length: > 0 } text) yield return new(HtmlTokenKind.Text, WebUtility.HtmlDecode(text), [], false);
            if (at >= html.Length) yield break;
            if (Next(1) is '!' or '?' || (Next(1) == '/' && !char.IsAsciiLetter(Next(2))))
            {
                SkipComment();
            }
            else if (Next(1) == '/')
            {
                at += 2;
                var name = Name();
                At('>');
                yield return new(HtmlTokenKind.End, name, [], false);
            }
            else
            {
                var tag = Start();
                yield return tag;
                if (tag.Name is "script" or "style" or "textarea" or "xmp" or "iframe" or "noembed" or "noframes" && !tag.Closed && Raw(tag.Name) is { Length: > 0 } raw) yield return new(HtmlTokenKind.Text, raw, [], false);
            }
        }
    }

    private char Next(int ahead) => at + ahead < html.Length ? html[at + ahead] : '\0';

    /// <summary>Up to the next sign that starts markup; a lone &lt; is text.</summary>
    private string Text()
    {
        var start = at;
        while (at < html.Length && !(html[at] == '<' && (char.IsAsciiLetter(Next(1)) || Next(1) is '/' or '!' or '?')))
        {
            var next = html.AsSpan(at + 1).IndexOf('<');
            at = next < 0 ? html.Length : at + 1 + next;
        }
        return html[start..at];
    }

    private void SkipComment()
    {
        var end = html.AsSpan(at).StartsWith("<!--") ? "-->" : html.AsSpan(at).StartsWith("<![CDATA[") ? "]]>" : ">";
        var found = html.IndexOf(end, at + 2, StringComparison.Ordinal);
        at = found < 0 ? html.Length : found + end.Length;
    }

    private HtmlToken Start()
    {
        at++;
        var name = Name();
        var attributes = new List<(string, string)>();
        var closed = false;
        while (at < html.Length && html[at] != '>')
        {
            closed = html[at] == '/';
            if (closed || char.IsWhiteSpace(html[at])) at++;
            else attributes.Add(Attribute());
        }
        at = Math.Min(at + 1, html.Length);
        return new(HtmlTokenKind.Start, name, attributes, closed);
    }

    private string Name()
    {
        var start = at;
        while (at < html.Length && !char.IsWhiteSpace(html[at]) && html[at] is not ('>' or '/')) at++;
        return html[start..at];
    }

    private (string Name, string Value) Attribute()
    {
        var start = at++;
        while (at < html.Length && !char.IsWhiteSpace(html[at]) && html[at] is not ('>' or '/' or '=')) at++;
        var name = html[start..at];
        var end = at;
        while (at < html.Length && char.IsWhiteSpace(html[at])) at++;
        if (at >= html.Length || html[at] != '=')
        {
            at = end;
            return (name, "");
        }
        at++;
        while (at < html.Length && char.IsWhiteSpace(html[at])) at++;
        return (name, WebUtility.HtmlDecode(Value()));
    }

    private string Value()
    {
        if (at < html.Length && html[at] is '"' or '\'')
        {
            var quote = html[at++];
            var close = html.IndexOf(quote, at);
            var value = html[at..(close < 0 ? html.Length : close)];
            at = close < 0 ? html.Length : close + 1;
            return value;
        }
        var start = at;
        while (at < html.Length && !char.IsWhiteSpace(html[at]) && html[at] != '>') at++;
        return html[start..at];
    }

    private void At(char end)
    {
        var found = html.IndexOf(end, at);
        at = found < 0 ? html.Length : found + 1;
    }

    /// <summary>Content that is text up to its own closing tag.</summary>
    private string Raw(string name)
    {
        var end = html.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase);
        var raw = html[at..(end < 0 ? html.Length : end)];
        at = end < 0 ? html.Length : end;
        return raw;
    }
}
