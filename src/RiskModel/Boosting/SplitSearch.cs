namespace FangFan.Risk.Boosting;

/// <summary>Finds the best splits of one or two nodes over all features of a tree; of equal gains the first feature's counts, whichever thread found it.</summary>
/// <remarks>
/// Histograms carry no row counts: they would cost as much again, and matter to few splits. A split whose sums leave open whether each child
/// holds the minimum of rows is taken on trust first; if it wins, the rows of its feature are counted and the feature is searched anew.
/// So the winner is the best of the splits allowed, with counts that are exact.
/// </remarks>
internal sealed class SplitSearch(BinnedColumns data, SplitFinder finder, HistogramBuilder histograms, Workers workers) : IPieces
{
    private const int MostFeaturesInPiece = 8;

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

    /// <summary>Features that are judged together; fewer where there would be no piece for each thread. The winner does not depend on it.</summary>
    private int PieceFeatures => Math.Min(MostFeaturesInPiece, Blocks.Count(Features.Length, workers.Count));

    private int Pieces => Blocks.Count(Features.Length, PieceFeatures);

    /// <summary>Sets the best splits of the nodes.</summary>
    /// <param name="node">A node with its histogram, or its parent's where <paramref name="less"/> is given.</param>
    /// <param name="other">Another node with its own; null where there is none to search.</param>
    /// <param name="less">The histogram to take off that of <paramref name="node"/> first; null where it is its own already.</param>
    public void Of(GrowingNode node, GrowingNode? other, long[]? less)
    {
        (first, second, sibling) = (node, other, less);
        workers.Run(Pieces, this);
        node.Split = Winner(node, firstFound);
        if (other is not null) other.Split = Winner(other, secondFound);
    }

    /// <inheritdoc/>
    public void Do(int worker, int piece)
    {
        var features = FeaturesOf(piece);
        if (sibling is not null) histograms.Subtract(first.Histogram!, sibling, features[0], features[^1]);
        firstFound[piece] = finder.Best(worker, first, features, isCounted);
        if (second is not null) secondFound[piece] = finder.Best(worker, second, features, isCounted);
    }

    private ReadOnlySpan<int> FeaturesOf(int piece) => Features.AsSpan(piece * PieceFeatures, Math.Min(PieceFeatures, Features.Length - piece * PieceFeatures));

    private Split Winner(GrowingNode node, Split[] found)
    {
        var counted = Split.None;
        while (true)
        {
            var best = 0;
            for (var piece = 1; piece < Pieces; piece++)
            {
                if (found[piece].Gain > found[best].Gain) best = piece;
            }
            var split = found[best];
            if (!Beats(split, counted)) break;
            if (finder.IsSureOfRows(split, node.Sums))
            {
                counted = split;
                break;
            }
            var sure = BestCounted(node, split.Feature);
            if (Beats(sure, counted)) counted = sure;
            isCounted[split.Feature] = true;
            found[best] = finder.Best(0, node, FeaturesOf(best), isCounted);
        }
        Array.Clear(isCounted);
        return counted;
    }

    private static bool Beats(Split split, Split other) => split.Gain > other.Gain || (split.Exists && split.Gain == other.Gain && split.Feature < other.Feature);

    private Split BestCounted(GrowingNode node, int feature)
    {
        Array.Clear(counts);
        var column = data.Columns[feature];
        foreach (var row in Partition.RowsOf(node).Span) counts[column[row]]++;
        return finder.BestCounted(node, feature, counts);
    }
}
