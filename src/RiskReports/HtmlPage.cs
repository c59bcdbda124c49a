using System.Net;
using System.Text;
using System.Xml;
using FangFan.Risk.Display;

namespace FangFan.Risk.Reports;

/// <summary>Puts a report's page together, well-formed as XML too, so that any tool can read it.</summary>
internal sealed class HtmlPage(Report report, Language language)
{
    /// <summary>Columns from which a table is set smaller.</summary>
    private const int Dense = 7;

    /// <summary>Rows up to which a table stays on one sheet of paper.</summary>
    private const int Short = 12;

    private readonly StringBuilder html = new();

    /// <summary>Tables that stand in the text, by number from 1; those behind figures have none.</summary>
    private readonly List<DataTable> numbered = [.. report.Sections.SelectMany(section => section.Blocks.OfType<DataTable>())];

    private int figures;

    /// <summary>The whole file.</summary>
    public override string ToString()
    {
        html.Clear();
        figures = 0;
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
        var title = Escape(report.Title.In(language));
        html.Append($"""
            <!DOCTYPE html>
            <html lang="{(language == Language.Chinese ? "zh-CN" : "en")}" class="fangfan">
            <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
            <title>{title}</title>
            <style>
            {ReportStyle.Css}
            </style>
            </head>
            <body>
            <a class="skip" href="#content">{Say(ReportWords.Skip)}</a>
            <header><h1>{title}</h1></header>

            """.ReplaceLineEndings("\n"));
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
        for (var i = 0; i < report.Statement.Count; i++) html.Append(i == 0 ? $"<p class=\"verdict\">{Say(report.Statement[i])}</p>\n" : $"<p class=\"details\">{Say(report.Statement[i])}</p>\n");
        foreach (var caution in report.Cautions.Append(ReportWords.Aid)) Add(new Paragraph(caution) { Caution = true });
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
        foreach (var block in section.Blocks) Add(block);
        Close();
    }

    private void Reproduce()
    {
        Open("reproduce", ReportWords.Reproduce);
        Add(new Paragraph(ReportWords.SameBytes));
        if (report.Command is { } command)
        {
            html.Append($"<p>{Say(ReportWords.Command)}</p>\n<pre>{Escape(command)}</pre>\n");
            Add(new Paragraph(ReportWords.Files));
        }
        Close();
    }

    private void Add(IReportBlock block)
    {
        switch (block)
        {
            case Paragraph { Caution: true } caution:
                html.Append($"<p class=\"caution\"><b>{Say(ReportWords.Caution)}</b> {Say(caution.Text)}</p>\n");
                break;
            case Paragraph paragraph:
                html.Append($"<p>{Say(paragraph.Text)}</p>\n");
                break;
            case Figure figure:
                Add(figure);
                break;
            case DataTable table:
                Add(table);
                break;
            default:
                throw new ArgumentException($"A block of the kind {block.GetType().Name} cannot be shown; give a paragraph, a figure or a table.");
        }
    }

    private void Add(DataTable table)
    {
        var caption = $"{ReportWords.Table(Number(table)).In(language)} {table.Caption.In(language)}";
        var shown = Shown(table, caption);
        html.Append($"<div class=\"data\" id=\"table-{Number(table)}\">")
            .Append(table.Folded ? $"<details><summary>{Escape(caption)}{Say(ReportWords.Folded)}</summary>{shown}</details>" : shown).Append("</div>\n");
    }

    private void Add(Figure figure)
    {
        figures++;
        var chart = figure.Draw(language) with { EmptyText = ReportWords.NoData.In(language) };
        html.Append($"<figure id=\"figure-{figures}\">{chart.ToSvg()}\n<figcaption>{Say(ReportWords.Figure(figures))} {Escape(chart.Title)}</figcaption>\n");
        html.Append(Number(figure.Data) is > 0 and var number
            ? $"<p class=\"note\"><a href=\"#table-{number}\">{Say(ReportWords.DataIn(number))}</a></p></figure>\n"
            : $"<details><summary>{Say(ReportWords.DataOf(figure.Data.Name))}</summary>{Shown(figure.Data, figure.Data.Caption.In(language))}</details></figure>\n");
    }

    private int Number(DataTable table) => numbered.FindIndex(other => ReferenceEquals(other, table)) + 1;

    private string Shown(DataTable data, string caption)
    {
        var table = TableForPeople.Of(data, caption, language);
        var note = table.Note.Length > 0 ? $"<p class=\"note\">{Escape(table.Note)}</p>" : "";
        return $"<div class=\"wide{(table.Columns.Count >= Dense ? " dense" : "")}{(table.Rows.Count <= Short ? " short" : "")}\">{table.ToTableHtml()}</div>{note}";
    }

    private void Open(string anchor, Wording title) => html.Append($"<section id=\"{anchor}\"><h2>{Say(title)}</h2>\n");

    private void Close() => html.Append("</section>\n");

    /// <summary>Sections' anchors cannot meet those of the page's own parts.</summary>
    private static string Anchor(ReportSection section) => "section-" + Escape(section.Name);

    private string Say(Wording wording) => Escape(wording.In(language));

    /// <summary>What XML cannot carry, as a county's text may hold it, becomes the replacement mark.</summary>
    private static string Escape(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) clean.Append(rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : "\uFFFD");
        return WebUtility.HtmlEncode(clean.ToString());
    }
}
