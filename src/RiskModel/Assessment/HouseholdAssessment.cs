using FangFan.Risk.Explanation;
using FangFan.Risk.Policy;
using FangFan.Risk.Records;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Assessment;

/// <summary>The risk level of a household in a quarter (高、中、低、无).</summary>
public enum RiskLevel
{
    /// <summary>无.</summary>
    None,

    /// <summary>低.</summary>
    Low,

    /// <summary>中.</summary>
    Medium,

    /// <summary>高.</summary>
    High,
}

/// <summary>The three inputs of the level, each graded 0, 1 or 2 (liaoning 二(二)).</summary>
/// <param name="Potential">Potential risk of falling back.</param>
/// <param name="Guarantees">State of the guarantees.</param>
/// <param name="Income">How stable the income is.</param>
public readonly record struct LevelGrades(int Potential, int Guarantees, int Income);

/// <summary>What the model says of a household.</summary>
/// <param name="RawScore">Log-odds before calibration; what the orders sort by.</param>
/// <param name="Probability">Calibrated probability of the target within the horizon.</param>
/// <param name="Percentile">Share of the county's scored households in scope with a lower raw score, 0 to 100.</param>
/// <param name="Band">1 or 2 where the household is in the first or second band of the visit capacity, county-wide; else 0.</param>
/// <param name="Explanation">The score taken apart.</param>
/// <param name="Reasons">The strongest contributions in words.</param>
public sealed record ModelOpinion(double RawScore, double Probability, double Percentile, int Band, RiskExplanation Explanation, IReadOnlyList<Reason> Reasons)
{
    /// <summary>Its place by raw score among the county's scored households in scope, 1 for the highest.</summary>
    public int Place { get; init; }
}

/// <summary>A measure suggested or given.</summary>
/// <param name="Measure">The measure as the pack states it.</param>
/// <param name="Given">Whether the record shows that it is in place this quarter.</param>
public sealed record MeasureSuggestion(MeasureDefinition Measure, bool Given);

/// <summary>A household's level of an earlier quarter, as stored at the time.</summary>
/// <param name="Household">The household.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="RawLevel">The level before damping; null where it had none.</param>
/// <param name="Level">The level published; null where it had none.</param>
public sealed record StoredLevel(HouseholdId Household, Quarter Quarter, RiskLevel? RawLevel, RiskLevel? Level)
{
    /// <summary>The grades behind the raw level, for telling what changed; null where they were not stored.</summary>
    public LevelGrades? Grades { get; init; }
}

/// <summary>Everything said of a household in a quarter: rules and model side by side.</summary>
public sealed record HouseholdAssessment
{
    /// <summary>The household.</summary>
    public required HouseholdId Household { get; init; }

    /// <summary>Its village; null where unknown.</summary>
    public AreaCode? Village { get; init; }

    /// <summary>Members; null where unknown.</summary>
    public int? Members { get; init; }

    /// <summary>Whether it is under monitoring at the quarter's end.</summary>
    public bool Monitored { get; init; }

    /// <summary>The day it fell back or in, where it has not been eliminated since: it goes onto the register at once (national 二), and until then
    /// the probability of falling says nothing of it; null where it has not.</summary>
    public DateOnly? FallenOn { get; init; }

    /// <summary>Whether a row of the quarter itself was recorded in time.</summary>
    public bool Recorded { get; init; } = true;

    /// <summary>What the pack says.</summary>
    public required Judgement Judgement { get; init; }

    /// <summary>What the model says; null without a model or without a row of the quarter.</summary>
    public ModelOpinion? Model { get; init; }

    /// <summary>The grades behind <see cref="RawLevel"/>.</summary>
    public LevelGrades Grades { get; init; }

    /// <summary>The level by this quarter's inputs alone, carried over where the quarter has no record; null out of scope.</summary>
    public RiskLevel? RawLevel { get; init; }

    /// <summary>The level published after damping; null out of scope.</summary>
    public RiskLevel? Level { get; init; }

    /// <summary>Last quarter's published level; null where none is stored.</summary>
    public RiskLevel? PreviousLevel { get; init; }

    /// <summary>Last quarter's level before damping, as stored at the time; null where none is stored.</summary>
    public RiskLevel? PreviousRawLevel { get; init; }

    /// <summary>What the published level rests on.</summary>
    public LevelBasis Basis { get; init; }

    /// <summary>Groups of criteria met; they break ties of the raw score.</summary>
    public int GroupsMet { get; init; }

    /// <summary>What its risk comes from: causes on the register, shocks of the quarter and criteria met or near.</summary>
    public IReadOnlyList<CauseGroup> Causes { get; init; } = [];

    /// <summary>Whether the pack looks at the household, so that lists hold it.</summary>
    public bool InScope => Judgement.Verdict != Verdict.OutOfScope;

    /// <summary>Whether the pack's identify clause is met.</summary>
    public bool MeetsRules => Judgement.Verdict == Verdict.Meets;

    /// <summary>Whether the pack's identify clause is nearly met.</summary>
    public bool NearRules => Judgement.Verdict == Verdict.Near;

    /// <summary>Why the level is what it is, and why it changed.</summary>
    public required Wording LevelReason { get; init; }

    /// <summary>Flagged visit first 建议先走访: the model alone sees it.</summary>
    public bool VisitFirst { get; init; }

    /// <summary>Measures that answer its causes, by labour capacity, and whether they are in place.</summary>
    public IReadOnlyList<MeasureSuggestion> Measures { get; init; } = [];

    /// <summary>Problems of its data in this quarter.</summary>
    public IReadOnlyList<DataProblem> Problems { get; init; } = [];

    /// <summary>Columns whose being unknown leaves a finding undecided, or for a household that meets the rules, whether it is excluded.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];
}
