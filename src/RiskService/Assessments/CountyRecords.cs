using FangFan.Risk.Models;
using FangFan.Risk.Service.Hosting;
using FangFan.Risk.Service.Storage;
using FangFan.Risk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace FangFan.Risk.Service.Assessments;

/// <summary>A county's stored rows as a checked panel.</summary>
/// <remarks>A panel of a large county fills much of the memory, so one is kept at the most: it goes before another is read, and when nobody asked for it for a while.</remarks>
internal sealed class CountyRecords : IDisposable
{
    internal static readonly TimeSpan KeptUnused = TimeSpan.FromMinutes(10);

    private readonly IDbContextFactory<RiskDatabase> databases;
    private readonly ITimer unused;
    private volatile Kept? kept;

    public CountyRecords(IDbContextFactory<RiskDatabase> databases, TimeProvider clock)
    {
        this.databases = databases;
        unused = clock.CreateTimer(_ => kept = null, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private sealed record Kept(string County, int? LastImport, CheckedRecords Records);

    /// <summary>As <see cref="Read"/>, but kept for a while where nothing was imported since: trials follow one another, and reading is the longest part of one.</summary>
    /// <exception cref="RefusedException">Nothing of the county is stored.</exception>
    public CheckedRecords Recent(string county, IProgress<WorkProgress> progress, CancellationToken cancellation)
    {
        using var database = databases.CreateDbContext();
        var imported = database.Imports.Where(i => i.County == county).Max(i => (int?)i.Id);
        if (Current(county, imported) is not { } records)
        {
            records = Read(county, progress, cancellation);
            kept = new(county, imported, records);
        }
        unused.Change(KeptUnused, Timeout.InfiniteTimeSpan);
        return records;
    }

    /// <summary>Reads the rows anew; what was kept goes first.</summary>
    /// <exception cref="RefusedException">Nothing of the county is stored.</exception>
    public CheckedRecords Read(string county, IProgress<WorkProgress> progress, CancellationToken cancellation)
    {
        kept = null;
        using var database = databases.CreateDbContext();
        var records = StoredTable.Read(database, county) ?? throw new RefusedException(new($"{county} 没有已导入的数据。", $"Nothing of {county} has been imported."));
        return RiskWorkflow.Check(records, progress, cancellation);
    }

    private CheckedRecords? Current(string county, int? lastImport) => kept is { } recent && recent.County == county && recent.LastImport == lastImport ? recent.Records : null;

    public void Dispose() => unused.Dispose();
}
