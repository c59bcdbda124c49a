namespace FangFan.Risk.Evaluation.Survival;

/// <summary>Spells counted at each time at which one ends, in all and by cluster.</summary>
internal sealed class SpellTable
{
    private readonly Dictionary<int, int> clusters = [];

    /// <summary>Counts spells at the times at which they end, and at other times asked for.</summary>
    /// <param name="spells">The spells.</param>
    /// <param name="times">Times to count at, ascending; those at which the spells end where null.</param>
    public SpellTable(IReadOnlyList<ObservedSpell> spells, double[]? times = null)
    {
        Times = times ?? [.. spells.Select(spell => spell.Stop).Distinct().Order()];
        foreach (var spell in spells) clusters.TryAdd(spell.Cluster, clusters.Count);
        AtRisk = new double[clusters.Count, Times.Length];
        (Relapses, Leavers, Censored) = (new double[clusters.Count, Times.Length], new double[clusters.Count, Times.Length], new double[Times.Length]);
        foreach (var spell in spells) Add(spell, clusters[spell.Cluster]);
        TotalAtRisk = Sums(AtRisk);
        TotalRelapses = Sums(Relapses);
        TotalLeavers = Sums(Leavers);
    }

    public double[] Times { get; }

    /// <summary>By cluster and time: spells that began before and end not before.</summary>
    public double[,] AtRisk { get; }

    /// <summary>By cluster and time.</summary>
    public double[,] Relapses { get; }

    /// <summary>By cluster and time.</summary>
    public double[,] Leavers { get; }

    public double[] Censored { get; }

    public double[] TotalAtRisk { get; }

    public double[] TotalRelapses { get; }

    public double[] TotalLeavers { get; }

    public int Clusters => clusters.Count;

    /// <summary>The row of a cluster; -1 where it has no spell.</summary>
    public int RowOf(int cluster) => clusters.GetValueOrDefault(cluster, -1);

    private void Add(ObservedSpell spell, int row)
    {
        var start = Array.BinarySearch(Times, spell.Start);
        for (var t = start >= 0 ? start + 1 : ~start; t < Times.Length && Times[t] <= spell.Stop; t++) AtRisk[row, t]++;
        var last = Array.BinarySearch(Times, spell.Stop);
        if (last < 0) return;
        if (spell.End == SpellEnd.Relapse) Relapses[row, last]++;
        else if (spell.End == SpellEnd.Left) Leavers[row, last]++;
        else Censored[last]++;
    }

    private static double[] Sums(double[,] counts)
    {
        var sums = new double[counts.GetLength(1)];
        for (var c = 0; c < counts.GetLength(0); c++)
        {
            for (var t = 0; t < sums.Length; t++) sums[t] += counts[c, t];
        }
        return sums;
    }
}
