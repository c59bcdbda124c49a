using FangFan.Risk.Notebook.Documents;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace FangFan.Risk.Notebook.Pages;

/// <summary>A heading that links may lead to.</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="Text">As plain text.</param>
/// <param name="Anchor">Its id, unique in the page.</param>
internal sealed record PageHeading(int Level, string Text, string Anchor);

/// <summary>The Markdown of a cell, read once and written after all headings of the page are known.</summary>
internal sealed class MarkdownHtml
{
    private readonly MarkdownDocument document;

    /// <summary>Reads the Markdown and gives its headings their anchors.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="anchors">Those that the page has already; the new ones are added.</param>
    public MarkdownHtml(string markdown, HashSet<string> anchors)
    {
        document = Markdown.Parse(markdown, MarkdownHeadings.Pipeline);
        Headings = [.. document.Descendants<HeadingBlock>().Select(heading => Anchored(heading, anchors))];
    }

    public IReadOnlyList<PageHeading> Headings { get; }

    /// <summary>The text as HTML, of which nothing is checked yet.</summary>
    public string ToHtml()
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        MarkdownHeadings.Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<CodeBlockRenderer>(new CodeRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<Markdig.Renderers.Html.Inlines.LineBreakInlineRenderer>(new BreakRenderer());
        renderer.Render(document);
        return writer.ToString();
    }

    private static PageHeading Anchored(HeadingBlock heading, HashSet<string> anchors)
    {
        var text = MarkdownHeadings.TextOf(heading);
        var slug = string.Concat(text.Replace(' ', '-').EnumerateRunes().Where(r => System.Text.Rune.IsLetterOrDigit(r) || r.Value is '-' or '_'));
        var anchor = slug.Length > 0 ? slug : "section";
        for (var i = 2; !anchors.Add(anchor); i++) anchor = $"{(slug.Length > 0 ? slug : "section")}-{i}";
        heading.GetAttributes().Id = anchor;
        return new(heading.Level, text, anchor);
    }

    /// <summary>C# in a fence looks like C# in a cell.</summary>
    private sealed class CodeRenderer : HtmlObjectRenderer<CodeBlock>
    {
        protected override void Write(HtmlRenderer renderer, CodeBlock block)
        {
            var code = block.Lines.ToString();
            var language = (block as FencedCodeBlock)?.Info ?? "";
            renderer.EnsureLine();
            renderer.Write("<pre><code>").Write(language.ToLowerInvariant() is "csharp" or "cs" or "c#" ? CSharpHighlight.Html(code) : HtmlText.Escape(code)).WriteLine("</code></pre>");
        }
    }

    /// <summary>A line that ends between two Chinese characters leaves no space there.</summary>
    private sealed class BreakRenderer : HtmlObjectRenderer<LineBreakInline>
    {
        protected override void Write(HtmlRenderer renderer, LineBreakInline line)
        {
            if (line.IsHard) renderer.WriteLine("<br />");
            else if (!(IsChinese(Last(line.PreviousSibling)) && IsChinese(First(line.NextSibling)))) renderer.WriteLine();
        }

        private static char Last(Inline? inline) => inline is ContainerInline container ? Last(container.LastChild) : inline is LiteralInline { Content.Length: > 0 } literal ? literal.Content.ToString()[^1] : '\0';

        private static char First(Inline? inline) => inline is ContainerInline container ? First(container.FirstChild) : inline is LiteralInline { Content.Length: > 0 } literal ? literal.Content.ToString()[0] : '\0';

        private static bool IsChinese(char c) => c is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFFEF';
    }
}
