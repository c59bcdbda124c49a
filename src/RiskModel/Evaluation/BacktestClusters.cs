using FangFan.Risk.Evaluation.Cohorts;

namespace FangFan.Risk.Evaluation;

/// <summary>What the bootstrap draws and errors are robust to: villages with all their households and quarters, or households where villages are too few.</summary>
/// <param name="OfRow">Number of each row's cluster, over all quarters.</param>
/// <param name="Count">How many clusters.</param>
/// <param name="ByVillage">Whether they are villages.</param>
internal sealed record BacktestClusters(int[] OfRow, int Count, bool ByVillage)
{
    /// <summary>The clusters of a backtest's rows, quarter after quarter.</summary>
    public static BacktestClusters Of(IEnumerable<BacktestQuarter> quarters, int leastVillages) =>
        Of([.. quarters.SelectMany(quarter => quarter.Households).Select(household => (household.Household, household.Village))], leastVillages);

    /// <summary>The clusters of cohorts' rows, cohort after cohort.</summary>
    public static BacktestClusters Of(IEnumerable<Cohort> cohorts, int leastVillages) =>
        Of([.. cohorts.SelectMany(cohort => cohort.Households).Select(household => (household.View.Id, household.Newest.Village))], leastVillages);

    // Numbers the clusters by first appearance; a household counts to its last known village, one without to itself.
    private static BacktestClusters Of((HouseholdId Household, AreaCode? Village)[] rows, int leastVillages)
    {
        var villages = new Dictionary<HouseholdId, AreaCode>();
        foreach (var (household, village) in rows)
        {
            if (village is { } known) villages[household] = known;
        }
        var byVillage = villages.Values.Distinct().Count() >= leastVillages;
        var numbers = new Dictionary<(AreaCode?, HouseholdId?), int>();
        int Number(HouseholdId household)
        {
            (AreaCode?, HouseholdId?) key = byVillage && villages.TryGetValue(household, out var village) ? (village, null) : (null, household);
            return numbers.TryGetValue(key, out var number) ? number : numbers[key] = numbers.Count;
        }
        return new BacktestClusters(Array.ConvertAll(rows, row => Number(row.Household)), numbers.Count, byVillage);
    }
}
