using FangFan.Risk.Models;
using FangFan.Risk.Policy;
using FangFan.Risk.Service.Assessments;
using FangFan.Risk.Service.Storage;
using FangFan.Risk.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace FangFan.Risk.Service.Packs;

/// <summary>Keeps a county's records scored and its list under the last pack for a while: trials follow one another.</summary>
internal sealed class RecentComparisons(IDbContextFactory<RiskDatabase> databases, CountyRecords records, AssessmentStore store, IMemoryCache cache)
{
    private static readonly TimeSpan KeptUnused = TimeSpan.FromMinutes(10);

    /// <summary>The county's records and how to assess them.</summary>
    public (CheckedRecords County, AssessmentRequest Request) Ready(PackQuestion question, PolicyPack pack, IProgress<WorkProgress> progress, CancellationToken stopping) =>
        (records.Recent(question.County, progress, stopping), new AssessmentRequest(pack, question.Quarter, question.Model) { Previous = store.Levels(question.County, question.Quarter.Plus(-1)) });

    /// <summary>The comparison that earlier trials on the same records, model and stored levels used; only the one worker asks, so that nobody shares it.</summary>
    public CountyComparison Of(PackQuestion question, PolicyPack pack, IProgress<WorkProgress> progress, CancellationToken stopping)
    {
        using var database = databases.CreateDbContext();
        var (county, request) = Ready(question, pack, progress, stopping);
        var levels = AssessmentStore.Current(database, question.County, question.Quarter.Plus(-1))?.Id;
        var held = cache.Get<Held>(nameof(RecentComparisons));
        if (held is null || !ReferenceEquals(held.Records, county) || held.Question != question.ToString() || held.Levels != levels)
        {
            held = new(county, question.ToString(), levels, new(county.Panel, request));
            // One at a time: the list of a large county is large.
            cache.Set(nameof(RecentComparisons), held, new MemoryCacheEntryOptions { SlidingExpiration = KeptUnused });
        }
        return held.Comparison;
    }

    private sealed record Held(CheckedRecords Records, string Question, int? Levels, CountyComparison Comparison);
}
