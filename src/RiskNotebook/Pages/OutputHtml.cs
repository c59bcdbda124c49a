using System.Text;
using FangFan.Risk.Notebook.Documents;
using FangFan.Risk.Notebook.Outputs;

namespace FangFan.Risk.Notebook.Pages;

/// <summary>Writes the outputs of cells.</summary>
/// <param name="scope">What the fragments of the page share.</param>
/// <param name="words">The page's own.</param>
internal sealed class OutputHtml(HtmlScope scope, PageWords words)
{
    /// <summary>Lines of plain output that are shown before the rest is folded.</summary>
    private const int Lines = 40;

    private static readonly string[] Pictures = ["image/png", "image/jpeg", "image/gif", "image/webp"];

    /// <summary>One output; empty for one that has nothing to show.</summary>
    /// <param name="output">The output.</param>
    /// <param name="prefix">Put before its ids.</param>
    public string Of(CellOutput output, string prefix) => output switch
    {
        StreamOutput { Name: StreamOutput.Error } stream => $"<div class=\"stderr\"><p class=\"kind\">{words.ErrorStream}</p>{Plain(stream.Text)}</div>\n",
        StreamOutput stream => Plain(stream.Text),
        DisplayOutput display => Shown(display.Data, prefix),
        ResultOutput result => Shown(result.Data, prefix),
        ErrorOutput error => $"<div class=\"error\"><p>{HtmlText.Escape(TerminalText.Plain($"{error.Name}: {error.Message}"))}</p>{(error.Traceback.Count > 0 ? Plain(string.Join('\n', error.Traceback)) : "")}</div>\n",
        UnknownOutput unknown => Plain(unknown.Json),
        _ => throw new ArgumentException($"An output of the kind {output.GetType().Name} cannot be shown."),
    };

    /// <summary>The richest kind that a page can show.</summary>
    private string Shown(MimeBundle bundle, string prefix)
    {
        if (bundle.Content.TryGetValue(MimeBundle.Html, out var html)) return $"<div class=\"shown\">{HtmlFragment.Of(html, scope, prefix)}</div>\n";
        if (bundle.Content.TryGetValue(MimeBundle.Svg, out var svg)) return $"<div class=\"shown\">{HtmlFragment.Of(svg, scope, prefix)}</div>\n";
        if (Array.Find(Pictures, bundle.Content.ContainsKey) is { } type) return $"<div class=\"shown\"><img src=\"data:{type};base64,{Base64(bundle.Content[type])}\" alt=\"{HtmlText.Escape(bundle.Content.GetValueOrDefault(MimeBundle.Plain, ""))}\" /></div>\n";
        if (bundle.Content.TryGetValue("text/markdown", out var markdown)) return $"<div class=\"shown\">{HtmlFragment.Of(new MarkdownHtml(markdown, []).ToHtml(), scope, prefix)}</div>\n";
        if (bundle.Content.TryGetValue(MimeBundle.Plain, out var plain)) return IsSentence(plain) ? $"<p class=\"said\">{HtmlText.Escape(plain.Trim())}</p>\n" : Plain(plain);
        return bundle.Content.FirstOrDefault(c => MultilineText.IsSplit(c.Key) || MultilineText.IsJson(c.Key)).Value is { } other ? Plain(other) : "";
    }

    /// <summary>Text that a cell computed to be read, and not columns or a dump, which a wider or narrower letter would put out of line.</summary>
    private static bool IsSentence(string text) =>
        text.AsSpan().Count('\n') < Lines && !text.Contains('\t', StringComparison.Ordinal) && !text.Contains('\x1b', StringComparison.Ordinal) && text.Split('\n').All(line => !line.StartsWith(' ') && !line.Contains("  ", StringComparison.Ordinal));

    private string Plain(string text)
    {
        var plain = TerminalText.Plain(text).TrimEnd('\n');
        if (plain.Length == 0) return "";
        var lines = plain.Split('\n');
        if (lines.Length <= Lines) return $"<pre>{HtmlText.Escape(plain)}</pre>\n";
        var html = new StringBuilder("<pre>").Append(HtmlText.Escape(string.Join('\n', lines[..Lines]))).Append("</pre>\n<details class=\"rest\"><summary>");
        return html.Append(words.Rest(lines.Length - Lines)).Append("</summary><pre>").Append(HtmlText.Escape(string.Join('\n', lines[Lines..]))).Append("</pre></details>\n").ToString();
    }

    private static string Base64(string text) => string.Concat(text.Where(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '='));
}
