using FangFan.Risk.Assessment;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Scenarios;

/// <summary>A criterion that says something else of a household.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Before">What it said; null where the pack before has no such criterion.</param>
/// <param name="After">What it says; null where the pack after has none.</param>
public sealed record CriterionChange(string Id, FindingState? Before, FindingState? After)
{
    /// <summary>The criteria that say something else, in the order of the findings after. One that a side lacks counts only where the other finds more than NotMet.</summary>
    /// <param name="before">Findings before; empty where the household was not assessed.</param>
    /// <param name="after">Findings after; empty where it is not.</param>
    public static IReadOnlyList<CriterionChange> Between(IReadOnlyList<Finding> before, IReadOnlyList<Finding> after)
    {
        List<CriterionChange>? changes = null;
        for (var i = 0; i < after.Count; i++) Add(StateOf(before, after[i].Criterion.Id, i), after[i].State, after[i].Criterion.Id);
        for (var i = 0; i < before.Count; i++)
        {
            if (StateOf(after, before[i].Criterion.Id, i) is null) Add(before[i].State, null, before[i].Criterion.Id);
        }
        return changes ?? [];

        void Add(FindingState? then, FindingState? now, string id)
        {
            if ((then ?? FindingState.NotMet) != (now ?? FindingState.NotMet)) (changes ??= []).Add(new(id, then, now));
        }
    }

    // Two assessments by one pack have their findings in one order, so the place is tried first.
    private static FindingState? StateOf(IReadOnlyList<Finding> findings, string id, int place)
    {
        if (place < findings.Count && findings[place].Criterion.Id == id) return findings[place].State;
        foreach (var finding in findings)
        {
            if (finding.Criterion.Id == id) return finding.State;
        }
        return null;
    }
}

/// <summary>A household in two assessments.</summary>
/// <param name="Before">As it was assessed before; null where it was not.</param>
/// <param name="After">As it is assessed after; null where it is not.</param>
/// <param name="RankBefore">Its rank on the priority list before; null out of scope.</param>
/// <param name="RankAfter">Its rank after; null out of scope.</param>
/// <param name="Criteria">The criteria that say something else.</param>
public sealed record HouseholdChange(HouseholdAssessment? Before, HouseholdAssessment? After, int? RankBefore, int? RankAfter, IReadOnlyList<CriterionChange> Criteria)
{
    /// <summary>The household as assessed before, by whose members it is counted on both sides; as after where it was not assessed before.</summary>
    public HouseholdAssessment Either => (Before ?? After)!;

    /// <summary>The household.</summary>
    public HouseholdId Household => Either.Household;

    /// <summary>Whether it enters the policy's list: the rules meet it after and did not before.</summary>
    public bool Enters => After?.MeetsRules == true && Before?.MeetsRules != true;

    /// <summary>Whether it leaves the policy's list.</summary>
    public bool Leaves => Before?.MeetsRules == true && After?.MeetsRules != true;

    /// <summary>Levels it goes up, negative for down; out of scope lies one under none.</summary>
    public int LevelsUp => Order(After?.Level) - Order(Before?.Level);

    /// <summary>Whether more than its rank differs: verdict, level or a finding.</summary>
    public bool IsSubstantial => Before?.Judgement.Verdict != After?.Judgement.Verdict || Before?.Level != After?.Level || Criteria.Count > 0;

    /// <summary>Whether anything differs: verdict, level, rank or a finding.</summary>
    public bool IsChanged => IsSubstantial || RankBefore != RankAfter;

    private static int Order(RiskLevel? level) => level is { } known ? (int)known : -1;
}
