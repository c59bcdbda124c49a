using FangFan.Risk.Assessment;
using FangFan.Risk.Panel;

namespace FangFan.Risk.Ranking;

/// <summary>Ranks a county's households in scope; nobody is ever dropped.</summary>
public static class PriorityListBuilder
{
    /// <summary>Builds the list of a quarter.</summary>
    /// <param name="assessment">What to rank.</param>
    /// <param name="order">By level then raw score, or by raw score alone; ties by groups of criteria met, then household id; without a score last.</param>
    /// <param name="areas">The registered population behind the cap, as areas.csv has it.</param>
    public static PriorityList Build(QuarterAssessment assessment, ListOrder order, IReadOnlyList<AreaRecord> areas)
    {
        var ranked = assessment.Households.Where(h => h.InScope).OrderByDescending(h => order == ListOrder.Priority ? h.Level : null)
            .ThenBy(h => h.Model is null)
            .ThenBy(h => new ScoredHousehold(h.Household, h.Model?.RawScore ?? 0, h.GroupsMet))
            .Select((h, place) => new RankedHousehold(place + 1, h, Queue(h)))
            .ToArray();
        return new(order, assessment, ranked, ListCap.Count(assessment, ranked, areas));
    }

    private static ListQueue? Queue(HouseholdAssessment household) => household switch
    {
        { MeetsRules: true, Model.Band: 0 } => ListQueue.RulesOnly,
        { MeetsRules: false, NearRules: false, Model.Band: 1 } => ListQueue.ModelOnly,
        _ => null,
    };
}
