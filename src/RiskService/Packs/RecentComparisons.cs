using System.Runtime.CompilerServices;
using FangFan.Risk.Models;
using FangFan.Risk.Policy;
using FangFan.Risk.Service.Assessments;
using FangFan.Risk.Service.Storage;
using FangFan.Risk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace FangFan.Risk.Service.Packs;

/// <summary>Keeps a county's records scored and its list under the last pack as long as the records themselves are kept: trials follow one another.</summary>
internal sealed class RecentComparisons(IDbContextFactory<RiskDatabase> databases, CountyRecords records, AssessmentStore store)
{
    // Tied to the records: when those are let go, so is what was worked out from them.
    private readonly ConditionalWeakTable<CheckedRecords, Held> held = [];

    /// <summary>The county's records and how to assess them.</summary>
    public (CheckedRecords County, AssessmentRequest Request) Ready(PackQuestion question, PolicyPack pack, IProgress<WorkProgress> progress, CancellationToken stopping) =>
        (records.Recent(question.County, progress, stopping), new AssessmentRequest(pack, question.Quarter, question.Model) { Previous = store.Levels(question.County, question.Quarter.Plus(-1)) });

    /// <summary>The comparison that earlier trials on the same records, model and stored levels used; only the one worker asks, so that nobody shares it.</summary>
    public CountyComparison Of(PackQuestion question, PolicyPack pack, IProgress<WorkProgress> progress, CancellationToken stopping)
    {
        using var database = databases.CreateDbContext();
        var (county, request) = Ready(question, pack, progress, stopping);
        var levels = AssessmentStore.Current(database, question.County, question.Quarter.Plus(-1))?.Id;
        if (!held.TryGetValue(county, out var last) || last.Question != question.ToString() || last.Levels != levels)
        {
            last = new(question.ToString(), levels, new(county.Panel, request));
            // One at a time: the list of a large county is large.
            held.AddOrUpdate(county, last);
        }
        return last.Comparison;
    }

    private sealed record Held(string Question, int? Levels, CountyComparison Comparison);
}
