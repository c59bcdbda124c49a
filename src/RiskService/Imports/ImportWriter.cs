using FangFan.Risk.Models;
using FangFan.Risk.Records;
using FangFan.Risk.Service.Storage;
using FangFan.Risk.Workflow;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace FangFan.Risk.Service.Imports;

/// <summary>Stores the rows of an import and what was found wrong with them, all in one transaction.</summary>
internal sealed class ImportWriter(RiskDatabase database, IProgress<WorkProgress> progress)
{
    private const int RowsBetweenReports = 2_000;
    private const int ProblemsKept = 10_000;
    private static readonly Wording Step = new("写入数据库", "storing rows");

    /// <summary>Fills in the import's counts and commits; rolls everything back where it is cancelled.</summary>
    public void Write(RecordSet records, StoredImport import, CheckedRecords found, CancellationToken cancellation)
    {
        using var transaction = database.Database.BeginTransaction();
        database.Imports.Add(import);
        database.SaveChanges();
        var connection = (SqliteConnection)database.Database.GetDbConnection();
        using var writer = new RowWriter(connection, (SqliteTransaction)transaction.GetDbTransaction(), (import.Id, import.County));
        foreach (var (kind, table) in records.Tables) WriteTable(writer, kind, table, (found.Rows, cancellation));
        (import.Rows, import.Added, import.Replaced, import.Unchanged) = (writer.Counts.Rows, writer.Counts.Added, writer.Counts.Replaced, writer.Counts.Unchanged);
        CountQuarters(import.County);
        database.Problems.AddRange(found.Problems.Take(ProblemsKept).Select(p => Entry(p, import.Id)));
        database.SaveChanges();
        cancellation.ThrowIfCancellationRequested();
        transaction.Commit();
        // A large import's log is as large as the database; give the disk back.
        database.Database.ExecuteSqlRaw("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private void WriteTable(RowWriter writer, TableKind kind, IRecordTable table, (long Rows, CancellationToken Cancellation) work)
    {
        // A table whose headers name no column was reported by the check; it has no rows that could be used.
        if (HeaderMap.Match(table, kind, _ => { }) is not { } map) return;
        var keys = new RowKeys(kind, map);
        var header = HeaderId(table.Header, map);
        foreach (var row in table.Rows(_ => { }))
        {
            writer.Write(kind, header, keys.Of(row.Cells), row);
            if (writer.Counts.Rows % RowsBetweenReports != 0) continue;
            work.Cancellation.ThrowIfCancellationRequested();
            progress.Report(new(Step, (double)writer.Counts.Rows / Math.Max(1, work.Rows)));
        }
    }

    private void CountQuarters(string county)
    {
        database.Quarters.Where(q => q.County == county).ExecuteDelete();
        database.Quarters.AddRange(database.Rows.Where(r => r.County == county && r.Kind == TableKind.Quarters && r.Period > 0 && r.SupersededBy == null)
            .GroupBy(r => r.Period).Select(g => new { Quarter = g.Key, Rows = g.Count() }).AsEnumerable()
            .Select(q => new StoredQuarter { County = county, Quarter = q.Quarter, Rows = q.Rows }));
    }

    private int HeaderId(IReadOnlyList<string> header, HeaderMap map)
    {
        var cells = CellText.Join(header);
        var columns = CellText.Join([.. header.Select((name, i) => map.Columns[i]?.Name ?? name)]);
        var stored = database.Headers.FirstOrDefault(h => h.Cells == cells && h.Columns == columns);
        if (stored is not null) return stored.Id;
        stored = new StoredHeader { Cells = cells, Columns = columns };
        database.Headers.Add(stored);
        database.SaveChanges();
        return stored.Id;
    }

    private static StoredProblem Entry(DataProblem problem, int import) => new()
    {
        ImportId = import,
        File = problem.File,
        Row = problem.Row,
        Column = problem.Column,
        Code = problem.Code,
        Severity = problem.Severity.ToString(),
        Chinese = problem.Message.Chinese,
        English = problem.Message.English,
        Household = problem.Household?.Value,
        Quarter = problem.Quarter?.ToString(),
    };
}
