using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace FangFan.Risk.Records;

/// <summary>How a text file is laid out as a table.</summary>
/// <param name="Delimiter">Between cells.</param>
/// <param name="HeaderRow">Row number of the header.</param>
internal readonly record struct CsvLayout(char Delimiter, long HeaderRow)
{
    private const int RowsSearched = 10;

    private static readonly char[] Delimiters = [',', ';', '\t', '|'];
    private static readonly char[] FullWidth = ['，', '；', '、'];

    /// <summary>Whether the delimiter is one that no table may use.</summary>
    public bool IsFullWidth => FullWidth.Contains(Delimiter);

    /// <summary>Finds delimiter and header among the first rows: where most headers are recognised; else the first row with most cells.</summary>
    public static CsvLayout Find(string head, TableKind kind)
    {
        var names = HeaderNames.Of(kind);
        var candidates =
            from delimiter in Delimiters.Concat(FullWidth)
            from row in Rows(head, delimiter).Take(RowsSearched)
            let found = names.Recognised(row.Cells)
            select (Layout: new CsvLayout(delimiter, row.Number), Found: found, Cells: FullWidth.Contains(delimiter) ? 0 : row.Cells.Length);
        return candidates.OrderByDescending(c => c.Found).ThenByDescending(c => c.Cells).ThenBy(c => c.Layout.HeaderRow)
            .Select(c => c.Layout).FirstOrDefault(new CsvLayout(',', 1));
    }

    /// <summary>The parser of a text whose records <see cref="RecordText"/> has made sound.</summary>
    public static CsvParser Parser(TextReader text, char delimiter) => new(text, new CsvConfiguration(CultureInfo.InvariantCulture)
    {
        Delimiter = delimiter.ToString(),
        NewLine = "\n",
        HasHeaderRecord = false,
        IgnoreBlankLines = false,
        BadDataFound = null,
        BufferSize = 1 << 16,
    });

    private static IEnumerable<RecordRow> Rows(string head, char delimiter)
    {
        using var parser = Parser(new RecordText(new StringReader(head), delimiter, 0, (_, _, _) => { }), delimiter);
        for (var number = 1L; parser.Read(); number++) yield return new RecordRow(number, parser.Record ?? []);
    }
}
