using System.Text.Encodings.Web;
using System.Text.Json;
using FangFan.Risk.Records;

namespace FangFan.Risk.Ranking;

/// <summary>Writes lists: CSV that Excel opens as it is (UTF-8 with BOM, formulas defused), or JSON.</summary>
public static class ListFile
{
    /// <summary>How lists become JSON: camel case, Chinese as it is.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one row a household, header first, lines ending in CR LF.</summary>
    /// <param name="list">The list.</param>
    /// <param name="stream">Left open.</param>
    /// <param name="language">Of headers and words; the sentences are in the document's language.</param>
    public static void WriteCsv(PriorityListDocument list, Stream stream, Language language)
    {
        var rows = list.Items.Select(household => ListColumns.All.Select(column => (string?)column.Cell(household, list, language)).ToArray());
        RecordWriter.WriteTable(stream, [.. ListColumns.All.Select(column => column.Header.In(language))], rows, RecordWriterOptions.ForPeople);
    }

    /// <summary>Writes one JSON document, UTF-8 without BOM.</summary>
    /// <param name="list">The list.</param>
    /// <param name="stream">Left open.</param>
    public static void WriteJson(PriorityListDocument list, Stream stream) => JsonSerializer.Serialize(stream, list, Json);
}
