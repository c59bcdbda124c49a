using FangFan.Risk.Assessment;
using FangFan.Risk.Policy;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Scenarios;

/// <summary>A criterion that says something else.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it is about in a word or two.</param>
/// <param name="Before">met, near, not-met or unknown; null where the pack before has no such criterion.</param>
/// <param name="After">The same, after.</param>
public sealed record ListedCriterionChange(string Id, string Title, string? Before, string? After);

/// <summary>A household that something changed for, as files print it.</summary>
public sealed record ListedChange
{
    /// <summary>The household.</summary>
    public required string HouseholdId { get; init; }

    /// <summary>Its village, 12 digits; null where unknown.</summary>
    public string? AreaCode { get; init; }

    /// <summary>Members before; null where unknown.</summary>
    public int? Members { get; init; }

    /// <summary>enters, leaves, or null for neither.</summary>
    public string? Move { get; init; }

    /// <summary>The verdict before, such as not-meets; null where it was not assessed.</summary>
    public string? VerdictBefore { get; init; }

    /// <summary>The verdict after.</summary>
    public string? VerdictAfter { get; init; }

    /// <summary>The level before: none, low, medium or high; null out of scope.</summary>
    public string? LevelBefore { get; init; }

    /// <summary>The level after.</summary>
    public string? LevelAfter { get; init; }

    /// <summary>The rank before; null out of scope.</summary>
    public int? RankBefore { get; init; }

    /// <summary>The rank after.</summary>
    public int? RankAfter { get; init; }

    /// <summary>The criteria that say something else.</summary>
    public required IReadOnlyList<ListedCriterionChange> Criteria { get; init; }

    /// <summary>What is different, as a sentence.</summary>
    public required string Text { get; init; }

    /// <summary>Prints a household's change.</summary>
    public static ListedChange From(HouseholdChange change, Language language) => new()
    {
        HouseholdId = change.Household.Value,
        AreaCode = change.Either.Village?.Digits,
        Members = change.Either.Members,
        Move = change.Enters ? "enters" : change.Leaves ? "leaves" : null,
        VerdictBefore = change.Before?.Judgement.Verdict.Name(),
        VerdictAfter = change.After?.Judgement.Verdict.Name(),
        LevelBefore = change.Before?.Level?.Name(),
        LevelAfter = change.After?.Level?.Name(),
        RankBefore = change.RankBefore,
        RankAfter = change.RankAfter,
        Criteria = [.. change.Criteria.Select(c => new ListedCriterionChange(c.Id, PackWords.Criterion(c.Id).In(language), c.Before?.Name(), c.After?.Name()))],
        Text = Sentence(change).In(language),
    };

    /// <summary>The criteria and the scope that say something else, in words.</summary>
    private static Wording Sentence(HouseholdChange change)
    {
        List<Wording> parts = [.. change.Criteria.Select(c => Criterion(c))];
        if (change.Before?.InScope == true && change.After?.InScope != true) parts.Add(new("移出范围", "out of scope"));
        if (change.Before?.InScope != true && change.After?.InScope == true) parts.Add(new("进入范围", "into scope"));
        return new(string.Join('；', parts.Select(p => p.Chinese)), string.Join("; ", parts.Select(p => p.English)));
    }

    private static Wording Criterion(CriterionChange criterion)
    {
        var (title, before, after) = (PackWords.Criterion(criterion.Id), State(criterion.Before), State(criterion.After));
        return new($"{title.Chinese}：{before.Chinese}→{after.Chinese}", $"{title.English}: {before.English} → {after.English}");
    }

    private static Wording State(FindingState? state) => state?.Label() ?? new("–", "–");
}
