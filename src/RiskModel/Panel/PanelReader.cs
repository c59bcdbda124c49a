using FangFan.Risk.Records;

namespace FangFan.Risk.Panel;

/// <summary>Reads a county's records into a panel and finds every fault; no fault stops the reading, and none is passed over in silence.</summary>
public sealed class PanelReader
{
    private const int RowsBetweenReports = 10_000;

    private readonly PanelReadingOptions options;
    private readonly CancellationToken cancellation;
    private readonly ProblemLog log;
    private readonly PanelBuilder builder = new();
    private long rows;

    private PanelReader(PanelReadingOptions options, CancellationToken cancellation)
    {
        (this.options, this.cancellation) = (options, cancellation);
        log = new ProblemLog(options.KeepPerCode, options.EveryProblem);
    }

    /// <summary>Reads and checks; the same rows in any order give the same panel.</summary>
    /// <param name="records">The tables, read once.</param>
    /// <param name="rowsRead">Told the number of rows read, every 10,000 rows and at the end.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static PanelReading Read(RecordSet records, IProgress<long>? rowsRead = null, CancellationToken cancellation = default) =>
        Read(records, new PanelReadingOptions { RowsRead = rowsRead }, cancellation);

    /// <summary>Reads and checks as the options say.</summary>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static PanelReading Read(RecordSet records, PanelReadingOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        var reader = new PanelReader(options, cancellation);
        var panel = reader.ReadPanel(records);
        options.RowsRead?.Report(reader.rows);
        string[] files = [.. records.Tables.Select(t => t.Table.Name)];
        return new PanelReading(panel, reader.log.Sorted(files), reader.rows, reader.log.Counts);
    }

    private HouseholdPanel ReadPanel(RecordSet records)
    {
        if (Open(records.Quarters, TableKind.Quarters) is not { } quarters) return builder.Build();
        var quarterRows = new QuarterTableReader(quarters, builder);
        ReadRows(records.Quarters, quarterRows.Read);
        var events = ReadEvents(records.Outcomes);
        ReadAreas(records.Areas);
        var steps = ReadPathBack(records.PathBack);
        var kept = new RepeatedRows(builder, quarterRows.SourceRows, quarters).Settle();
        var panel = builder.Build(kept);
        long SourceRow(int row) => quarterRows.SourceRows[kept[row]];
        new HistoryChecks(panel, SourceRow, quarters).Run(cancellation);
        SimilarIds.Check(panel, SourceRow, quarters);
        events?.Checks.CheckHistories(events.Value.Usable, panel);
        steps?.Checks.CheckFuture(steps.Value.Usable, panel.LastQuarter);
        return panel;
    }

    private (EventChecks Checks, IReadOnlyList<ReadEvent> Usable)? ReadEvents(IRecordTable? table)
    {
        if (table is null || Open(table, TableKind.Outcomes) is not { } report) return null;
        var reader = new EventTableReader(report);
        ReadRows(table, reader.Read);
        var checks = new EventChecks(reader.Events, report);
        var usable = checks.Usable(builder.Knows);
        foreach (var read in usable) builder.AddEvent(read.Household, read.Event);
        return (checks, usable);
    }

    private (PathBackChecks Checks, IReadOnlyList<ReadStep> Usable)? ReadPathBack(IRecordTable? table)
    {
        if (table is null || Open(table, TableKind.PathBack) is not { } report) return null;
        var reader = new PathBackTableReader(report);
        ReadRows(table, reader.Read);
        var checks = new PathBackChecks(reader.Steps, report);
        var usable = checks.Usable(builder.Knows);
        foreach (var read in usable) builder.AddPathBack(read.Household, read.Record);
        return (checks, usable);
    }

    private void ReadAreas(IRecordTable? table)
    {
        if (table is null || Open(table, TableKind.Areas) is not { } report) return;
        var reader = new AreaTableReader(report);
        ReadRows(table, reader.Read);
        foreach (var area in reader.Settle()) builder.AddArea(area);
    }

    /// <summary>The report of a table that can be used; null where it cannot, and then exactly one problem says why.</summary>
    private TableReport? Open(IRecordTable table, TableKind kind)
    {
        if (table.Header.Count == 0)
        {
            foreach (var _ in table.Rows(log.Add)) { }
            return null;
        }
        return HeaderMap.Match(table, kind, log.Add) is { } map ? new TableReport(table, map, log) : null;
    }

    private void ReadRows(IRecordTable table, Action<RecordRow> read)
    {
        var (before, damaged) = (rows, log.Counts.GetValueOrDefault(ProblemCodes.DamagedArchive.Name));
        foreach (var row in table.Rows(log.Add))
        {
            read(row);
            if (++rows % RowsBetweenReports != 0) continue;
            cancellation.ThrowIfCancellationRequested();
            options.RowsRead?.Report(rows);
        }
        if (rows == before && log.Counts.GetValueOrDefault(ProblemCodes.DamagedArchive.Name) == damaged) log.Add(NoRows(table));
    }

    private static DataProblem NoRows(IRecordTable table) => new(table.Name, 0, null, ProblemCodes.NoRows.Name, ProblemCodes.NoRows.Severity, new(
        "只有表头，没有数据行；请检查导出是否完成。", "There is a header but no row; check that the export was finished."));
}
