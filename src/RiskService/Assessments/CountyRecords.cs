using FangFan.Risk.Models;
using FangFan.Risk.Service.Jobs;
using FangFan.Risk.Service.Storage;
using FangFan.Risk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace FangFan.Risk.Service.Assessments;

/// <summary>A county's stored rows as a checked panel.</summary>
internal sealed class CountyRecords(IDbContextFactory<RiskDatabase> databases)
{
    /// <exception cref="JobException">Nothing of the county is stored.</exception>
    public CheckedRecords Read(string county, IProgress<WorkProgress> progress, CancellationToken cancellation)
    {
        using var database = databases.CreateDbContext();
        var records = StoredTable.Read(database, county) ?? throw new JobException(new($"{county} 没有已导入的数据。", $"Nothing of {county} has been imported."));
        return RiskWorkflow.Check(records, progress, cancellation);
    }
}
