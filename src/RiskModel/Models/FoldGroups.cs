namespace FangFan.Risk.Models;

/// <summary>Deals clusters of rows into groups that hold about as many events each.</summary>
internal static class FoldGroups
{
    private sealed record Cluster(int Number, int Rows, int Events);

    /// <summary>The group of each row; every group holds an event where there are as many clusters with events as groups.</summary>
    /// <param name="clusters">Number of each row's cluster, 0 ...; rows of a cluster stay together.</param>
    /// <param name="labels">0 or 1 a row.</param>
    /// <param name="groups">Groups wanted.</param>
    /// <param name="seed">Breaks ties between clusters of as many events.</param>
    public static int[] Deal(int[] clusters, float[] labels, int groups, int seed)
    {
        var (events, rows) = (new int[groups], new int[groups]);
        var groupOf = new Dictionary<int, int>();
        foreach (var cluster in Summed(clusters, labels).OrderByDescending(c => c.Events).ThenBy(c => DrawSeed.Mix(seed, c.Number)).ThenBy(c => c.Number))
        {
            var group = Enumerable.Range(0, groups).MinBy(g => (cluster.Events > 0 ? events[g] : 0, rows[g], g));
            groupOf[cluster.Number] = group;
            events[group] += cluster.Events;
            rows[group] += cluster.Rows;
        }
        return Array.ConvertAll(clusters, cluster => groupOf[cluster]);
    }

    /// <summary>The village of each row's household, numbered by first appearance: a household that moved takes all its rows to its last village,
    /// and one of an unknown village is a cluster of its own.</summary>
    public static int[] Clusters(TrainingSet set)
    {
        var last = new Dictionary<int, int>();
        for (var row = 0; row < set.Villages.Length; row++)
        {
            if (set.Villages[row] >= 0) last[set.Matrix.Rows[row].Household] = set.Villages[row];
        }
        return NumberByAppearance(set.Matrix.Rows.Select(row => last.TryGetValue(row.Household, out var village) ? village : -1L - row.Household));
    }

    /// <summary>Numbers values by their first appearance, so that the result does not depend on how they were numbered elsewhere.</summary>
    public static int[] NumberByAppearance(IEnumerable<long> values)
    {
        var numbers = new Dictionary<long, int>();
        return [.. values.Select(value => numbers.TryGetValue(value, out var number) ? number : numbers[value] = numbers.Count)];
    }

    private static IEnumerable<Cluster> Summed(int[] clusters, float[] labels)
    {
        var count = clusters.Max() + 1;
        var (rows, events) = (new int[count], new int[count]);
        for (var row = 0; row < clusters.Length; row++)
        {
            rows[clusters[row]]++;
            if (labels[row] > 0) events[clusters[row]]++;
        }
        return Enumerable.Range(0, count).Select(c => new Cluster(c, rows[c], events[c]));
    }
}
