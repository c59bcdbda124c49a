using CsvHelper;

namespace FangFan.Risk.Records;

/// <summary>One pass over the records of a <see cref="CsvTable"/>, the header and what stands above it included.</summary>
internal sealed class CsvRows : IDisposable
{
    private readonly CsvTable table;
    private readonly Action<DataProblem> report;
    private readonly SourceStream bytes;
    private readonly RecordText text;
    private readonly CsvParser parser;
    private readonly TextReader reader;
    private long number;
    private long blank;
    private bool ended;

    public CsvRows(CsvTable table, int expectedCells, Action<DataProblem> report)
    {
        (this.table, this.report) = (table, report);
        bytes = table.OpenBytes();
        reader = table.OpenText(bytes);
        text = new RecordText(reader, table.Delimiter, expectedCells, ReportShape) { IsBroken = () => bytes.Failure is not null };
        parser = CsvLayout.Parser(text, table.Delimiter);
    }

    /// <summary>The next record that is not blank; null at the end, however it came.</summary>
    public RecordRow? Next()
    {
        while (!ended && Read())
        {
            number++;
            var cells = parser.Record!;
            if (Array.Exists(cells, c => !string.IsNullOrWhiteSpace(c))) return new RecordRow(number, cells);
            if (number > table.HeaderRow) blank++;
        }
        return null;
    }

    public void Dispose()
    {
        parser.Dispose();
        text.Dispose();
        reader.Dispose();
    }

    private bool Read()
    {
        if (parser.Read()) return true;
        ended = true;
        if (blank > text.Oversized) report(CsvFailures.BlankRows(table.Name, blank - text.Oversized));
        if (bytes.Failure is { } failure) report(CsvFailures.BrokenOff(table.Name, number, failure));
        return false;
    }

    private void ReportShape(long record, ProblemCode code, int cell)
    {
        if (record < table.HeaderRow) return;
        var header = cell < table.Header.Count ? table.Header[cell] : null;
        report(new DataProblem(table.Name, record, header, code.Name, code.Severity, CsvFailures.Shape(code, cell)));
    }
}
