using FangFan.Risk.Assessment;
using FangFan.Risk.Ranking;

namespace FangFan.Risk.Scenarios;

/// <summary>What lies between two assessments of the same quarter: by two packs, by a changed value, or with and without a misfortune.</summary>
/// <remarks>Persons are counted by the members before, so that those meeting before and those entering are as many as those leaving and those meeting after.</remarks>
/// <param name="Before">The assessment before.</param>
/// <param name="After">The assessment after.</param>
/// <param name="Changes">Every household whose verdict, level, rank or finding differs, by id.</param>
/// <param name="ByCriterion">Who enters and leaves by criterion, in the order of the pack after, those only the pack before has at the end.</param>
public sealed record AssessmentDifference(QuarterAssessment Before, QuarterAssessment After, IReadOnlyList<HouseholdChange> Changes, IReadOnlyList<CriterionShift> ByCriterion)
{
    /// <summary>Who enters and leaves by what is no criterion: scope, exclusions, and how the criteria combine. A household may count here and under criteria.</summary>
    public required IReadOnlyList<CriterionShift> ByOther { get; init; }

    /// <summary>Every household of either assessment, changed or not, by id.</summary>
    public required IReadOnlyList<HouseholdChange> Households { get; init; }

    /// <summary>Households and persons that meet the rules before.</summary>
    public required HeadCount MeetBefore { get; init; }

    /// <summary>Households and persons that meet the rules after.</summary>
    public required HeadCount MeetAfter { get; init; }

    /// <summary>Households and persons that enter the policy's list.</summary>
    public required HeadCount Entering { get; init; }

    /// <summary>Households and persons that leave it.</summary>
    public required HeadCount Leaving { get; init; }

    /// <summary>From which level to which households moved, by the level before, then after; those that stay included.</summary>
    public IReadOnlyList<LevelMove> LevelMoves => LevelMove.Of(Households);

    /// <summary>The households of which more than the rank differs: those that enter first, then those that leave, then by levels moved, then by rank.</summary>
    public IReadOnlyList<HouseholdChange> Substantial => [.. Changes.Where(c => c.IsSubstantial)
        .OrderByDescending(c => c.Enters).ThenByDescending(c => c.Leaves).ThenByDescending(c => Math.Abs(c.LevelsUp))
        .ThenBy(c => c.RankAfter ?? c.RankBefore ?? int.MaxValue).ThenBy(c => c.Household)];

    /// <summary>Whether a pack was applied before its start.</summary>
    public bool AsIf => Before.Pack.IsAsIf(Before.Quarter) || After.Pack.IsAsIf(After.Quarter);

    /// <summary>One household, changed or not; null where neither assessment has it.</summary>
    public HouseholdChange? Find(HouseholdId household) => Households.FirstOrDefault(h => h.Household == household);

    /// <summary>Compares two assessments.</summary>
    /// <param name="before">The one before.</param>
    /// <param name="after">The one after, of the same quarter.</param>
    /// <exception cref="ArgumentException">They are of different quarters.</exception>
    public static AssessmentDifference Between(QuarterAssessment before, QuarterAssessment after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (before.Quarter != after.Quarter) throw new ArgumentException($"Two assessments of one quarter are compared; these are of {before.Quarter} and {after.Quarter}.", nameof(after));
        var households = Pairs(before, after);
        HouseholdChange[] moves = [.. households.Where(h => h.Enters || h.Leaves)];
        return new(before, after, [.. households.Where(h => h.IsChanged)], CriterionShift.ByCriterion(before.Pack, after.Pack, moves))
        {
            ByOther = CriterionShift.ByOther(moves),
            Households = households,
            MeetBefore = Count(households, h => h.Before?.MeetsRules == true),
            MeetAfter = Count(households, h => h.After?.MeetsRules == true),
            Entering = Count(moves, m => m.Enters),
            Leaving = Count(moves, m => m.Leaves),
        };
    }

    private static HeadCount Count(IEnumerable<HouseholdChange> households, Func<HouseholdChange, bool> counts) => HeadCount.Of(households.Where(counts).Select(h => h.Either));

    private static HouseholdChange[] Pairs(QuarterAssessment before, QuarterAssessment after)
    {
        var (ranksBefore, ranksAfter) = (Ranks(before), Ranks(after));
        var (then, now) = (before.Households.ToDictionary(h => h.Household), after.Households.ToDictionary(h => h.Household));
        return [.. then.Keys.Union(now.Keys).Order().Select(id => Pair(then.GetValueOrDefault(id), now.GetValueOrDefault(id), Rank(ranksBefore, id), Rank(ranksAfter, id)))];
    }

    private static HouseholdChange Pair(HouseholdAssessment? before, HouseholdAssessment? after, int? rankBefore, int? rankAfter) =>
        new(before, after, rankBefore, rankAfter, CriterionChange.Between(before?.Judgement.Findings ?? [], after?.Judgement.Findings ?? []));

    private static Dictionary<HouseholdId, int> Ranks(QuarterAssessment assessment) =>
        PriorityListBuilder.Build(assessment, ListOrder.Priority, []).Items.ToDictionary(i => i.Assessment.Household, i => i.Rank);

    private static int? Rank(Dictionary<HouseholdId, int> ranks, HouseholdId household) => ranks.TryGetValue(household, out var rank) ? rank : null;
}
