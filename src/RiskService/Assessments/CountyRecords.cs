using FangFan.Risk.Models;
using FangFan.Risk.Service.Jobs;
using FangFan.Risk.Service.Storage;
using FangFan.Risk.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace FangFan.Risk.Service.Assessments;

/// <summary>A county's stored rows as a checked panel.</summary>
internal sealed class CountyRecords(IDbContextFactory<RiskDatabase> databases, IMemoryCache cache)
{
    private static readonly TimeSpan KeptUnused = TimeSpan.FromMinutes(10);

    /// <summary>As <see cref="Read"/>, but kept for a while where nothing was imported since: trials follow one another, and reading is the longest part of one.</summary>
    /// <exception cref="JobException">Nothing of the county is stored.</exception>
    public CheckedRecords Recent(string county, IProgress<WorkProgress> progress, CancellationToken cancellation)
    {
        using var database = databases.CreateDbContext();
        var imported = database.Imports.Where(i => i.County == county).Max(i => (int?)i.Id);
        return cache.GetOrCreate((nameof(CountyRecords), county, imported), entry =>
        {
            entry.SlidingExpiration = KeptUnused;
            return Read(county, progress, cancellation);
        })!;
    }

    /// <exception cref="JobException">Nothing of the county is stored.</exception>
    public CheckedRecords Read(string county, IProgress<WorkProgress> progress, CancellationToken cancellation)
    {
        using var database = databases.CreateDbContext();
        var records = StoredTable.Read(database, county) ?? throw new JobException(new($"{county} 没有已导入的数据。", $"Nothing of {county} has been imported."));
        return RiskWorkflow.Check(records, progress, cancellation);
    }
}
