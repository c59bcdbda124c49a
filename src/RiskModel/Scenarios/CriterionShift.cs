using FangFan.Risk.Policy;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Scenarios;

/// <summary>One criterion's part in who enters and leaves the policy's list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it is about in a word or two; the packs' own titles may differ.</param>
/// <param name="Entering">Of the households that enter, those that newly meet it.</param>
/// <param name="Leaving">Of the households that leave, those that no longer meet it.</param>
public sealed record CriterionShift(string Id, Wording Title, HeadCount Entering, HeadCount Leaving)
{
    private static readonly (string Id, Wording Title, Func<HouseholdChange, bool> Entering, Func<HouseholdChange, bool> Leaving)[] Others =
    [
        ("scope", new("是否在监测范围", "scope"), c => VerdictBefore(c) is null or Verdict.OutOfScope, c => VerdictAfter(c) is null or Verdict.OutOfScope),
        ("exclusions", new("排除情形", "exclusions"), c => VerdictBefore(c) == Verdict.Excluded, c => VerdictAfter(c) == Verdict.Excluded),
        ("identify", new("识别条款的组合方式", "how the criteria combine"), c => ByCombination(c, entering: true), c => ByCombination(c, entering: false)),
    ];

    /// <summary>The parts of every criterion of either pack.</summary>
    /// <param name="before">The pack before.</param>
    /// <param name="after">The pack after, whose order it keeps; criteria of the pack before alone come last.</param>
    /// <param name="moves">The households that enter or leave.</param>
    internal static IReadOnlyList<CriterionShift> ByCriterion(PolicyPack before, PolicyPack after, IReadOnlyList<HouseholdChange> moves)
    {
        var criteria = after.Criteria.Concat(before.Criteria.Where(c => after.Criteria.All(o => o.Id != c.Id)));
        return [.. criteria.Select(c => new CriterionShift(c.Id, PackWords.Criterion(c.Id),
            Count(moves, m => m.Enters && m.Criteria.Any(x => x.Id == c.Id && x.After == FindingState.Met)),
            Count(moves, m => m.Leaves && m.Criteria.Any(x => x.Id == c.Id && x.Before == FindingState.Met))))];
    }

    /// <summary>What besides a criterion decides: scope, exclusions, and how the criteria combine.</summary>
    internal static IReadOnlyList<CriterionShift> ByOther(IReadOnlyList<HouseholdChange> moves) =>
        [.. Others.Select(o => new CriterionShift(o.Id, o.Title, Count(moves, m => m.Enters && o.Entering(m)), Count(moves, m => m.Leaves && o.Leaving(m))))];

    private static HeadCount Count(IReadOnlyList<HouseholdChange> moves, Func<HouseholdChange, bool> counts) => HeadCount.Of(moves.Where(counts).Select(m => m.Either));

    /// <summary>Whether a household in scope and not excluded on both sides moves with no criterion newly met (entering) or no longer met (leaving).</summary>
    private static bool ByCombination(HouseholdChange change, bool entering) =>
        VerdictBefore(change) is not (null or Verdict.OutOfScope or Verdict.Excluded) && VerdictAfter(change) is not (null or Verdict.OutOfScope or Verdict.Excluded)
        && !change.Criteria.Any(c => (entering ? c.After : c.Before) == FindingState.Met);

    private static Verdict? VerdictBefore(HouseholdChange change) => change.Before?.Judgement.Verdict;

    private static Verdict? VerdictAfter(HouseholdChange change) => change.After?.Judgement.Verdict;
}
