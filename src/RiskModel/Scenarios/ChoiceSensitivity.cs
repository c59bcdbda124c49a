using FangFan.Risk.Assessment;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Scenarios;

/// <summary>The list under one value of a choice.</summary>
/// <param name="Value">The number; null for a word or a reading.</param>
/// <param name="Label">The value as people read it.</param>
/// <param name="InForce">Whether it is the pack's own.</param>
/// <param name="Meeting">Households and persons that meet the rules.</param>
/// <param name="Near">Those nearly meeting them.</param>
/// <param name="Entering">Against the pack as it is.</param>
/// <param name="Leaving">Against the pack as it is.</param>
/// <param name="High">At level high.</param>
/// <param name="Medium">At level medium.</param>
public sealed record ChoicePoint(decimal? Value, Wording Label, bool InForce, HeadCount Meeting, HeadCount Near, HeadCount Entering, HeadCount Leaving, HeadCount High, HeadCount Medium)
{
    /// <summary>Counts a trial against the pack as it is.</summary>
    /// <param name="trial">What was tried.</param>
    /// <param name="inForce">The verdicts by the pack as it is, by household number.</param>
    /// <param name="tried">The verdicts under the trial, by household number.</param>
    internal static ChoicePoint Of(ChoiceTrial trial, TrialVerdict[] inForce, TrialVerdict[] tried) => new(trial.Value, trial.Label, trial.InForce,
        Count(tried, h => tried[h].Verdict == Verdict.Meets), Count(tried, h => tried[h].Verdict == Verdict.Near),
        Count(tried, h => tried[h].Verdict == Verdict.Meets && inForce[h].Verdict != Verdict.Meets),
        Count(tried, h => tried[h].Verdict != Verdict.Meets && inForce[h].Verdict == Verdict.Meets),
        Count(tried, h => tried[h].Level == RiskLevel.High), Count(tried, h => tried[h].Level == RiskLevel.Medium));

    private static HeadCount Count(TrialVerdict[] tried, Func<int, bool> counts)
    {
        var count = new HeadCount();
        for (var household = 0; household < tried.Length; household++)
        {
            if (counts(household)) count += HeadCount.OfOne(tried[household].Members);
        }
        return count;
    }
}

/// <summary>How the list depends on one choice of a pack.</summary>
/// <param name="Id">Name of the value, criterion.setting, or identify.</param>
/// <param name="Label">What people read.</param>
/// <param name="Clause">The clause whose vague word the choice fills.</param>
/// <param name="Reason">Why the pack's value was chosen.</param>
/// <param name="Unit">Unit of the values; empty for words and readings.</param>
/// <param name="Points">One a value, ascending for numbers.</param>
public sealed record ChoiceSensitivity(string Id, Wording Label, string Clause, Wording Reason, string Unit, IReadOnlyList<ChoicePoint> Points)
{
    /// <summary>Whether some point has others meeting the rules than the pack as it is.</summary>
    public bool MovesList => Points.Any(p => p.Entering != default || p.Leaving != default);

    /// <summary>Whether some point has other numbers of households near, high or medium than another.</summary>
    public bool MovesLevels => Points.Select(p => (p.Near, p.High, p.Medium)).Distinct().Skip(1).Any();
}
