using FangFan.Risk.Features;
using FangFan.Risk.Panel;

namespace FangFan.Risk.Evaluation.Drift;

/// <summary>Numbers what shares its luck: villages, or households where villages are too few or unknown.</summary>
internal sealed class DriftClusters
{
    private readonly HouseholdPanel panel;
    private readonly Dictionary<(AreaCode?, int), int> numbers = [];
    private readonly List<AreaCode?> townships = [];

    private DriftClusters(HouseholdPanel panel, bool byVillage) => (this.panel, ByVillage) = (panel, byVillage);

    /// <summary>Whether households of a village are one cluster.</summary>
    public bool ByVillage { get; }

    /// <summary>How many there are; all are numbered when the panel is read.</summary>
    public int Count => numbers.Count;

    /// <summary>The township of each cluster; null where unknown.</summary>
    public IReadOnlyList<AreaCode?> Townships => townships;

    /// <summary>Numbers the clusters of a panel by first appearance.</summary>
    public static DriftClusters Of(HouseholdPanel panel)
    {
        var rows = Enumerable.Range(0, panel.HouseholdCount).SelectMany(h => panel.AllRows(h).Select(row => (Household: h, row.Village)));
        var villages = new HashSet<AreaCode>();
        foreach (var (_, village) in rows)
        {
            if (village is { } known) villages.Add(known);
        }
        var clusters = new DriftClusters(panel, villages.Count >= DriftLimits.LeastVillages);
        foreach (var (household, village) in rows) clusters.Number(household, village);
        return clusters;
    }

    /// <summary>The cluster of a household in a quarter's row.</summary>
    public int Of(int household, AreaCode? village) => numbers[Key(household, village)];

    /// <summary>The cluster of each row, each with a record known at its quarter.</summary>
    public int[] Of(FeatureRow[] rows) => Array.ConvertAll(rows, row => Of(row.Household, panel.At(row.Household, row.AsOf).Current!.Value.Village));

    private void Number(int household, AreaCode? village)
    {
        if (numbers.TryAdd(Key(household, village), numbers.Count)) townships.Add(village?.Township);
    }

    private (AreaCode?, int) Key(int household, AreaCode? village) => ByVillage && village is not null ? (village, -1) : (null, household);
}
