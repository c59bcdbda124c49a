using FangFan.Risk.Assessment;

namespace FangFan.Risk.Ranking;

/// <summary>How a list is ordered.</summary>
public enum ListOrder
{
    /// <summary>By level, then raw score.</summary>
    Priority,

    /// <summary>By raw score alone.</summary>
    Risk,
}

/// <summary>Queues of a list.</summary>
public enum ListQueue
{
    /// <summary>Rules yes, model low: check the data; support may be working; never a ground for exit.</summary>
    RulesOnly,

    /// <summary>Rules no, model high: visit first.</summary>
    ModelOnly,
}

/// <summary>A household's place on a list.</summary>
/// <param name="Rank">1 for the first, county-wide.</param>
/// <param name="Assessment">Everything said of it.</param>
/// <param name="Queue">The disagreement queue it is in; null where rules and model agree.</param>
public sealed record RankedHousehold(int Rank, HouseholdAssessment Assessment, ListQueue? Queue);

/// <summary>How much of the cap on monitored persons is used; it warns and never drops anyone.</summary>
/// <param name="Persons">Persons of the households on the list that are under monitoring or meet the pack's rules, each household once.</param>
/// <param name="CapPersons">Persons allowed, rounded down; null where the pack has no cap or the registered population is unknown.</param>
/// <param name="Share">Persons over registered persons; null where these are unknown or none.</param>
/// <param name="Marginal">The household with which the count, in the order of the list, passes the cap; null where it does not.</param>
/// <param name="Warning">What people should know; null where there is nothing.</param>
public sealed record CapCount(long Persons, long? CapPersons, double? Share, HouseholdId? Marginal, Wording? Warning)
{
    /// <summary>The households counted, those of unknown size included.</summary>
    public int Households { get; init; }

    /// <summary>Households counted whose members are unknown; <see cref="Persons"/> is short of them.</summary>
    public int UnknownSize { get; init; }

    /// <summary>Of the persons, those of households under monitoring.</summary>
    public long Monitored { get; init; }

    /// <summary>Of the persons, those of households that meet the rules and are not under monitoring.</summary>
    public long OnlyMeeting { get; init; }

    /// <summary>The registered persons; null where areas.csv does not tell.</summary>
    public long? Registered { get; init; }

    /// <summary>The share of the registered persons that the pack allows in the quarter; null where it sets no cap.</summary>
    public decimal? ShareAllowed { get; init; }

    /// <summary>Persons over persons allowed; null where there is no cap, or it allows nobody.</summary>
    public double? ShareOfCap => CapPersons is > 0 and var cap ? (double)Persons / cap : null;
}

/// <summary>A quarter's ranked list: every household in scope, monitored or not.</summary>
/// <param name="Order">How it is ordered.</param>
/// <param name="Assessment">What it ranks.</param>
/// <param name="Items">The households in scope, by rank.</param>
/// <param name="Cap">The cap in persons.</param>
public sealed record PriorityList(ListOrder Order, QuarterAssessment Assessment, IReadOnlyList<RankedHousehold> Items, CapCount Cap);
