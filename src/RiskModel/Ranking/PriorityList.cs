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
/// <param name="Persons">Persons of the households that the pack's rules meet, on the list.</param>
/// <param name="CapPersons">Persons allowed; null where the pack has no cap or the registered population is unknown.</param>
/// <param name="Share">Persons over registered persons; null where unknown.</param>
/// <param name="Marginal">The household with which the count passes the cap; null where it does not.</param>
/// <param name="Warning">What people should know; null where there is nothing.</param>
public sealed record CapCount(long Persons, long? CapPersons, double? Share, HouseholdId? Marginal, Wording? Warning);

/// <summary>A quarter's ranked list: every household in scope, monitored or not.</summary>
/// <param name="Order">How it is ordered.</param>
/// <param name="Assessment">What it ranks.</param>
/// <param name="Items">The households in scope, by rank.</param>
/// <param name="Cap">The cap in persons.</param>
public sealed record PriorityList(ListOrder Order, QuarterAssessment Assessment, IReadOnlyList<RankedHousehold> Items, CapCount Cap);
