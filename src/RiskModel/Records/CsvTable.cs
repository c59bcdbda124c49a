using System.Text;

namespace FangFan.Risk.Records;

/// <summary>A CSV file as a county sent it, plain or gzip, read as a stream each time its rows are asked for.</summary>
/// <remarks>Takes UTF-8 with or without byte-order mark, UTF-16 with one, and GB18030; comma, semicolon, tab or bar between cells;
/// titles above the header. Nothing is thrown for what a file holds: a file that is no table has no header, and its rows are one problem.</remarks>
public sealed class CsvTable : IRecordTable
{
    private readonly Func<Stream> source;
    private readonly Encoding encoding;
    private readonly CsvLayout layout;
    private readonly DataProblem? failure;

    private CsvTable(string name, Func<Stream> source, Encoding encoding, CsvLayout layout)
    {
        (Name, this.source, this.encoding, this.layout) = (name, source, encoding, layout);
        using var rows = new CsvRows(this, 0, _ => { });
        while (rows.Next() is { } row)
        {
            if (row.Number != layout.HeaderRow) continue;
            Header = row.Cells;
            break;
        }
    }

    private CsvTable(string name, DataProblem failure)
    {
        (Name, this.failure) = (name, failure);
        (source, encoding) = (() => Stream.Null, Encoding.UTF8);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> Header { get; } = [];

    /// <inheritdoc/>
    public long HeaderRow => Math.Max(1, layout.HeaderRow);

    internal char Delimiter => layout.Delimiter;

    /// <summary>Opens a file.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="name">The name people know it by, in problems; an upload's own name for instance.</param>
    /// <param name="kind">The table expected, by whose headers the header row and the delimiter are found.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public static CsvTable Open(string path, string name, TableKind kind)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return Open(() => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16), name, kind);
    }

    /// <summary>Opens a stream that can be had more than once, from its start each time.</summary>
    public static CsvTable Open(Func<Stream> source, string name, TableKind kind)
    {
        ArgumentNullException.ThrowIfNull(source);
        try
        {
            var head = FileHead.Read(source, out var broken);
            if (CsvFailures.Of(name, kind, head, broken) is { } failure) return new CsvTable(name, failure);
            var table = Open(source, name, kind, head);
            return table.failure is not null || table.Header.Count > 0 ? table : new CsvTable(name, CsvFailures.NoHeader(name, kind, head, broken));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new CsvTable(name, CsvFailures.Unreadable(name, kind, failure));
        }
    }

    /// <inheritdoc/>
    public IEnumerable<RecordRow> Rows(Action<DataProblem> report)
    {
        if (failure is not null)
        {
            report(failure);
            yield break;
        }
        foreach (var remark in CsvFailures.Remarks(this, encoding)) report(remark);
        using var rows = new CsvRows(this, Header.Count, report);
        while (rows.Next() is { } row)
        {
            if (row.Number > HeaderRow) yield return row;
        }
    }

    internal SourceStream OpenBytes() => new(source());

    internal TextReader OpenText(SourceStream bytes) => new StreamReader(bytes, encoding, detectEncodingFromByteOrderMarks: false, 1 << 16);

    private static CsvTable Open(Func<Stream> source, string name, TableKind kind, byte[] head)
    {
        var encoding = TextEncoding.Detect(source, head);
        var layout = CsvLayout.Find(encoding.GetString(head), kind);
        return layout.IsFullWidth
            ? new CsvTable(name, CsvFailures.FullWidthDelimiter(name, kind, layout.Delimiter))
            : new CsvTable(name, source, encoding, layout);
    }
}
