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
        foreach (var cluster in Clusters(clusters, labels).OrderByDescending(c => c.Events).ThenBy(c => Hash(c.Number, seed)).ThenBy(c => c.Number))
        {
            var group = Enumerable.Range(0, groups).MinBy(g => (cluster.Events > 0 ? events[g] : 0, rows[g], g));
            groupOf[cluster.Number] = group;
            events[group] += cluster.Events;
            rows[group] += cluster.Rows;
        }
        return Array.ConvertAll(clusters, cluster => groupOf[cluster]);
    }

    /// <summary>Numbers values by their first appearance, so that the result does not depend on how they were numbered elsewhere.</summary>
    public static int[] NumberByAppearance(IEnumerable<long> values)
    {
        var numbers = new Dictionary<long, int>();
        return [.. values.Select(value => numbers.TryGetValue(value, out var number) ? number : numbers[value] = numbers.Count)];
    }

    private static IEnumerable<Cluster> Clusters(int[] clusters, float[] labels)
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

    // The finaliser of SplitMix64: neighbouring numbers come out unrelated.
    private static ulong Hash(int number, int seed)
    {
        var mixed = ((ulong)(uint)seed << 32 | (uint)number) + 0x9E3779B97F4A7C15;
        mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB;
        return mixed ^ mixed >> 31;
    }
}
