namespace FangFan.Risk.Boosting;

/// <summary>Finds the best splits of one or two nodes over all features of a tree; of equal gains the first feature's counts, whichever thread found it.</summary>
/// <remarks>
/// Histograms carry no row counts: they would cost as much again, and matter to few splits. A split whose sums leave open whether each child
/// holds the minimum of rows is taken on trust first; if it wins, the rows of its feature are counted and the feature is searched anew.
/// So the winner is the best of the splits allowed, with counts that are exact.
/// </remarks>
internal sealed class SplitSearch(BinnedColumns data, SplitFinder finder, HistogramBuilder histograms, Workers workers) : IPieces
{
    private const int PieceFeatures = 4;

    private readonly Split[] firstFound = new Split[data.Features.Length];
    private readonly Split[] secondFound = new Split[data.Features.Length];
    private readonly bool[] isCounted = new bool[data.Features.Length];
    private readonly int[] counts = new int[256];
    private GrowingNode first = null!;
    private GrowingNode? second;
    private long[]? sibling;

    /// <summary>The features the tree may use, ascending.</summary>
    public int[] Features { get; set; } = [];

    /// <summary>The tree's rows.</summary>
    public RowPartition Partition { get; set; } = null!;

    /// <summary>Sets the best splits of the nodes.</summary>
    /// <param name="node">A node with its histogram, or its parent's where <paramref name="less"/> is given.</param>
    /// <param name="other">Another node with its own; null where there is none to search.</param>
    /// <param name="less">The histogram to take off that of <paramref name="node"/> first; null where it is its own already.</param>
    public void Of(GrowingNode node, GrowingNode? other, long[]? less)
    {
        (first, second, sibling) = (node, other, less);
        workers.Run(Blocks.Count(Features.Length, PieceFeatures), this);
        node.Split = Winner(node, firstFound);
        if (other is not null) other.Split = Winner(other, secondFound);
    }

    /// <inheritdoc/>
    public void Do(int worker, int piece)
    {
        var to = Math.Min(Features.Length, (piece + 1) * PieceFeatures);
        for (var i = piece * PieceFeatures; i < to; i++)
        {
            if (sibling is not null) histograms.Subtract(first.Histogram!, sibling, Features[i]);
            firstFound[i] = finder.Best(worker, first, Features[i], null);
            if (second is not null) secondFound[i] = finder.Best(worker, second, Features[i], null);
        }
    }

    private Split Winner(GrowingNode node, Split[] found)
    {
        Array.Clear(isCounted);
        while (true)
        {
            var best = 0;
            for (var i = 1; i < Features.Length; i++)
            {
                if (found[i].Gain > found[best].Gain) best = i;
            }
            if (!found[best].Exists || isCounted[best] || finder.IsSureOfRows(found[best], node.Sums)) return found[best].Exists ? found[best] : Split.None;
            Count(node, Features[best]);
            found[best] = finder.Best(0, node, Features[best], counts);
            isCounted[best] = true;
        }
    }

    private void Count(GrowingNode node, int feature)
    {
        Array.Clear(counts);
        var column = data.Columns[feature];
        foreach (var row in Partition.RowsOf(node).Span) counts[column[row]]++;
    }
}
