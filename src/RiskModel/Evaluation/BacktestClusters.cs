namespace FangFan.Risk.Evaluation;

/// <summary>What the bootstrap draws: villages with all their households and quarters, or households where villages are too few.</summary>
/// <param name="OfRow">Number of each row's cluster, over all quarters.</param>
/// <param name="Count">How many clusters.</param>
/// <param name="ByVillage">Whether they are villages.</param>
internal sealed record BacktestClusters(int[] OfRow, int Count, bool ByVillage)
{
    /// <summary>Numbers the clusters by first appearance; a household counts to its last known village, one without to itself.</summary>
    public static BacktestClusters Of(IReadOnlyList<BacktestQuarter> quarters, int leastVillages)
    {
        var villages = new Dictionary<HouseholdId, AreaCode>();
        foreach (var household in quarters.SelectMany(quarter => quarter.Households))
        {
            if (household.Village is { } village) villages[household.Household] = village;
        }
        var byVillage = villages.Values.Distinct().Count() >= leastVillages;
        var numbers = new Dictionary<(AreaCode?, HouseholdId?), int>();
        int Number(HouseholdId household)
        {
            (AreaCode?, HouseholdId?) key = byVillage && villages.TryGetValue(household, out var village) ? (village, null) : (null, household);
            return numbers.TryGetValue(key, out var number) ? number : numbers[key] = numbers.Count;
        }
        int[] rows = [.. quarters.SelectMany(quarter => quarter.Households).Select(household => Number(household.Household))];
        return new BacktestClusters(rows, numbers.Count, byVillage);
    }
}
