using FangFan.Risk.Assessment;
using FangFan.Risk.Features;
using FangFan.Risk.Panel;
using FangFan.Risk.Ranking;
using FangFan.Risk.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace FangFan.Risk.Service.Assessments;

/// <summary>Stores assessments household by household, and finds the one that counts.</summary>
internal sealed class AssessmentStore(IDbContextFactory<RiskDatabase> databases, TimeProvider clock)
{
    private const int HouseholdsAtATime = 1_000;

    /// <summary>Stores an assessment in one transaction; from its commit on it is the one of its quarter.</summary>
    /// <param name="county">Six digits.</param>
    /// <param name="assessment">What to store.</param>
    /// <param name="areas">The registered population behind the cap.</param>
    /// <param name="cancellation">Leaves the earlier assessment in place.</param>
    public int Save(string county, QuarterAssessment assessment, IReadOnlyList<AreaRecord> areas, CancellationToken cancellation)
    {
        var list = PriorityListBuilder.Build(assessment, ListOrder.Priority, areas);
        using var database = databases.CreateDbContext();
        database.ChangeTracker.AutoDetectChangesEnabled = false;
        using var transaction = database.Database.BeginTransaction();
        var features = assessment.Households.Select(h => h.Model).FirstOrDefault(m => m is not null)?.Explanation.Contributions.Select(c => c.Feature).OrderBy(f => f.Name, StringComparer.Ordinal).ToArray();
        var stored = Head(county, list, features);
        database.Assessments.Add(stored);
        database.SaveChanges();

        var rows = new AssessedRows(stored.Id, list, PriorityListBuilder.Build(assessment, ListOrder.Risk, areas), features ?? []);
        foreach (var households in assessment.Households.Chunk(HouseholdsAtATime))
        {
            cancellation.ThrowIfCancellationRequested();
            database.Households.AddRange(households.AsParallel().AsOrdered().WithCancellation(cancellation).Select(rows.Of));
            database.SaveChanges();
            database.ChangeTracker.Clear();
        }
        database.Transitions.AddRange(assessment.Transitions.Select(t => Entry(t, stored.Id)));
        database.SaveChanges();
        cancellation.ThrowIfCancellationRequested();
        transaction.Commit();
        return stored.Id;
    }

    /// <summary>The levels of a quarter as stored at the time; empty where it was not assessed.</summary>
    public IReadOnlyList<StoredLevel> Levels(string county, Quarter quarter)
    {
        using var database = databases.CreateDbContext();
        if (Current(database, county, quarter) is not { } assessment) return [];
        return [.. database.Households.Where(h => h.AssessmentId == assessment.Id).OrderBy(h => h.Id)
            .Select(h => new { h.Household, h.RawLevel, h.Level, h.GradePotential, h.GradeGuarantees, h.GradeIncome }).AsEnumerable()
            .Select(h => new StoredLevel(new HouseholdId(h.Household), quarter, h.RawLevel, h.Level)
            {
                Grades = h.RawLevel is null ? null : new LevelGrades(h.GradePotential, h.GradeGuarantees, h.GradeIncome),
            })];
    }

    /// <summary>The newest assessment of a quarter; null where there is none.</summary>
    public static StoredAssessment? Current(RiskDatabase database, string county, Quarter quarter) =>
        database.Assessments.AsNoTracking().Where(a => a.County == county && a.Quarter == quarter.Ordinal).OrderByDescending(a => a.Id).FirstOrDefault();

    private StoredAssessment Head(string county, PriorityList list, Feature[]? features) => new()
    {
        County = county,
        Quarter = list.Assessment.Quarter.Ordinal,
        Pack = list.Assessment.Pack.Id,
        ModelId = list.Assessment.ModelId,
        Target = list.Assessment.Model?.Target.Name(),
        DataHash = list.Assessment.DataHash,
        AssessedAt = clock.GetUtcNow(),
        ListChinese = PackedJson.Pack(WithoutRows(list, Language.Chinese)),
        ListEnglish = PackedJson.Pack(WithoutRows(list, Language.English)),
        Features = features is null ? null : PackedJson.Pack(features.Select(StoredFeature.Of)),
    };

    private static PriorityListDocument WithoutRows(PriorityList list, Language language) =>
        PriorityListDocument.From(list, new ListFilter { Limit = 1 }, language) with { Items = [] };

    private static StoredTransition Entry(LevelTransition transition, int assessment) => new()
    {
        AssessmentId = assessment,
        Household = transition.Household.Value,
        Village = transition.Village?.Digits,
        From = transition.From,
        To = transition.To,
        Chinese = transition.Reason.Chinese,
        English = transition.Reason.English,
    };
}
