using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;

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
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: 1 << 16, leaveOpen: true);
        using var csv = new CsvWriter(writer, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" }, leaveOpen: true);
        foreach (var column in ListColumns.All) csv.WriteField(column.Header.In(language));
        csv.NextRecord();
        foreach (var household in list.Items)
        {
            foreach (var column in ListColumns.All)
            {
                var cell = column.Cell(household, list, language);
                csv.WriteField(column.IsText ? SpreadsheetText.Defuse(cell) : cell);
            }
            csv.NextRecord();
        }
    }

    /// <summary>Writes one JSON document, UTF-8 without BOM.</summary>
    /// <param name="list">The list.</param>
    /// <param name="stream">Left open.</param>
    public static void WriteJson(PriorityListDocument list, Stream stream) => JsonSerializer.Serialize(stream, list, Json);
}
