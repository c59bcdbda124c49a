using FangFan.Risk.Ranking;
using FangFan.Risk.Service.Assessments;
using FangFan.Risk.Service.Hosting;
using FangFan.Risk.Service.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FangFan.Risk.Service.Households;

/// <summary>Puts a household's page together from what was stored.</summary>
internal static class HouseholdReader
{
    public static (HouseholdPage?, ProblemHttpResult?) Read(RiskDatabase database, string area, string household, (string? Quarter, Language Language) want)
    {
        var (found, problem) = AssessedQuarter.Find(database, area, want.Quarter);
        if (found is null) return (null, problem);
        var stored = database.Households.AsNoTracking().FirstOrDefault(h => h.AssessmentId == found.Assessment.Id && h.Household == household);
        if (stored is null) return (null, NotFound(database, found, household));
        var (history, events) = HouseholdHistory.Read(database, found.Assessment.County, (household, found.Quarter));
        var detail = PackedJson.Unpack<HouseholdDetail>(stored.Detail);
        var features = found.Assessment.Features is { } packed ? PackedJson.Unpack<StoredFeature[]>(packed) : [];
        return (new HouseholdPage(found.Assessment.County, found.Quarter.ToString(), found.Assessment.Pack, found.Assessment.ModelId, found.Assessment.Target,
            stored.PriorityRank is not null, stored.RiskRank,
            PackedJson.Unpack<ListedHousehold>(want.Language == Language.Chinese ? stored.ItemChinese : stored.ItemEnglish),
            detail.Labels.ToDictionary(l => l.Key, l => l.Value.In(want.Language)), detail.ScopeReason.In(want.Language), detail.AsIf, detail.Base,
            [.. detail.Contributions.Select(c => Entry(features[c.Feature], c, want.Language))], history, events, PriorityListDocument.AidNotice.In(want.Language)), null);
    }

    private static ContributionEntry Entry(StoredFeature feature, StoredContribution contribution, Language language) =>
        new(feature.Name, feature.Label.In(language), feature.Group, feature.Unit, contribution.Value, contribution.LogOdds);

    private static ProblemHttpResult NotFound(RiskDatabase database, AssessedQuarter found, string household)
    {
        var examples = database.Households.Where(h => h.AssessmentId == found.Assessment.Id).OrderBy(h => h.Household).Select(h => h.Household).Take(5).ToList();
        return Answers.NotFound(new(
            $"{found.Assessment.County} 在 {found.Quarter} 的评估中没有农户 {household}（示例编号见后）。",
            $"The assessment of {found.Assessment.County} at {found.Quarter} has no household {household}; examples follow."), examples);
    }
}
