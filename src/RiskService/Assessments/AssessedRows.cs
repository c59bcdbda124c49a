using FangFan.Risk.Assessment;
using FangFan.Risk.Features;
using FangFan.Risk.Ranking;
using FangFan.Risk.Service.Storage;

namespace FangFan.Risk.Service.Assessments;

/// <summary>Makes the stored row of each household of an assessment.</summary>
internal sealed class AssessedRows(int assessment, PriorityList byPriority, PriorityList byRisk, IReadOnlyList<Feature> features)
{
    private readonly Dictionary<HouseholdId, RankedHousehold> priority = byPriority.Items.ToDictionary(i => i.Assessment.Household);
    private readonly Dictionary<HouseholdId, int> risk = byRisk.Items.ToDictionary(i => i.Assessment.Household, i => i.Rank);
    private readonly Dictionary<string, int> positions = features.Index().ToDictionary(f => f.Item.Name, f => f.Index, StringComparer.Ordinal);

    public AssessedHousehold Of(HouseholdAssessment household)
    {
        // A household out of scope has no place on the list, but it has a page.
        var ranked = priority.GetValueOrDefault(household.Household) ?? new RankedHousehold(0, household, null);
        return new AssessedHousehold
        {
            AssessmentId = assessment,
            Household = household.Household.Value,
            Village = household.Village?.Digits,
            Members = household.Members,
            Monitored = household.Monitored,
            VisitFirst = household.VisitFirst,
            RawLevel = household.RawLevel,
            Level = household.Level,
            GradePotential = household.Grades.Potential,
            GradeGuarantees = household.Grades.Guarantees,
            GradeIncome = household.Grades.Income,
            PriorityRank = ranked.Rank == 0 ? null : ranked.Rank,
            RiskRank = risk.TryGetValue(household.Household, out var rank) ? rank : null,
            RawScore = household.Model?.RawScore,
            Verdict = household.Judgement.Verdict,
            Queue = ranked.Queue,
            Causes = $",{string.Join(',', Causes(household).Distinct().Order().Select(c => c.Name()))},",
            HasGap = household.HasGap,
            ProblemCount = household.Problems.Count,
            ItemChinese = PackedJson.Pack(Item(ranked, Language.Chinese)),
            ItemEnglish = PackedJson.Pack(Item(ranked, Language.English)),
            Detail = PackedJson.Pack(HouseholdDetail.Of(household, positions)),
        };
    }

    private static ListedHousehold Item(RankedHousehold ranked, Language language) =>
        ListedHousehold.From(ranked, language) with { Rank = ranked.Rank == 0 ? null : ranked.Rank };

    /// <summary>What <see cref="ListFilter.Cause"/> looks at.</summary>
    private static IEnumerable<CauseGroup> Causes(HouseholdAssessment household) =>
        household.Causes.Concat(household.Model?.Reasons.Where(r => r.LogOdds > 0).Select(r => r.Group) ?? []);
}
