using FangFan.Risk.Assessment;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Scenarios;

/// <summary>A criterion that says something else of a household.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Before">What it said; null where the pack before has no such criterion.</param>
/// <param name="After">What it says; null where the pack after has none.</param>
public sealed record CriterionChange(string Id, FindingState? Before, FindingState? After);

/// <summary>A household that something changed for.</summary>
/// <param name="Before">As it was assessed before; null where it was not.</param>
/// <param name="After">As it is assessed after; null where it is not.</param>
/// <param name="RankBefore">Its rank on the priority list before; null out of scope.</param>
/// <param name="RankAfter">Its rank after; null out of scope.</param>
/// <param name="Criteria">The criteria that say something else.</param>
public sealed record HouseholdChange(HouseholdAssessment? Before, HouseholdAssessment? After, int? RankBefore, int? RankAfter, IReadOnlyList<CriterionChange> Criteria)
{
    /// <summary>The household.</summary>
    public HouseholdId Household => (After ?? Before)!.Household;

    /// <summary>Whether it enters the policy's list: the rules meet it after and did not before.</summary>
    public bool Enters => After?.MeetsRules == true && Before?.MeetsRules != true;

    /// <summary>Whether it leaves the policy's list.</summary>
    public bool Leaves => Before?.MeetsRules == true && After?.MeetsRules != true;
}

/// <summary>How many households and persons, those of unknown size counted as households only.</summary>
/// <param name="Households">Households.</param>
/// <param name="Persons">Persons.</param>
public readonly record struct HeadCount(int Households, long Persons);

/// <summary>One criterion's part in who enters and leaves the policy's list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What people read.</param>
/// <param name="Entering">Of the households that enter, those that newly meet it.</param>
/// <param name="Leaving">Of the households that leave, those that no longer meet it.</param>
public sealed record CriterionShift(string Id, Wording Title, HeadCount Entering, HeadCount Leaving);

/// <summary>What lies between two assessments of the same quarter: by two packs, by a changed value, or with and without a misfortune.</summary>
/// <param name="Before">The assessment before.</param>
/// <param name="After">The assessment after.</param>
/// <param name="Changes">Every household whose verdict, level, rank or finding differs, by id.</param>
/// <param name="ByCriterion">Who enters and leaves by criterion, in the order of the pack after, those only the pack before has at the end.</param>
public sealed record AssessmentDifference(QuarterAssessment Before, QuarterAssessment After, IReadOnlyList<HouseholdChange> Changes, IReadOnlyList<CriterionShift> ByCriterion)
{
    /// <summary>Households and persons that meet the rules before.</summary>
    public required HeadCount MeetBefore { get; init; }

    /// <summary>Households and persons that meet the rules after.</summary>
    public required HeadCount MeetAfter { get; init; }

    /// <summary>Households and persons that enter the policy's list.</summary>
    public required HeadCount Entering { get; init; }

    /// <summary>Households and persons that leave it.</summary>
    public required HeadCount Leaving { get; init; }
}
