namespace FangFan.Risk.Evaluation.Drift;

/// <summary>Bins that a reference cuts numbers into: tenths of it, or its distinct values where they are few, and a last one for missing values.</summary>
/// <remarks>A bin reaches from over the edge below up to its own edge; the last bin of known values is open upwards.
/// A value that fills more than a tenth of the reference, such as zero, takes several edges, which are then one.</remarks>
public sealed class DriftBins
{
    private readonly float[] edges;

    private DriftBins(float[] edges) => this.edges = edges;

    /// <summary>How many bins, the one for missing values counted.</summary>
    public int Count => edges.Length + 2;

    /// <summary>The bin of missing values.</summary>
    public int Missing => edges.Length + 1;

    /// <summary>Upper edges of all bins but the open one, rising.</summary>
    public IReadOnlyList<float> Edges => edges;

    /// <summary>Cuts by a reference.</summary>
    /// <param name="reference">Its values in any order; NaN = missing.</param>
    public static DriftBins Of(IReadOnlyList<float> reference)
    {
        float[] known = [.. reference.Where(value => !float.IsNaN(value))];
        Array.Sort(known);
        if (known.Length == 0) return new([]);
        var distinct = known.Distinct().Take(DriftLimits.Bins + 1).ToArray();
        if (distinct.Length <= DriftLimits.Bins) return new(distinct[..^1]);
        var tenths = Enumerable.Range(1, DriftLimits.Bins - 1).Select(part => known[(int)((long)part * known.Length / DriftLimits.Bins)]).Distinct();
        return new([.. tenths.Where(edge => edge < known[^1])]);
    }

    /// <summary>The number of a value's bin.</summary>
    public int Of(float value)
    {
        if (float.IsNaN(value)) return Missing;
        var place = Array.BinarySearch(edges, value);
        return place >= 0 ? place : ~place;
    }

    /// <summary>Counts rows by cluster and bin.</summary>
    /// <param name="values">One a row; NaN = missing.</param>
    /// <param name="clusters">Number of each row's cluster.</param>
    /// <param name="count">How many clusters there are.</param>
    public BinCounts Tally(ReadOnlySpan<float> values, ReadOnlySpan<int> clusters, int count)
    {
        var counts = new BinCounts(count, Count);
        for (var row = 0; row < values.Length; row++) counts.Add(clusters[row], Of(values[row]));
        return counts;
    }
}

/// <summary>Rows by cluster and bin.</summary>
/// <param name="clusters">How many clusters.</param>
/// <param name="bins">How many bins.</param>
public sealed class BinCounts(int clusters, int bins)
{
    private readonly int[] cells = new int[clusters * bins];

    /// <summary>How many clusters.</summary>
    public int Clusters => clusters;

    /// <summary>How many bins.</summary>
    public int Bins => bins;

    /// <summary>Rows of a cluster in a bin.</summary>
    public int this[int cluster, int bin] => cells[cluster * bins + bin];

    /// <summary>Counts a row.</summary>
    public void Add(int cluster, int bin) => cells[cluster * bins + bin]++;

    /// <summary>Counts the rows of another tally of the same shape.</summary>
    public void Add(BinCounts other)
    {
        for (var i = 0; i < cells.Length; i++) cells[i] += other.cells[i];
    }

    /// <summary>Rows in each bin over all clusters.</summary>
    public long[] Totals()
    {
        var totals = new long[bins];
        for (var i = 0; i < cells.Length; i++) totals[i % bins] += cells[i];
        return totals;
    }

    /// <summary>Rows of a cluster over all bins.</summary>
    public long InCluster(int cluster)
    {
        long rows = 0;
        for (var bin = 0; bin < bins; bin++) rows += this[cluster, bin];
        return rows;
    }
}
