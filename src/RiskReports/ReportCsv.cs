using System.Globalization;
using FangFan.Risk.Records;

namespace FangFan.Risk.Reports;

/// <summary>A report as a folder of CSV files: one a table, those behind figures included, and four that explain them.</summary>
/// <remarks>
/// UTF-8 with byte-order mark, so that Excel shows Chinese; readr and pandas pass over the mark, base R reads it with fileEncoding = "UTF-8-BOM".
/// Headers and words are the same in both languages. Numbers are written in full and read back as the same number; a blank is an undefined one.
/// </remarks>
public static class ReportCsv
{
    /// <summary>Files beside the tables: what each column holds, what each word means, what the report is about, and what it comes to.</summary>
    internal static readonly string[] OwnFiles = ["index", "codes", "facts", "statement"];

    /// <summary>Writes the files into a folder, which is made where it is missing; files of the same names are replaced, others stay.</summary>
    /// <param name="report">The report.</param>
    /// <param name="folder">The folder's path.</param>
    /// <returns>The paths written, the tables in reading order first.</returns>
    /// <exception cref="ArgumentException">The report's tables do not fit together (<see cref="Report.Tables"/>).</exception>
    /// <exception cref="IOException">The folder or a file cannot be written.</exception>
    public static IReadOnlyList<string> Write(Report report, string folder)
    {
        DataTable[] tables = [.. report.Tables().Select(t => t.Table)];
        Directory.CreateDirectory(folder);
        var written = new List<string>();
        foreach (var table in tables) written.Add(WriteFile(folder, table.Name, [.. table.Columns.Select(c => c.Name)], table.Rows.Select(row => row.Select(Cell).ToArray())));
        written.Add(WriteFile(folder, "index", ["file", "captionChinese", "captionEnglish", "column", "headerChinese", "headerEnglish"], tables.SelectMany(Index)));
        written.Add(WriteFile(folder, "codes", ["file", "column", "code", "chinese", "english"], tables.SelectMany(Codes)));
        written.Add(WriteFile(folder, "facts", ["fact", "labelChinese", "labelEnglish", "chinese", "english"], Facts(report)));
        written.Add(WriteFile(folder, "statement", ["kind", "chinese", "english"],
            report.Statement.Select(line => Line("statement", line)).Concat(report.Cautions.Select(line => Line("caution", line)))));
        return written;
    }

    private static IEnumerable<string?[]> Index(DataTable table) =>
        table.Columns.Select(column => (string?[])[table.Name + ".csv", table.Caption.Chinese, table.Caption.English, column.Name, column.Header.Chinese, column.Header.English]);

    private static IEnumerable<string?[]> Codes(DataTable table) => table.Columns.SelectMany((column, i) =>
        ReportJson.Codes(table, i).Select(pair => (string?[])[table.Name + ".csv", column.Name, pair.Code, pair.Text.Chinese, pair.Text.English]));

    private static IEnumerable<string?[]> Facts(Report report)
    {
        foreach (var fact in report.Facts) yield return [fact.Name, fact.Label.Chinese, fact.Label.English, fact.Value.Chinese, fact.Value.English];
        if (report.Command is { } command) yield return ["command", ReportWords.Command.Chinese, ReportWords.Command.English, command, command];
    }

    private static string?[] Line(string kind, Wording said) => [kind, said.Chinese, said.English];

    private static string? Cell(DataCell cell) => cell.Code ?? (double.IsFinite(cell.Number) ? cell.Number.ToString("R", CultureInfo.InvariantCulture) : null);

    private static string WriteFile(string folder, string name, IReadOnlyList<string> headers, IEnumerable<string?[]> rows)
    {
        var path = Path.Combine(folder, name + ".csv");
        using var stream = File.Create(path);
        RecordWriter.WriteTable(stream, headers, rows, RecordWriterOptions.ForPeople);
        return path;
    }
}
