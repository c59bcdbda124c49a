namespace FangFan.Risk.Records;

/// <summary>A county's folder: quarters.csv, and beside it outcomes.csv, areas.csv and path_back.csv where there are any, each plain or as .csv.gz.</summary>
public static class RecordFolder
{
    /// <summary>Opens the tables of a folder; a missing or unusable quarters.csv is a problem that its rows report, not an exception.</summary>
    /// <exception cref="ArgumentException">There is no such folder.</exception>
    public static RecordSet Open(string folder)
    {
        if (!Directory.Exists(folder)) throw new ArgumentException($"There is no folder '{folder}'; give the folder that holds quarters.csv.", nameof(folder));
        // Directories too: one that bears a table's name cannot be read, which its table reports.
        string[] files = [.. Directory.EnumerateFileSystemEntries(folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];
        return new RecordSet(
            Table(folder, files, TableKind.Quarters) ?? new MissingTable(CsvFailures.Missing(TableDefinition.Of(TableKind.Quarters).FileName, TableKind.Quarters, [.. files.Take(10)])),
            Table(folder, files, TableKind.Outcomes),
            Table(folder, files, TableKind.Areas))
        { PathBack = Table(folder, files, TableKind.PathBack) };
    }

    private static IRecordTable? Table(string folder, string[] files, TableKind kind)
    {
        var name = TableDefinition.Of(kind).FileName;
        string[] found = [.. files.Where(f => f.Equals(name, StringComparison.OrdinalIgnoreCase)), .. files.Where(f => f.Equals(name + ".gz", StringComparison.OrdinalIgnoreCase))];
        if (found.Length == 0) return null;
        var table = CsvTable.Open(Path.Combine(folder, found[0]), found[0], kind);
        return found.Length == 1 ? table : new RemarkedTable(table, CsvFailures.Two(found[0], found[1]));
    }

    private sealed class MissingTable(DataProblem failure) : IRecordTable
    {
        public string Name => failure.File;

        public IReadOnlyList<string> Header => [];

        public IEnumerable<RecordRow> Rows(Action<DataProblem> report)
        {
            report(failure);
            return [];
        }
    }

    private sealed class RemarkedTable(IRecordTable table, DataProblem remark) : IRecordTable
    {
        public string Name => table.Name;

        public IReadOnlyList<string> Header => table.Header;

        public long HeaderRow => table.HeaderRow;

        public IEnumerable<RecordRow> Rows(Action<DataProblem> report)
        {
            report(remark);
            return table.Rows(report);
        }
    }
}
