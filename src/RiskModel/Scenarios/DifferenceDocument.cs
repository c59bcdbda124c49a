using FangFan.Risk.Assessment;

namespace FangFan.Risk.Scenarios;

/// <summary>One side of a difference as files print it.</summary>
/// <param name="Pack">The pack's id; a variant's ends in a star.</param>
/// <param name="Title">Its title.</param>
/// <param name="AsIf">Whether it was applied before its start date.</param>
/// <param name="Meeting">Households and persons that meet the rules.</param>
/// <param name="DataHash">SHA-256 of what was known at the quarter.</param>
public sealed record ListedSide(string Pack, string Title, bool AsIf, HeadCount Meeting, string DataHash)
{
    internal static ListedSide From(QuarterAssessment assessment, HeadCount meeting, Language language) =>
        new(assessment.Pack.Id, assessment.Pack.Title.In(language), assessment.Pack.IsAsIf(assessment.Quarter), meeting, assessment.DataHash);
}

/// <summary>A criterion's, or another ground's, part in who enters and leaves.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What people read.</param>
/// <param name="Entering">Households and persons that enter by it.</param>
/// <param name="Leaving">Households and persons that leave by it.</param>
public sealed record ListedShift(string Id, string Title, HeadCount Entering, HeadCount Leaving);

/// <summary>A move between levels.</summary>
/// <param name="From">none, low, medium or high; null out of scope.</param>
/// <param name="To">The same, after.</param>
/// <param name="Households">Households.</param>
/// <param name="Persons">Persons.</param>
public sealed record ListedMove(string? From, string? To, int Households, long Persons)
{
    internal static IReadOnlyList<ListedMove> Of(IEnumerable<LevelMove> moves) =>
        [.. moves.Select(m => new ListedMove(m.From?.Name(), m.To?.Name(), m.Count.Households, m.Count.Persons))];
}

/// <summary>What lies between two assessments, as files print it.</summary>
public sealed record DifferenceDocument
{
    /// <summary>The quarter, 2021Q2.</summary>
    public required string Quarter { get; init; }

    /// <summary>The side before.</summary>
    public required ListedSide Before { get; init; }

    /// <summary>The side after.</summary>
    public required ListedSide After { get; init; }

    /// <summary>The model's id; null without a model.</summary>
    public string? Model { get; init; }

    /// <summary>Households and persons that enter the policy's list.</summary>
    public required HeadCount Entering { get; init; }

    /// <summary>Households and persons that leave it.</summary>
    public required HeadCount Leaving { get; init; }

    /// <summary>Every criterion of either pack.</summary>
    public required IReadOnlyList<ListedShift> ByCriterion { get; init; }

    /// <summary>scope, exclusions and identify: what is no criterion.</summary>
    public required IReadOnlyList<ListedShift> ByOther { get; init; }

    /// <summary>From which level to which, those that stay included.</summary>
    public required IReadOnlyList<ListedMove> LevelMoves { get; init; }

    /// <summary>Households of which the rank alone differs; they are not among <see cref="Households"/>.</summary>
    public required int RankOnly { get; init; }

    /// <summary>The households of which more differs: those that enter first, then those that leave, then by levels moved.</summary>
    public required IReadOnlyList<ListedChange> Households { get; init; }

    /// <summary>Prints a difference.</summary>
    public static DifferenceDocument From(AssessmentDifference difference, Language language)
    {
        var households = difference.Substantial;
        return new DifferenceDocument
        {
            Quarter = difference.Before.Quarter.ToString(),
            Before = ListedSide.From(difference.Before, difference.MeetBefore, language),
            After = ListedSide.From(difference.After, difference.MeetAfter, language),
            Model = difference.After.ModelId,
            Entering = difference.Entering,
            Leaving = difference.Leaving,
            ByCriterion = [.. difference.ByCriterion.Select(s => Shift(s, language))],
            ByOther = [.. difference.ByOther.Select(s => Shift(s, language))],
            LevelMoves = ListedMove.Of(difference.LevelMoves),
            RankOnly = difference.Changes.Count - households.Count,
            Households = [.. households.Select(h => ListedChange.From(h, language))],
        };
    }

    private static ListedShift Shift(CriterionShift shift, Language language) => new(shift.Id, shift.Title.In(language), shift.Entering, shift.Leaving);
}
