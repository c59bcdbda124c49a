using System.Text.Encodings.Web;
using System.Text.Json;

namespace FangFan.Risk.Reports;

/// <summary>A report as one JSON document in both languages; the same report gives the same bytes, and an undefined number is null.</summary>
public static class ReportJson
{
    /// <summary>The shape written here; it rises when a key changes its meaning or goes.</summary>
    public const int SchemaVersion = 1;

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes schemaVersion, kind, title, statement, cautions, facts, command, sections (their texts and the names of their tables) and tables (columns, rows).</summary>
    /// <param name="report">The report.</param>
    /// <param name="stream">Left open; UTF-8 without byte-order mark.</param>
    /// <exception cref="ArgumentException">The report's tables do not fit together (<see cref="Report.Tables"/>).</exception>
    public static void Write(Report report, Stream stream)
    {
        var tables = report.Tables();
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", SchemaVersion);
        json.WriteString("kind", report.Kind);
        Said(json, "title", report.Title);
        Array(json, "statement", report.Statement, said => Words(json, said));
        Array(json, "cautions", report.Cautions, said => Words(json, said));
        json.WriteStartObject("facts");
        foreach (var fact in report.Facts) WriteFact(json, fact);
        json.WriteEndObject();
        json.WriteString("command", report.Command);
        Array(json, "sections", report.Sections, section => WriteSection(json, section, tables));
        Array(json, "tables", tables, entry => WriteTable(json, entry.Table));
        json.WriteEndObject();
    }

    private static void WriteFact(Utf8JsonWriter json, ReportFact fact)
    {
        json.WriteStartObject(fact.Name);
        Said(json, "label", fact.Label);
        Said(json, "value", fact.Value);
        json.WriteEndObject();
    }

    private static void WriteSection(Utf8JsonWriter json, ReportSection section, IReadOnlyList<(ReportSection Section, DataTable Table)> tables)
    {
        json.WriteString("name", section.Name);
        Said(json, "title", section.Title);
        Array(json, "text", section.Blocks.OfType<Paragraph>(), paragraph =>
        {
            json.WriteBoolean("caution", paragraph.Caution);
            Words(json, paragraph.Text);
        });
        json.WriteStartArray("tables");
        foreach (var (_, table) in tables.Where(t => ReferenceEquals(t.Section, section))) json.WriteStringValue(table.Name);
        json.WriteEndArray();
    }

    private static void WriteTable(Utf8JsonWriter json, DataTable table)
    {
        json.WriteString("name", table.Name);
        Said(json, "caption", table.Caption);
        if (table.Note is { } note) Said(json, "note", note);
        json.WriteStartArray("columns");
        for (var i = 0; i < table.Columns.Count; i++) WriteColumn(json, table, i);
        json.WriteEndArray();
        Array(json, "rows", table.Rows, row =>
        {
            for (var i = 0; i < row.Count; i++) WriteCell(json, table.Columns[i].Name, row[i]);
        });
    }

    /// <summary>A column, with what its words mean to people where that differs from the word.</summary>
    private static void WriteColumn(Utf8JsonWriter json, DataTable table, int column)
    {
        json.WriteStartObject();
        json.WriteString("name", table.Columns[column].Name);
        Said(json, "header", table.Columns[column].Header);
        var codes = Codes(table, column);
        if (codes.Count > 0)
        {
            json.WriteStartObject("codes");
            foreach (var (code, text) in codes) Said(json, code, text);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    /// <summary>The words of a column with what people read, each once, in order of appearance.</summary>
    internal static IReadOnlyList<(string Code, Wording Text)> Codes(DataTable table, int column) =>
        [.. table.Rows.Select(row => row[column]).Where(cell => cell is { Code: not null, Text: not null }).Select(cell => (Code: cell.Code!, Text: cell.Text!.Value)).DistinctBy(pair => pair.Code, StringComparer.Ordinal)];

    private static void WriteCell(Utf8JsonWriter json, string name, DataCell cell)
    {
        if (cell.Code is { } code) json.WriteString(name, code);
        else if (double.IsFinite(cell.Number)) json.WriteNumber(name, cell.Number);
        else json.WriteNull(name);
    }

    private static void Said(Utf8JsonWriter json, string name, Wording wording)
    {
        json.WriteStartObject(name);
        Words(json, wording);
        json.WriteEndObject();
    }

    private static void Words(Utf8JsonWriter json, Wording wording)
    {
        json.WriteString("chinese", wording.Chinese);
        json.WriteString("english", wording.English);
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
