using System.Net;
using System.Text;
using System.Xml;

namespace FangFan.Risk.Reports;

/// <summary>Writes paragraphs, figures and tables, well-formed as XML too; a whole page numbers and links them, a part shown by itself names them by their captions.</summary>
/// <param name="language">Of every text.</param>
/// <param name="tables">Those that stand in the text; a figure drawn from one of them names it instead of carrying its data.</param>
/// <param name="numbers">Whether tables and figures are numbered.</param>
internal sealed class HtmlBlocks(Language language, IReadOnlyList<DataTable> tables, bool numbers)
{
    /// <summary>Columns from which a table is set smaller.</summary>
    private const int Dense = 7;

    /// <summary>Rows up to which a table stays on one sheet of paper.</summary>
    private const int Short = 12;

    private int figures;

    /// <summary>The verdict, what follows it, and the cautions.</summary>
    public string Statement(Report report)
    {
        var html = new StringBuilder();
        for (var i = 0; i < report.Statement.Count; i++) html.Append($"<p class=\"{(i == 0 ? "verdict" : "details")}\">{Say(report.Statement[i])}</p>\n");
        foreach (var caution in report.Cautions.Append(ReportWords.Aid)) html.Append(Caution(caution));
        return html.ToString();
    }

    /// <summary>One block; figures are numbered in the order of the calls.</summary>
    public string Of(IReportBlock block) => block switch
    {
        Paragraph { Caution: true } caution => Caution(caution.Text),
        Paragraph paragraph => $"<p>{Say(paragraph.Text)}</p>\n",
        Figure figure => Of(figure),
        DataTable table => Of(table),
        _ => throw new ArgumentException($"A block of the kind {block.GetType().Name} cannot be shown; give a paragraph, a figure or a table."),
    };

    public string Say(Wording wording) => Escape(wording.In(language));

    /// <summary>What XML cannot carry, as a county's text may hold it, becomes the replacement mark.</summary>
    public static string Escape(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) clean.Append(rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : "\uFFFD");
        return WebUtility.HtmlEncode(clean.ToString());
    }

    private string Caution(Wording text) => $"<p class=\"caution\"><b>{Say(ReportWords.Caution)}</b> {Say(text)}</p>\n";

    private string Of(DataTable table)
    {
        var number = Number(table);
        var caption = numbers ? $"{ReportWords.Table(number).In(language)} {table.Caption.In(language)}" : table.Caption.In(language);
        var shown = Shown(table, caption);
        return $"<div class=\"data\"{Id("table", number)}>"
            + (table.Folded ? $"<details><summary>{Escape(caption)}{Say(ReportWords.Folded)}</summary>{shown}</details>" : shown) + "</div>\n";
    }

    private string Of(Figure figure)
    {
        figures++;
        var chart = figure.Draw(language) with { EmptyText = ReportWords.NoData.In(language) };
        var named = numbers ? $"{Say(ReportWords.Figure(figures))} " : "";
        return $"<figure{Id("figure", figures)}>{chart.ToSvg()}\n<figcaption>{named}{Escape(chart.Title)}</figcaption>\n{Data(figure.Data)}</figure>\n";
    }

    private string Data(DataTable data)
    {
        var caption = data.Caption.In(language);
        return Number(data) switch
        {
            0 => $"<details><summary>{Say(ReportWords.DataOf(data.Name))}</summary>{Shown(data, caption)}</details>",
            var number when numbers => $"<p class=\"note\"><a href=\"#table-{number}\">{Say(ReportWords.DataIn(number))}</a></p>",
            _ => $"<p class=\"note\">{Say(ReportWords.DataIn(data.Caption))}</p>",
        };
    }

    /// <summary>A notebook may show a part twice, so that only a page's own parts can be linked.</summary>
    private string Id(string kind, int number) => numbers ? $" id=\"{kind}-{number}\"" : "";

    /// <summary>From 1; 0 for a table that does not stand in the text.</summary>
    private int Number(DataTable table)
    {
        for (var i = 0; i < tables.Count; i++)
        {
            if (ReferenceEquals(tables[i], table)) return i + 1;
        }
        return 0;
    }

    private string Shown(DataTable data, string caption)
    {
        var table = TableForPeople.Of(data, caption, language);
        var note = table.Note.Length > 0 ? $"<p class=\"note\">{Escape(table.Note)}</p>" : "";
        return $"<div class=\"wide{(table.Columns.Count >= Dense ? " dense" : "")}{(table.Rows.Count <= Short ? " short" : "")}\">{table.ToTableHtml()}</div>{note}";
    }
}
