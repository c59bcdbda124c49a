namespace FangFan.Risk.Notebook.Pages;

/// <summary>How elements of HTML stand within one another where tags are left out.</summary>
internal static class HtmlNesting
{
    private static readonly HashSet<string> Void = new(StringComparer.Ordinal) { "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr" };

    private static readonly HashSet<string> EndsParagraph = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "details", "div", "dl", "fieldset", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hr", "main", "nav", "ol", "p", "pre", "section", "table", "ul",
    };

    private static readonly string[] Item = ["li", "p"];
    private static readonly string[] Term = ["dt", "dd", "p"];
    private static readonly string[] Cell = ["td", "th", "p"];
    private static readonly string[] Row = ["tr", "td", "th", "p"];
    private static readonly string[] Rows = ["tr", "td", "th", "p", "thead", "tbody", "tfoot", "caption", "colgroup"];

    /// <summary>Whether an element has no content and no closing tag.</summary>
    public static bool IsVoid(string name) => Void.Contains(name);

    /// <summary>Whether the element that was opened last ends where the new one starts.</summary>
    public static bool Ends(string open, string start) => start switch
    {
        "li" => Item.Contains(open),
        "dt" or "dd" => Term.Contains(open),
        "option" => open == "option",
        "td" or "th" => Cell.Contains(open),
        "tr" => Row.Contains(open),
        "thead" or "tbody" or "tfoot" => Rows.Contains(open),
        _ => open == "p" && EndsParagraph.Contains(start),
    };
}
