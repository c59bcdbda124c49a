using FangFan.Risk.Assessment;
using FangFan.Risk.Policy;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Reports.Quarters;

/// <summary>What moved a household's level.</summary>
public enum ChangeGround
{
    /// <summary>The grades of guarantees or income rose: what the rules look at.</summary>
    Rules,

    /// <summary>The guarantees rose for want of data alone: what was known last quarter is blank now.</summary>
    Unknown,

    /// <summary>Only the potential rose: its place by score, or a criterion that has come near.</summary>
    Score,

    /// <summary>Both rose.</summary>
    RulesAndScore,

    /// <summary>Two quarters in a row came out lower.</summary>
    TwoQuartersLower,

    /// <summary>Elimination of risk was recorded.</summary>
    Eliminated,

    /// <summary>A person's decision, one that holds or one that has ended.</summary>
    Decided,

    /// <summary>It is new on the list or came into scope.</summary>
    CameIn,

    /// <summary>It left the scope, or has no record for over four quarters.</summary>
    WentOut,

    /// <summary>The grades behind last quarter's level are not stored, or did not rise: the published level followed last quarter's raw one.</summary>
    Other,
}

/// <summary>A household whose level changed.</summary>
/// <param name="Move">From which level to which, and why in words.</param>
/// <param name="Now">Its assessment; null where it has no record for over four quarters.</param>
/// <param name="Ground">What moved it.</param>
public sealed record LevelChange(LevelTransition Move, HouseholdAssessment? Now, ChangeGround Ground)
{
    /// <summary>Whether it has a level in both quarters and a higher one now.</summary>
    public bool IsUp => Move.From is { } from && Move.To is { } to && to > from;

    /// <summary>Whether it has a level in both quarters and a lower one now.</summary>
    public bool IsDown => Move.From is { } from && Move.To is { } to && to < from;

    /// <summary>Every change of level of a quarter: the highest levels first, then by household.</summary>
    /// <param name="assessment">The quarter, assessed with those levels.</param>
    /// <param name="previous">The levels stored last quarter.</param>
    public static IReadOnlyList<LevelChange> Of(QuarterAssessment assessment, IReadOnlyList<StoredLevel> previous)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(previous);
        var (now, before) = (assessment.Households.ToDictionary(h => h.Household), previous.ToDictionary(p => p.Household));
        var rule = new LevelRule(assessment.Pack, assessment.Quarter);
        LevelChange Change(LevelTransition move, HouseholdAssessment? household, StoredLevel? stored) => new(move, household, GroundOf(move, household, stored, rule));
        return [.. assessment.Transitions.Select(move => Change(move, now.GetValueOrDefault(move.Household), before.GetValueOrDefault(move.Household)))
            .OrderByDescending(change => change.Move.To).ThenBy(change => change.Move.From).ThenByDescending(change => change.Now?.Model?.RawScore).ThenBy(change => change.Move.Household)];
    }

    private static ChangeGround GroundOf(LevelTransition move, HouseholdAssessment? now, StoredLevel? before, LevelRule rule)
    {
        if (now is null || move.To is null) return ChangeGround.WentOut;
        if (move.From is null) return ChangeGround.CameIn;
        if (now.Basis == LevelBasis.Decided) return ChangeGround.Decided;
        if (now.Basis == LevelBasis.Eliminated) return ChangeGround.Eliminated;
        if (move.To < move.From) return TookTwoQuarters(now, before, move.From) ? ChangeGround.TwoQuartersLower : ChangeGround.Other;
        if (before?.Grades is not { } then) return ChangeGround.Other;
        if (now.Grades.Income <= then.Income && now.Grades.Potential <= then.Potential && now.Grades.Guarantees > then.Guarantees && IsOpen(now, rule)) return ChangeGround.Unknown;
        var rules = now.Grades.Guarantees > then.Guarantees || now.Grades.Income > then.Income;
        return (rules, now.Grades.Potential > then.Potential) switch
        {
            (true, true) => ChangeGround.RulesAndScore,
            (true, false) => ChangeGround.Rules,
            (false, true) => ChangeGround.Score,
            _ => ChangeGround.Other,
        };
    }

    private static bool IsOpen(HouseholdAssessment household, LevelRule rule) => rule.FindingsOf(household.Judgement, LevelInput.Guarantees).All(f => f.State is FindingState.Unknown or FindingState.NotMet);

    private static bool TookTwoQuarters(HouseholdAssessment now, StoredLevel? before, RiskLevel? from) => now.RawLevel < from && before?.RawLevel < from;
}
