using FangFan.Risk.Assessment;
using FangFan.Risk.Policy;
using FangFan.Risk.Rules;
using FangFan.Risk.Scenarios;

namespace FangFan.Risk.Service.Packs;

/// <summary>What a comparison, a trial or a misfortune does to a county's list: every count, and the households most concerned.</summary>
/// <param name="AreaCode">The county.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="Before">Id of the pack before.</param>
/// <param name="After">Id of the pack after; of a changed pack the pack's own.</param>
/// <param name="Model">The model on both sides; null for the rules alone.</param>
/// <param name="AsIf">Whether a pack was applied before its start date.</param>
public sealed record ListChange(string AreaCode, string Quarter, string Before, string After, string? Model, bool AsIf)
{
    /// <summary>The value that was changed; null where none was.</summary>
    public TriedValue? Value { get; init; }

    /// <summary>The setting or reading that was changed; null where none was.</summary>
    public TriedWord? Word { get; init; }

    /// <summary>Households and persons that meet the rules before.</summary>
    public required HeadCount MeetBefore { get; init; }

    /// <summary>Households and persons that meet the rules after.</summary>
    public required HeadCount MeetAfter { get; init; }

    /// <summary>Those that enter the policy's list.</summary>
    public required HeadCount Entering { get; init; }

    /// <summary>Those that leave it.</summary>
    public required HeadCount Leaving { get; init; }

    /// <summary>Who enters and leaves, by criterion; those without any are left out.</summary>
    public required IReadOnlyList<CriterionShift> ByCriterion { get; init; }

    /// <summary>Who enters and leaves by scope, exclusions and how the criteria combine; those without any are left out.</summary>
    public required IReadOnlyList<CriterionShift> ByOther { get; init; }

    /// <summary>From which level to which, those that stay included; null out of scope.</summary>
    public required IReadOnlyList<LevelMove> LevelMoves { get; init; }

    /// <summary>Households of which verdict, level or a finding differs.</summary>
    public required int Changed { get; init; }

    /// <summary>The first of them: those that enter, those that leave, then by how far the level moves.</summary>
    public required IReadOnlyList<ChangedHousehold> Households { get; init; }
}

/// <summary>A household that something changes for.</summary>
/// <param name="HouseholdId">The household.</param>
/// <param name="AreaCode">Its village; null where unknown.</param>
/// <param name="Members">Members; null where unknown.</param>
/// <param name="Enters">Whether it enters the policy's list.</param>
/// <param name="Leaves">Whether it leaves it.</param>
/// <param name="Before">What is said of it before; null where nothing is.</param>
/// <param name="After">What is said of it after; null where nothing is.</param>
/// <param name="Criteria">The criteria that say something else.</param>
public sealed record ChangedHousehold(string HouseholdId, string? AreaCode, int? Members, bool Enters, bool Leaves, HouseholdPlace? Before, HouseholdPlace? After, IReadOnlyList<ChangedCriterion> Criteria);

/// <summary>Where a household stands.</summary>
/// <param name="Verdict">The rules' verdict.</param>
/// <param name="Level">Its level; null out of scope.</param>
/// <param name="Rank">Its place on the priority list; null out of scope.</param>
public sealed record HouseholdPlace(Verdict Verdict, RiskLevel? Level, int? Rank)
{
    internal static HouseholdPlace? Of(HouseholdAssessment? household, int? rank) => household is null ? null : new(household.Judgement.Verdict, household.Level, rank);
}

/// <summary>A criterion that says something else of a household.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What people read.</param>
/// <param name="Before">What it said; null where the pack before has no such criterion.</param>
/// <param name="After">What it says; null where the pack after has none.</param>
public sealed record ChangedCriterion(string Id, Wording Title, FindingState? Before, FindingState? After);

/// <summary>Makes the document of a difference.</summary>
internal static class ListChanges
{
    /// <summary>How many households a result lists; the counts hold all of them.</summary>
    public const int HouseholdsShown = 100;

    public static ListChange Of(AssessmentDifference difference, PackQuestion question, int householdsShown = HouseholdsShown)
    {
        var changed = difference.Substantial;
        return new ListChange(question.County, question.Quarter.ToString(), difference.Before.Pack.Id, difference.After.Pack.Id, question.Model?.Id, difference.AsIf)
        {
            MeetBefore = difference.MeetBefore,
            MeetAfter = difference.MeetAfter,
            Entering = difference.Entering,
            Leaving = difference.Leaving,
            ByCriterion = WithAny(difference.ByCriterion),
            ByOther = WithAny(difference.ByOther),
            LevelMoves = difference.LevelMoves,
            Changed = changed.Count,
            Households = [.. changed.Take(householdsShown).Select(c => Household(c, difference))],
        };
    }

    private static CriterionShift[] WithAny(IEnumerable<CriterionShift> shifts) => [.. shifts.Where(s => s.Entering.Households > 0 || s.Leaving.Households > 0)];

    private static ChangedHousehold Household(HouseholdChange change, AssessmentDifference difference) => new(change.Household.Value, change.Either.Village?.Digits, change.Either.Members,
        change.Enters, change.Leaves, HouseholdPlace.Of(change.Before, change.RankBefore), HouseholdPlace.Of(change.After, change.RankAfter),
        [.. change.Criteria.Select(c => new ChangedCriterion(c.Id, PackWords.Title(c.After is null ? difference.Before.Pack : difference.After.Pack, c.Id), c.Before, c.After))]);
}
