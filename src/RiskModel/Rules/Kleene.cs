using FangFan.Risk.Policy;

namespace FangFan.Risk.Rules;

/// <summary>Three-valued logic with Near between: a state is two questions, is it met, and is it at least near.</summary>
/// <remarks>C#'s <c>&amp;</c> and <c>|</c> on <c>bool?</c> are Kleene's: null decides nothing that a known side decides.</remarks>
internal static class Kleene
{
    /// <summary>The state of two answers; null = unknown.</summary>
    public static FindingState State(bool? met, bool? atLeastNear) =>
        met == true ? FindingState.Met
        : atLeastNear == false ? FindingState.NotMet
        : met == false && atLeastNear == true ? FindingState.Near
        : FindingState.Unknown;

    /// <summary>The state of one answer that has no near.</summary>
    public static FindingState State(bool? met) => State(met, met);

    /// <summary>The state of a combination of criteria.</summary>
    /// <param name="rule">The tree.</param>
    /// <param name="findings">The findings of the pack's criteria.</param>
    public static FindingState Combine(Combination rule, IReadOnlyList<Finding> findings)
    {
        var (met, atLeastNear) = Holds(rule, findings);
        return State(met, atLeastNear);
    }

    private static (bool? Met, bool? AtLeastNear) Holds(Combination rule, IReadOnlyList<Finding> findings)
    {
        switch (rule)
        {
            case Combination.Criterion criterion:
                return Holds(StateOf(criterion.Id, findings));
            case Combination.All all:
                (bool? Met, bool? AtLeastNear) every = (true, true);
                for (var i = 0; i < all.Parts.Count && every.AtLeastNear != false; i++)
                {
                    var part = Holds(all.Parts[i], findings);
                    every = (every.Met & part.Met, every.AtLeastNear & part.AtLeastNear);
                }
                return every;
            case Combination.Any any:
                (bool? Met, bool? AtLeastNear) some = (false, false);
                for (var i = 0; i < any.Parts.Count && some.Met != true; i++)
                {
                    var part = Holds(any.Parts[i], findings);
                    some = (some.Met | part.Met, some.AtLeastNear | part.AtLeastNear);
                }
                return some;
            default:
                throw new ArgumentException($"'{rule}' is no combination of criteria.", nameof(rule));
        }
    }

    private static (bool? Met, bool? AtLeastNear) Holds(FindingState state) => state switch
    {
        FindingState.Met => (true, true),
        FindingState.Near => (false, true),
        FindingState.NotMet => (false, false),
        _ => (null, null),
    };

    private static FindingState StateOf(string criterion, IReadOnlyList<Finding> findings)
    {
        for (var i = 0; i < findings.Count; i++)
        {
            if (findings[i].Criterion.Id == criterion) return findings[i].State;
        }
        throw new ArgumentException($"The rule names '{criterion}', of which there is no finding.", nameof(criterion));
    }
}
