using FangFan.Risk.Explanation;
using FangFan.Risk.Panel;
using FangFan.Risk.Policy;
using FangFan.Risk.Records;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Assessment;

/// <summary>A model's score of a household, before it is compared with the county's others.</summary>
/// <param name="RawScore">Log-odds before calibration.</param>
/// <param name="Probability">Calibrated probability of the target.</param>
/// <param name="Explanation">The score taken apart.</param>
/// <param name="Reasons">The strongest contributions in words.</param>
public sealed record HouseholdScore(double RawScore, double Probability, RiskExplanation Explanation, IReadOnlyList<Reason> Reasons);

/// <summary>What an assessment is made from.</summary>
/// <param name="Pack">The pack judged by.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="Households">The judged households, by id.</param>
/// <param name="Scores">Scores of those in scope with a record of the quarter; empty without a model.</param>
public sealed record AssessmentInputs(PolicyPack Pack, Quarter Quarter, IReadOnlyList<JudgedHousehold> Households, IReadOnlyDictionary<HouseholdId, HouseholdScore> Scores)
{
    /// <summary>Last quarter's levels as stored at the time.</summary>
    public IReadOnlyList<StoredLevel> Previous { get; init; } = [];

    /// <summary>Levels set by people; the last one of a household that holds counts.</summary>
    public IReadOnlyList<LevelDecision> Decisions { get; init; } = [];

    /// <summary>Problems of the data; those of rows recorded after the quarter are passed over.</summary>
    public IReadOnlyList<DataProblem> Problems { get; init; } = [];
}

/// <summary>Puts rules and model side by side: level, standing, causes, measures and what is unknown, household by household.</summary>
/// <param name="inputs">What the assessment is made from.</param>
public sealed class Assessor(AssessmentInputs inputs)
{
    private readonly LevelRule rule = new(inputs.Pack, inputs.Quarter);
    private readonly Dictionary<HouseholdId, StoredLevel> previous = LevelsBefore(inputs.Quarter, inputs.Previous);
    private readonly Dictionary<HouseholdId, LevelDecision> decisions = DecisionsIn(inputs.Quarter, inputs.Decisions);
    private readonly ILookup<HouseholdId, DataProblem> problems = inputs.Problems
        .Where(p => p.Household is not null && p.Quarter == inputs.Quarter && p.RecordedOn <= inputs.Quarter.LastDay).ToLookup(p => p.Household!.Value);

    /// <summary>Households of one band of the visit capacity.</summary>
    public int VisitCapacity { get; } = Bands.Capacity(inputs.Pack, inputs.Quarter, inputs.Households.Count(h => h.InScope));

    /// <summary>Every household's assessment, by id.</summary>
    public IReadOnlyList<HouseholdAssessment> Households()
    {
        var standings = CountyStanding.Of(
            inputs.Households.Where(h => inputs.Scores.ContainsKey(h.View.Id))
                .Select(h => new ScoredHousehold(h.View.Id, inputs.Scores[h.View.Id].RawScore, CriterionGroups.Met(h.Judgement))), VisitCapacity);
        return [.. inputs.Households.Select(h => One(h, Opinion(h.View.Id, standings)))];
    }

    /// <summary>Every change of level against the stored levels.</summary>
    public IReadOnlyList<LevelTransition> Transitions(IReadOnlyList<HouseholdAssessment> households) => TransitionReasons.Between(households, previous);

