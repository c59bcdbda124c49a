using System.Text;
using FangFan.Risk.Display;

namespace FangFan.Risk.Reports;

/// <summary>A part of a report shown by itself, as in a notebook, with the look that it has on the report's page, light and dark.</summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class ReportPart : IHtmlFragment
{
    /// <summary>Rows of a table that its text shows.</summary>
    private const int TextRows = 15;

    private readonly string html;

    private readonly string text;

    private ReportPart(string html, string text) => (this.html, this.text) = (html, text);

    /// <inheritdoc/>
    public string ToHtml() => $"{DisplayStyle.Element}{ReportStyle.Part}<div class=\"fangfan report\">\n{html}</div>";

    /// <summary>The part as plain text: figures in words, long tables by their first rows.</summary>
    public override string ToString() => text;

    /// <summary>See <see cref="Report.Show"/>.</summary>
    internal static ReportPart Section(Report report, string name, Language language)
    {
        report.Tables();
        var section = report.Sections.FirstOrDefault(s => s.Name == name) ?? throw Unknown(report, "section", name, report.Sections.Select(s => s.Name));
        return Of(section.Blocks, language, section.Title);
    }

    /// <summary>See <see cref="Report.ShowStatement"/>.</summary>
    internal static ReportPart Of(Report report, Language language)
    {
        var lines = report.Statement.Concat(report.Cautions.Append(ReportWords.Aid).Select(ReportWords.Cautioned));
        return new(new HtmlBlocks(language, [], numbers: false).Statement(report), string.Join('\n', lines.Select(line => line.In(language))));
    }

    /// <summary>See <see cref="Report.ShowTable"/>.</summary>
    internal static ReportPart Table(Report report, string name, Language language)
    {
        var tables = report.Tables();
        var table = tables.FirstOrDefault(t => t.Table.Name == name).Table ?? throw Unknown(report, "table", name, tables.Select(t => t.Table.Name));
        return Of([table with { Folded = false }], language);
    }

    /// <summary>See <see cref="Report.ShowFigure"/>.</summary>
    internal static ReportPart Figure(Report report, string name, Language language)
    {
        report.Tables();
        var figures = report.Sections.SelectMany(section => section.Blocks.OfType<Figure>()).ToList();
        Figure[] named = [.. figures.Where(figure => figure.Data.Name == name)];
        return named.Length > 0 ? Of(named, language) : throw Unknown(report, "figure", name, figures.Select(figure => figure.Data.Name).Distinct());
    }

    private static ReportPart Of(IReadOnlyList<IReportBlock> blocks, Language language, Wording? title = null)
    {
        var writer = new HtmlBlocks(language, [.. blocks.OfType<DataTable>()], numbers: false);
        var html = new StringBuilder(title is { } heading ? $"<h3>{writer.Say(heading)}</h3>\n" : "");
        foreach (var block in blocks) html.Append(writer.Of(block));
        var lines = blocks.Select(block => Text(block, language));
        return new(html.ToString(), string.Join('\n', title is { } first ? lines.Prepend(first.In(language)) : lines));
    }

    private static string Text(IReportBlock block, Language language)
    {
        switch (block)
        {
            case Paragraph paragraph:
                return (paragraph.Caution ? ReportWords.Cautioned(paragraph.Text) : paragraph.Text).In(language);
            case Figure figure:
                return (figure.Draw(language) with { EmptyText = ReportWords.NoData.In(language) }).ToString();
            case DataTable table:
                var shown = table.ForPeople(language);
                var more = shown.Rows.Count - TextRows;
                return (more > 0 ? shown with { Rows = [.. shown.Rows.Take(TextRows)], Note = ReportWords.More(more).In(language) } : shown).ToString().TrimEnd('\n');
            default:
                return "";
        }
    }

    private static ArgumentException Unknown(Report report, string kind, string name, IEnumerable<string> names) =>
        new($"The report '{report.Kind}' has no {kind} '{name}'; it has {string.Join(", ", names)}.", kind);
}
