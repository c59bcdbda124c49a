using FangFan.Risk.Assessment;
using FangFan.Risk.Panel;
using FangFan.Risk.Policy;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Scenarios;

/// <summary>What a trial needs to know of the county, the same for every trial.</summary>
/// <param name="Panel">The panel.</param>
/// <param name="Quarter">The quarter judged.</param>
/// <param name="Previous">Last quarter's levels as stored at the time.</param>
/// <param name="Decisions">Levels set by people.</param>
public sealed record TrialCounty(HouseholdPanel Panel, Quarter Quarter, IReadOnlyList<StoredLevel> Previous, IReadOnlyList<LevelDecision> Decisions);

/// <summary>A household's verdict and published level.</summary>
/// <param name="Verdict">The verdict; null where the household is not assessed.</param>
/// <param name="Level">The published level; null out of scope.</param>
/// <param name="Members">Members; null where unknown.</param>
public readonly record struct TrialVerdict(Verdict? Verdict, RiskLevel? Level, int? Members);

/// <summary>Judges a county again and again under variants of a pack, keeping of each household only verdict and level.</summary>
/// <remarks>The words of an assessment, its measures and reasons are left out, which makes a trial many times faster; verdicts and levels are those of the assessment.</remarks>
/// <param name="county">The county.</param>
public sealed class CountyTrial(TrialCounty county)
{
    private readonly Dictionary<HouseholdId, StoredLevel> previous = Assessor.LevelsBefore(county.Quarter, county.Previous);
    private readonly Dictionary<HouseholdId, LevelDecision> decisions = Assessor.DecisionsIn(county.Quarter, county.Decisions);

    /// <summary>What of a judgement decides the level.</summary>
    private readonly record struct Kept(LevelGrades Grades, int GroupsMet);

    /// <summary>The verdicts under a pack, by household number.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="rawScores">Log-odds by household number, NaN without a score; null without a model.</param>
    /// <param name="cancellation">Stops the work.</param>
    public TrialVerdict[] Under(PolicyPack pack, double[]? rawScores, CancellationToken cancellation = default)
    {
        var (rule, judge) = (new LevelRule(pack, county.Quarter), new Judge(pack));
        var kept = new Kept[county.Panel.HouseholdCount];
        var judged = JudgedHousehold.All(county.Panel, county.Quarter, view =>
        {
            var judgement = judge.Of(view);
            kept[view.Household] = new(rule.Grade(judgement, null), CriterionGroups.Met(judgement));
            // Findings of a large county fill the memory; nothing below looks at them.
            return judgement with { Findings = [], Exclusions = [] };
        }, cancellation);
        var standings = Standings(pack, judged, kept, rawScores);
        var verdicts = new TrialVerdict[county.Panel.HouseholdCount];
        foreach (var household in judged)
        {
            var band = standings.TryGetValue(household.View.Id, out var standing) ? standing.Band : (int?)null;
            var grades = LevelRule.InBand(kept[household.View.Household].Grades, band);
            verdicts[household.View.Household] = new(household.Judgement.Verdict, Level(household, rule, grades), household.Newest.Members());
        }
        return verdicts;
    }

    private IReadOnlyDictionary<HouseholdId, CountyStanding> Standings(PolicyPack pack, JudgedHousehold[] judged, Kept[] kept, double[]? rawScores)
    {
        if (rawScores is null) return new Dictionary<HouseholdId, CountyStanding>();
        return CountyStanding.Of(judged.Where(h => h.InScope && h.Recorded)
            .Select(h => new ScoredHousehold(h.View.Id, rawScores[h.View.Household], kept[h.View.Household].GroupsMet)),
            Bands.Capacity(pack, county.Quarter, judged.Count(h => h.InScope)));
    }

    private RiskLevel? Level(JudgedHousehold household, LevelRule rule, LevelGrades grades)
    {
        var id = household.View.Id;
        return Assessor.Publish(household, rule, grades, (previous.GetValueOrDefault(id), decisions.GetValueOrDefault(id))).Level;
    }
}