    private HouseholdAssessment One(JudgedHousehold judged, ModelOpinion? opinion)
    {
        var id = judged.View.Id;
        var before = previous.GetValueOrDefault(id);
        var decision = decisions.GetValueOrDefault(id);
        var grades = rule.Grade(judged.Judgement, opinion?.Band);
        var published = Publish(judged, rule, grades, (before, decision));
        var causes = HouseholdCauses.Of(inputs.Pack, judged, opinion?.Explanation);
        var assessment = new HouseholdAssessment
        {
            Household = id,
            Village = judged.Newest.Village,
            Members = judged.Newest.Members(),
            Monitored = judged.View.IsMonitored,
            FallenOn = judged.View.FallenOn,
            Recorded = judged.Recorded,
            Judgement = judged.Judgement,
            Model = opinion,
            Grades = published.Basis == LevelBasis.Held ? before?.Grades ?? grades : grades,
            RawLevel = published.Raw,
            Level = published.Level,
            PreviousLevel = before?.Level,
            PreviousRawLevel = before?.RawLevel,
            Basis = published.Basis,
            GroupsMet = CriterionGroups.Met(judged.Judgement),
            Causes = [.. causes.Select(c => c.Cause)],
            CauseSources = causes,
            LevelReason = default,
            VisitFirst = judged.InScope && judged.Recorded && rule.IsVisitFirst(grades),
            Problems = [.. problems[id]],
            Unknown = Unknown(judged.Judgement),
        };
        return Helped(assessment, judged) with { LevelReason = LevelReasons.Of(assessment, rule, decision) };
    }

    /// <summary>Adds the measures for a household in scope and, where it is to be helped, what they leave open.</summary>
    private HouseholdAssessment Helped(HouseholdAssessment household, JudgedHousehold judged)
    {
        if (!household.InScope) return household;
        var support = new SupportRecord(judged.Newest, judged.View.Current);
        var measures = MeasurePlan.For(inputs.Pack, support, household.Causes, household.Judgement.Findings);
        var toBeHelped = household.Monitored || household.MeetsRules;
        return household with { Measures = measures, Gaps = toBeHelped ? CauseGaps.Of(support, household.CauseSources, measures) : [] };
    }

    private ModelOpinion? Opinion(HouseholdId id, IReadOnlyDictionary<HouseholdId, CountyStanding> standings) =>
        inputs.Scores.TryGetValue(id, out var score) && standings.TryGetValue(id, out var standing)
            ? new ModelOpinion(score.RawScore, score.Probability, standing.Percentile, standing.Band, score.Explanation, score.Reasons) { Place = standing.Place }
            : null;

    /// <summary>The level published of a judged household.</summary>
    internal static PublishedLevel Publish(JudgedHousehold judged, LevelRule rule, LevelGrades grades, (StoredLevel? Before, LevelDecision? Decision) stands) =>
        Damping.Publish(new(judged.InScope ? rule.Of(grades) : null, judged.Recorded, rule.IsDamped || !judged.Recorded ? stands.Before : null, EliminatedNow(judged.View), stands.Decision));

    /// <summary>Whether elimination of risk became known in the quarter and nothing newer put the household back.</summary>
    private static bool EliminatedNow(HouseholdView view) =>
        !view.IsMonitored && view.Events().Any(e => e.Kind == EventKind.Eliminated && e.RecordedOn >= view.AsOf.FirstDay);

    private static string[] Unknown(Judgement judgement) =>
        [.. judgement.Findings.Where(f => f.State == FindingState.Unknown).SelectMany(f => f.Missing).Concat(judgement.OpenExclusions).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Last quarter's levels by household.</summary>
    /// <exception cref="ArgumentException">A level is not of the quarter before, or a household has two.</exception>
    internal static Dictionary<HouseholdId, StoredLevel> LevelsBefore(Quarter quarter, IReadOnlyList<StoredLevel> previous)
    {
        if (previous.FirstOrDefault(p => p.Quarter != quarter.Plus(-1)) is { } other)
            throw new ArgumentException($"Damping {quarter} needs the levels of {quarter.Plus(-1)}; one of {other.Quarter} was given (household {other.Household}).", nameof(previous));
        var levels = new Dictionary<HouseholdId, StoredLevel>();
        foreach (var level in previous)
        {
            if (!levels.TryAdd(level.Household, level)) throw new ArgumentException($"Household {level.Household} has two stored levels of {level.Quarter}; give one.", nameof(previous));
        }
        return levels;
    }

    /// <summary>The decision that holds in a quarter, by household; the last one of several.</summary>
    internal static Dictionary<HouseholdId, LevelDecision> DecisionsIn(Quarter quarter, IReadOnlyList<LevelDecision> decisions) =>
        decisions.Where(d => d.HoldsIn(quarter)).GroupBy(d => d.Household).ToDictionary(g => g.Key, g => g.Last());
}
