using FangFan.Risk.Assessment;
using FangFan.Risk.Policy;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Scenarios;

/// <summary>One criterion of a household on both sides.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What people read.</param>
/// <param name="Differs">Whether the sides say something else; a criterion that a pack lacks counts as not met.</param>
/// <param name="Before">The finding before; null where the pack has no such criterion.</param>
/// <param name="After">The finding after; null where the pack has no such criterion.</param>
public sealed record ListedFindingPair(string Id, string Title, bool Differs, ListedFindingSide? Before, ListedFindingSide? After);

/// <summary>A finding as one side has it.</summary>
/// <param name="State">met, near, not-met or unknown.</param>
/// <param name="Clause">The clause.</param>
/// <param name="Identifies">Whether the criterion puts a household on the list in this pack.</param>
/// <param name="Text">The finding as a sentence.</param>
public sealed record ListedFindingSide(string State, string Clause, bool Identifies, string Text);

/// <summary>A household as one side has it.</summary>
/// <param name="Pack">The pack's id.</param>
/// <param name="AsIf">Whether it was applied before its start date.</param>
/// <param name="Verdict">The verdict, such as not-meets; null where it was not assessed.</param>
/// <param name="ScopeReason">Why it is in scope or not.</param>
/// <param name="Level">none, low, medium or high; null out of scope.</param>
/// <param name="LevelReason">Why the level is what it is.</param>
/// <param name="Rank">Rank on the priority list; null out of scope.</param>
public sealed record ListedHouseholdSide(string Pack, bool AsIf, string? Verdict, string? ScopeReason, string? Level, string? LevelReason, int? Rank);

/// <summary>One household under two packs, as files print it.</summary>
/// <param name="HouseholdId">The household.</param>
/// <param name="Quarter">The quarter, 2021Q2.</param>
/// <param name="Before">The side before.</param>
/// <param name="After">The side after.</param>
/// <param name="Criteria">Every criterion of either pack, in the order of the pack after.</param>
public sealed record HouseholdDifferenceDocument(string HouseholdId, string Quarter, ListedHouseholdSide Before, ListedHouseholdSide After, IReadOnlyList<ListedFindingPair> Criteria)
{
    /// <summary>Prints one household of a difference.</summary>
    /// <param name="difference">The difference.</param>
    /// <param name="change">The household, as <see cref="AssessmentDifference.Find"/> gives it.</param>
    /// <param name="language">Of what people read.</param>
    public static HouseholdDifferenceDocument From(AssessmentDifference difference, HouseholdChange change, Language language)
    {
        var (before, after) = (change.Before?.Judgement.Findings ?? [], change.After?.Judgement.Findings ?? []);
        var ids = after.Concat(before).Select(f => f.Criterion.Id).Distinct(StringComparer.Ordinal);
        return new(change.Household.Value, difference.Before.Quarter.ToString(), Side(difference.Before, change.Before, change.RankBefore, language), Side(difference.After, change.After, change.RankAfter, language),
            [.. ids.Select(id => Pair(id, before.FirstOrDefault(f => f.Criterion.Id == id), after.FirstOrDefault(f => f.Criterion.Id == id), language))]);
    }

    private static ListedHouseholdSide Side(QuarterAssessment assessment, HouseholdAssessment? household, int? rank, Language language) =>
        new(assessment.Pack.Id, assessment.Pack.IsAsIf(assessment.Quarter), household?.Judgement.Verdict.Name(), household?.Judgement.ScopeReason.In(language),
            household?.Level?.Name(), household?.LevelReason.In(language), rank);

    private static ListedFindingPair Pair(string id, Finding? before, Finding? after, Language language) =>
        new(id, (after ?? before)!.Criterion.Title.In(language), (before?.State ?? FindingState.NotMet) != (after?.State ?? FindingState.NotMet), Side(before, language), Side(after, language));

    private static ListedFindingSide? Side(Finding? finding, Language language) => finding is null ? null
        : new(finding.State.Name(), finding.Criterion.Clause, finding.Criterion.Roles.HasFlag(CriterionRoles.Identify), finding.Text.In(language));
}
