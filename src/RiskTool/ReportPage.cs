using FangFan.Risk.Tool.Terminal;

namespace FangFan.Risk.Tool;

/// <summary>What the verbs that make reports print: what it comes to, what to bear in mind, one table, and where the rest went.</summary>
internal sealed class ReportPage(Reports.Report report, Language language)
{
    private const int RowsShown = 15;

    /// <summary>All of it, unless the result was asked for as JSON.</summary>
    public void Print(ToolConsole console, CommonOptions options, IReadOnlyList<string> places)
    {
        if (options.Json) return;
        var page = new Report(console);
        PrintStatement(page);
        PrintTable(page);
        PrintPlaces(page, places);
    }

    /// <summary>Statement and cautions.</summary>
    public void PrintStatement(Report page)
    {
        foreach (var line in report.Statement) page.Line(line.In(language));
        foreach (var caution in report.Cautions) page.Line(new Wording("注意：", "Caution: ").In(language) + caution.In(language));
    }

    /// <summary>The first table that stands in the text.</summary>
    private void PrintTable(Report page)
    {
        if (report.Sections.SelectMany(section => section.Blocks).OfType<Reports.DataTable>().FirstOrDefault() is not { } table) return;
        var shown = table.ForPeople(language);
        page.Title(shown.Caption);
        page.Table([.. shown.Columns.Select(column => column.Numeric ? column.Header + "#" : column.Header)], shown.Rows.Take(RowsShown));
        if (shown.Rows.Count > RowsShown) page.Line(new Wording($"前{RowsShown}行，共{shown.Rows.Count}行", $"{RowsShown} of {shown.Rows.Count} rows").In(language));
    }

    /// <summary>Where the report was written, or how to get it.</summary>
    public void PrintPlaces(Report page, IReadOnlyList<string> places) => page.Line(places.Count > 0
        ? new Wording($"报告：{string.Join("、", places)}", $"Report: {string.Join(", ", places)}").In(language)
        : new Wording("图表和全部数据：加 --out 报告.html（或 .json、CSV目录）", "Figures and all data: add --out report.html (or .json, or a folder for CSV)").In(language));
}
