using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace FangFan.Risk.Records;

/// <summary>How to write a table.</summary>
public sealed record RecordWriterOptions
{
    /// <summary>Pack with gzip; default no. The same rows give the same bytes: the archive carries no name and no time.</summary>
    public bool Gzip { get; init; }

    /// <summary>Begin with a byte-order mark, which Excel needs to read UTF-8; default no.</summary>
    public bool ByteOrderMark { get; init; }

    /// <summary>Put an apostrophe before text that a spreadsheet would run as a formula; for files people open, not for data; default no.</summary>
    public bool DefuseFormulas { get; init; }

    /// <summary>What ends a line; default a line feed.</summary>
    public string NewLine { get; init; } = "\n";

    /// <summary>For files people open in Excel: byte-order mark, defused formulas, lines ending in CR LF.</summary>
    public static RecordWriterOptions ForPeople { get; } = new() { ByteOrderMark = true, DefuseFormulas = true, NewLine = "\r\n" };
}

/// <summary>Writes tables as CSV: UTF-8, commas, quotes where needed.</summary>
public static class RecordWriter
{
    /// <summary>Writes a table; the stream stays open.</summary>
    /// <param name="destination">Written to from where it stands.</param>
    /// <param name="headers">The header row.</param>
    /// <param name="rows">The cells in the headers' order; null for blank.</param>
    /// <param name="options">How to write; plain CSV where null.</param>
    /// <exception cref="ArgumentException">A row has another number of cells than there are headers.</exception>
    public static void WriteTable(Stream destination, IReadOnlyList<string> headers, IEnumerable<string?[]> rows, RecordWriterOptions? options = null)
    {
        options ??= new RecordWriterOptions();
        using var packed = options.Gzip ? new GZipStream(destination, CompressionLevel.Optimal, leaveOpen: true) : null;
        using var text = new StreamWriter(packed ?? destination, new UTF8Encoding(options.ByteOrderMark), 1 << 16, leaveOpen: true);
        using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = options.NewLine }, leaveOpen: true);
        Write(csv, headers, options);
        foreach (var row in rows)
        {
            if (row.Length != headers.Count) throw new ArgumentException($"A row has {row.Length} cells; there are {headers.Count} headers.", nameof(rows));
            Write(csv, row, options);
        }
    }

    private static void Write(CsvWriter csv, IReadOnlyList<string?> cells, RecordWriterOptions options)
    {
        foreach (var cell in cells) csv.WriteField(options.DefuseFormulas && cell is not null ? SpreadsheetText.Defuse(cell) : cell);
        csv.NextRecord();
    }
}
