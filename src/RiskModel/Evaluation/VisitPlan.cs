using FangFan.Risk.Models;

namespace FangFan.Risk.Evaluation;

/// <summary>What is asked of a cut-off.</summary>
/// <param name="Visits">Households that can be visited in a quarter, 1 or more; at most all of the county's are.</param>
/// <param name="Score">The score that orders the visits; a probability.</param>
public sealed record VisitRequest(int Visits, ScoreDefinition Score)
{
    /// <summary>Households that can be visited in a quarter.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is under 1.</exception>
    public int Visits { get; } = Visits >= 1 ? Visits : throw new ArgumentOutOfRangeException(nameof(Visits), Visits, "Visits are a number of households a quarter, 1 or more.");

    /// <summary>Households of the county as it is now that the score would rank, 1 or more; null where nothing is to be scaled.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is under 1.</exception>
    public int? Households
    {
        get;
        init => field = value is null or >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Households are 1 or more.");
    }
}

/// <summary>A number with its bootstrap interval.</summary>
/// <param name="Value">The number; NaN where it is undefined, such as a recall without events.</param>
/// <param name="Interval">Null where none was drawn or half of the draws were undefined.</param>
public readonly record struct VisitEstimate(double Value, Interval? Interval);

/// <summary>What visiting the first households of the list came to.</summary>
/// <param name="Cutoff">The probability of the last household visited.</param>
/// <param name="Hits">Visited households with the event within the horizon, a quarter.</param>
/// <param name="Misses">Households with the event that were not visited, a quarter.</param>
/// <param name="Precision">Hits over visits.</param>
/// <param name="Recall">Hits over hits and misses; NaN without events.</param>
public sealed record VisitFigures(VisitEstimate Cutoff, VisitEstimate Hits, VisitEstimate Misses, VisitEstimate Precision, VisitEstimate Recall);

/// <summary>One as-of quarter under a capacity.</summary>
/// <param name="AsOf">The quarter.</param>
/// <param name="Households">Households scored then whose outcome is known.</param>
/// <param name="Events">Of them, those with the event.</param>
/// <param name="Visits">Households visited: the capacity, at most all.</param>
/// <param name="Figures">What it came to.</param>
public sealed record VisitQuarter(Quarter AsOf, int Households, int Events, int Visits, VisitFigures Figures);

/// <summary>What one capacity came to.</summary>
/// <param name="Visits">Visits a quarter.</param>
/// <param name="Quarters">Each as-of quarter as the county was then.</param>
/// <param name="Pooled">All of them together: cut-off, hits and misses are means over the quarters, precision and recall are over all visits and events.</param>
/// <param name="Now">The same brought to the county as it is now: in each past quarter the same share of the households was visited as the capacity is of
/// today's households, and its counts are multiplied by today's households over that quarter's. Null where today's households were not given.</param>
public sealed record VisitCapacity(int Visits, IReadOnlyList<VisitQuarter> Quarters, VisitFigures Pooled, VisitFigures? Now)
{
    /// <summary>What to expect next: <see cref="Now"/>, else <see cref="Pooled"/>.</summary>
    public VisitFigures Expected => Now ?? Pooled;
}

/// <summary>The cut-off for a number of visits, beside half and twice as many.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="Asked">The visits asked for, at most the county's households.</param>
/// <param name="Capacities">Ascending, each once.</param>
/// <param name="ByVillage">Whether the intervals draw villages; else households, where villages are too few.</param>
public sealed record VisitPlan(VisitRequest Request, int Asked, IReadOnlyList<VisitCapacity> Capacities, bool ByVillage)
{
    /// <summary>What the visits asked for come to.</summary>
    public VisitCapacity AtAsked => Capacities.First(c => c.Visits == Asked);

    /// <summary>What it comes to in plain words, that it is an expectation and no promise included.</summary>
    public IReadOnlyList<Wording> Statement => VisitStatement.Of(this);
}
