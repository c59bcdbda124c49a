using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace FangFan.Risk.Notebook.Documents;

/// <summary>Headings in the text of a Markdown cell, as plain text.</summary>
internal static class MarkdownHeadings
{
    /// <summary>Markdown as Jupyter shows it.</summary>
    public static MarkdownPipeline Pipeline { get; } = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().UseTaskLists().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).Build();

    /// <summary>The headings from top to bottom.</summary>
    public static IEnumerable<(int Level, string Text)> In(string markdown) => Markdown.Parse(markdown, Pipeline).Descendants<HeadingBlock>().Select(heading => (heading.Level, TextOf(heading)));

    /// <summary>The text of a heading without what marks it up.</summary>
    public static string TextOf(HeadingBlock heading) => string.Concat(heading.Inline?.Descendants<LeafInline>().Select(TextOf) ?? []).Trim();

    private static string TextOf(LeafInline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LineBreakInline => " ",
        _ => "",
    };
}
