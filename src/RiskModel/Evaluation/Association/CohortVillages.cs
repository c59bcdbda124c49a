using FangFan.Risk.Evaluation.Cohorts;

namespace FangFan.Risk.Evaluation.Association;

/// <summary>The villages that errors are robust to: all rows of a household lie in its last known village, those of a household without one in a cluster of its own.</summary>
/// <param name="OfRow">Number of each row's cluster, cohort after cohort.</param>
/// <param name="Count">How many clusters.</param>
internal sealed record CohortVillages(int[] OfRow, int Count)
{
    /// <summary>Numbers the clusters by first appearance.</summary>
    public static CohortVillages Of(IReadOnlyList<Cohort> cohorts)
    {
        var villages = new Dictionary<int, AreaCode>();
        foreach (var household in cohorts.SelectMany(cohort => cohort.Households))
        {
            if (household.Newest.Village is { } village) villages[household.View.Household] = village;
        }
        var numbers = new Dictionary<(AreaCode?, int), int>();
        int Number(int household)
        {
            (AreaCode?, int) key = villages.TryGetValue(household, out var village) ? (village, -1) : (null, household);
            return numbers.TryGetValue(key, out var number) ? number : numbers[key] = numbers.Count;
        }
        int[] rows = [.. cohorts.SelectMany(cohort => cohort.Households).Select(household => Number(household.View.Household))];
        return new(rows, numbers.Count);
    }
}
