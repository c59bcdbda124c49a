using System.Text;
using System.Text.Json;
using FangFan.Risk.Display;
using FangFan.Risk.Notebook.Documents;

namespace FangFan.Risk.Notebook.Pages;

/// <summary>Puts a notebook's page together.</summary>
internal sealed class PageWriter
{
    private const string Content = "content";

    private readonly NotebookDocument notebook;
    private readonly NotebookPageOptions options;
    private readonly PageWords words;
    private readonly HashSet<string> anchors = new(StringComparer.OrdinalIgnoreCase) { Content };
    private readonly HashSet<string> styles = new(StringComparer.Ordinal) { DisplayStyle.Css.Trim() };
    private readonly Dictionary<string, MarkdownHtml> texts = new(StringComparer.Ordinal);
    private readonly StringBuilder html = new();
    private bool contentsDone;

    public PageWriter(NotebookDocument notebook, NotebookPageOptions options)
    {
        (this.notebook, this.options, words) = (notebook, options, PageWords.In(options.Language));
        foreach (var cell in notebook.Cells.Where(c => c.Kind == CellKind.Markdown && !c.HasTag("remove-cell"))) texts[cell.Id] = new MarkdownHtml(cell.Source, anchors);
    }

    public string Write()
    {
        Head();
        if (!texts.Values.Any(t => t.Headings.Any(h => h.Level == 1))) Contents();
        foreach (var cell in notebook.Cells)
        {
            if (cell.HasTag("remove-cell")) continue;
            if (cell.Kind == CellKind.Markdown) Text(cell);
            else if (cell.Kind == CellKind.Code) Code(cell);
        }
        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private void Head() => html.Append(new PageHead(words.Tag, notebook.Title, NotebookStyle.Css) { Pictures = true }.ToHtml())
        .Append($"<a class=\"skip\" href=\"#{Content}\">{words.SkipLink}</a>\n<main id=\"{Content}\">\n");

    private void Text(NotebookCell cell)
    {
        var text = HtmlFragment.Of(texts[cell.Id].ToHtml(), Scope(cell), cell.Id + "-");
        const string endOfTitle = "</h1>";
        var end = contentsDone ? -1 : text.IndexOf(endOfTitle, StringComparison.Ordinal);
        if (end < 0)
        {
            html.Append($"<div class=\"text\">{text}</div>\n");
            return;
        }
        html.Append($"<div class=\"text\">{text[..(end + endOfTitle.Length)]}</div>\n");
        Contents();
        html.Append($"<div class=\"text\">{text[(end + endOfTitle.Length)..]}</div>\n");
    }

    /// <summary>The headings of the first two levels below the title; none for a page that is short.</summary>
    private void Contents()
    {
        contentsDone = true;
        var headings = texts.Values.SelectMany(t => t.Headings).Where(h => h.Level <= 2).ToList();
        if (headings is [{ Level: 1 }, ..]) headings.RemoveAt(0);
        if (headings.Count < 2) return;
        html.Append($"<nav aria-label=\"{words.Contents}\"><ol>\n");
        foreach (var heading in headings) html.Append($"<li><a href=\"#{heading.Anchor}\">{HtmlText.Escape(heading.Text)}</a></li>\n");
        html.Append("</ol></nav>\n");
    }

    private void Code(NotebookCell cell)
    {
        var outputs = cell.HasTag("remove-output") ? "" : Outputs(cell);
        var source = cell.HasTag("remove-input") || string.IsNullOrWhiteSpace(cell.Source) ? "" : Source(cell);
        if (source.Length + outputs.Length == 0) return;
        html.Append($"<div class=\"cell\">\n{source}{outputs}</div>\n");
    }

    private string Source(NotebookCell cell)
    {
        var code = cell.Source.ReplaceLineEndings("\n").TrimEnd('\n');
        var lines = code.Count(c => c == '\n') + 1;
        var summary = cell.HasTag(NotebookCell.InjectedTag) ? words.Injected(lines) : cell.HasTag(NotebookCell.ParametersTag) ? words.Parameters(lines) : words.Code(lines);
        var count = cell.ExecutionCount is { } number ? $" <span class=\"count\">[{number}]</span>" : "";
        var open = options.ShowCode && !cell.HasTag("hide-input") && !cell.HasTag("hide-cell") ? " open=\"open\"" : "";
        return $"<details class=\"code\"{open}><summary>{summary}{count}</summary><pre><code>{CSharpHighlight.Html(code)}</code></pre></details>\n";
    }

    private string Outputs(NotebookCell cell)
    {
        var writer = new OutputHtml(Scope(cell), words);
        var outputs = string.Concat(cell.Outputs.Select((output, i) => writer.Of(output, $"{cell.Id}-{i + 1}-")));
        return outputs.Length > 0 && (cell.HasTag("hide-output") || cell.HasTag("hide-cell")) ? $"<details class=\"output\"><summary>{words.Output}</summary>{outputs}</details>\n" : outputs;
    }

    private HtmlScope Scope(NotebookCell cell) => new(anchors, styles, address => PageImages.Address(address, cell.Attachments ?? default(JsonElement), options.Image));
}
