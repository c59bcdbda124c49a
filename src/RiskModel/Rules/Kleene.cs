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
    public static FindingState Combine(Combination rule, IReadOnlyList<Finding> findings) =>
        State(Holds(rule, findings, near: false), Holds(rule, findings, near: true));

    private static bool? Holds(Combination rule, IReadOnlyList<Finding> findings, bool near)
    {
        switch (rule)
        {
            case Combination.Criterion criterion:
                return Holds(StateOf(criterion.Id, findings), near);
            case Combination.All all:
                bool? every = true;
                for (var i = 0; i < all.Parts.Count && every != false; i++) every &= Holds(all.Parts[i], findings, near);
                return every;
            case Combination.Any any:
                bool? some = false;
                for (var i = 0; i < any.Parts.Count && some != true; i++) some |= Holds(any.Parts[i], findings, near);
                return some;
            default:
                throw new ArgumentException($"'{rule}' is no combination of criteria.", nameof(rule));
        }
    }

    private static bool? Holds(FindingState state, bool near) => state switch
    {
        FindingState.Met => true,
        FindingState.Near => near,
        FindingState.NotMet => false,
        _ => null,
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
