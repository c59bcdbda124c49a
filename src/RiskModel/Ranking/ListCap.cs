using FangFan.Risk.Assessment;
using FangFan.Risk.Panel;
using FangFan.Risk.Policy;

namespace FangFan.Risk.Ranking;

/// <summary>Counts persons against the cap on monitored persons (national 三(二), liaoning 三(二)); it warns and never drops anyone.</summary>
/// <remarks>What the cap limits is the size of the monitored population, so the households under monitoring count together with those that the rules meet:
/// who would be on the policy's list if all of them were taken up and nobody's risk were eliminated.</remarks>
internal static class ListCap
{
    /// <summary>The cap's count over a ranked list; the margin follows its order.</summary>
    public static CapCount Count(QuarterAssessment assessment, IReadOnlyList<RankedHousehold> ranked, IReadOnlyList<AreaRecord> areas)
    {
        HouseholdAssessment[] counted = [.. ranked.Select(r => r.Assessment).Where(h => h.Monitored || h.MeetsRules)];
        var population = RegisteredPopulation.Of(areas, assessment.Quarter.Year);
        var allowed = ShareAllowed(assessment.Pack, assessment.Quarter, population.DeepPoverty);
        var cap = allowed * population.Persons is { } most ? (long?)decimal.Floor(most) : null;
        var persons = Persons(counted);
        var count = new CapCount(persons, cap, population.Persons is > 0 and var registered ? (double)persons / registered : null, cap is { } limit ? Marginal(counted, limit) : null, null)
        {
            Households = counted.Length,
            UnknownSize = counted.Count(h => h.Members is null),
            Monitored = Persons(counted.Where(h => h.Monitored)),
            OnlyMeeting = Persons(counted.Where(h => !h.Monitored)),
            Registered = population.Persons,
            ShareAllowed = allowed,
        };
        return count with { Warning = CapTexts.Warning(count) };
    }

    private static long Persons(IEnumerable<HouseholdAssessment> households) => households.Sum(h => (long)(h.Members ?? 0));

    private static decimal? ShareAllowed(PolicyPack pack, Quarter quarter, bool deepPoverty)
    {
        var value = (deepPoverty ? pack.ValueIn(PackValues.CapDeepPoverty, quarter) : null) ?? pack.ValueIn(PackValues.Cap, quarter);
        return value?.Value;
    }

    private static HouseholdId? Marginal(IEnumerable<HouseholdAssessment> counted, long cap)
    {
        var persons = 0L;
        foreach (var household in counted)
        {
            persons += household.Members ?? 0;
            if (persons > cap) return household.Household;
        }
        return null;
    }
}
