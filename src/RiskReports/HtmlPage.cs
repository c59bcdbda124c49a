using System.Text;
using FangFan.Risk.Display;

namespace FangFan.Risk.Reports;

/// <summary>Puts a report's page together, well-formed as XML too, so that any tool can read it.</summary>
internal sealed class HtmlPage(Report report, Language language)
{
    private readonly StringBuilder html = new();

    /// <summary>Tables that stand in the text are numbered; those behind figures are not.</summary>
    private readonly HtmlBlocks blocks = new(language, [.. report.Sections.SelectMany(section => section.Blocks.OfType<DataTable>())], numbers: true);

    /// <summary>The whole file.</summary>
    public override string ToString()
    {
        Head();
        Contents();
        html.Append("<main id=\"content\">\n");
        Statement();
        Facts();
        foreach (var section in report.Sections) Section(section);
        Reproduce();
        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private void Head()
    {
        var head = new PageHead(language == Language.Chinese ? "zh-CN" : "en", report.Title.In(language), ReportStyle.Css) { Classes = "fangfan report" };
        html.Append(head.ToHtml()).Append($"<a class=\"skip\" href=\"#content\">{Say(ReportWords.Skip)}</a>\n<header><h1>{HtmlBlocks.Escape(report.Title.In(language))}</h1></header>\n");
    }

    private void Contents()
    {
        html.Append($"<nav aria-label=\"{Say(ReportWords.Contents)}\"><ol>\n");
        Entry("statement", ReportWords.Statement);
        Entry("facts", ReportWords.Facts);
        foreach (var section in report.Sections) Entry(Anchor(section), section.Title);
        Entry("reproduce", ReportWords.Reproduce);
        html.Append("</ol></nav>\n");
    }

    private void Entry(string anchor, Wording title) => html.Append($"<li><a href=\"#{anchor}\">{Say(title)}</a></li>\n");

    private void Statement()
    {
        Open("statement", ReportWords.Statement);
        html.Append(blocks.Statement(report));
        Close();
    }

    private void Facts()
    {
        Open("facts", ReportWords.Facts);
        var rows = report.Facts.Select(fact => (IReadOnlyList<string>)[fact.Label.In(language), fact.Value.In(language)]);
        var table = new Table(ReportWords.Facts.In(language), [new(ReportWords.Item.In(language)), new(ReportWords.Value.In(language))], [.. rows]) { EmptyText = ReportWords.NoData.In(language) };
        html.Append($"<div class=\"data facts\">{table.ToTableHtml()}</div>\n");
        Close();
    }

    private void Section(ReportSection section)
    {
        Open(Anchor(section), section.Title);
        foreach (var block in section.Blocks) html.Append(blocks.Of(block));
        Close();
    }

    private void Reproduce()
    {
        Open("reproduce", ReportWords.Reproduce);
        html.Append(blocks.Of(new Paragraph(ReportWords.SameBytes)));
        if (report.Command is { } command)
        {
            html.Append($"<p>{Say(ReportWords.Command)}</p>\n<pre>{HtmlBlocks.Escape(command)}</pre>\n");
            html.Append(blocks.Of(new Paragraph(ReportWords.Files)));
        }
        Close();
    }

    private void Open(string anchor, Wording title) => html.Append($"<section id=\"{anchor}\"><h2>{Say(title)}</h2>\n");

    private void Close() => html.Append("</section>\n");

    /// <summary>Sections' anchors cannot meet those of the page's own parts.</summary>
    private static string Anchor(ReportSection section) => "section-" + HtmlBlocks.Escape(section.Name);

    private string Say(Wording wording) => blocks.Say(wording);
}
