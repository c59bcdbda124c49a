using System.Buffers;
using System.Text;
using System.Xml;

namespace FangFan.Risk.Notebook.Pages;

/// <summary>Text as HTML that is XML too.</summary>
internal static class HtmlText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    /// <summary>Escapes what would be markup; what XML cannot carry becomes the replacement mark.</summary>
    public static string Escape(string text)
    {
        var clean = Clean(text);
        if (clean.AsSpan().IndexOfAny(Special) < 0) return clean;
        var escaped = new StringBuilder(clean.Length + 16);
        foreach (var c in clean)
        {
            if (Special.Contains(c)) escaped.Append(Reference(c));
            else escaped.Append(c);
        }
        return escaped.ToString();
    }

    /// <summary>The text with the replacement mark for control characters and half surrogates.</summary>
    public static string Clean(string text)
    {
        if (text.All(XmlConvert.IsXmlChar)) return text;
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) clean.Append(text[i]).Append(text[++i]);
            else clean.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
        }
        return clean.ToString();
    }

    private static string Reference(char c) => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        _ => "&#39;",
    };
}
