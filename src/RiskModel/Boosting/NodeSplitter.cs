namespace FangFan.Risk.Boosting;

/// <summary>
/// Splits nodes: divides their rows, and finds the best splits of the two new nodes. Of these the smaller one's histogram is summed, the larger
/// one's is the parent's less it.
/// </summary>
internal sealed class NodeSplitter
{
    private readonly BinnedColumns data;
    private readonly BoostingOptions options;
    private readonly sbyte[]? monotone;
    private readonly HistogramPool pool;
    private readonly HistogramBuilder histograms;
    private readonly SplitFinder finder;
    private readonly SplitSearch search;
    private readonly RowDivider divider;
    private RowPartition partition = null!;

    public NodeSplitter(BinnedColumns data, BoostingOptions options, sbyte[]? monotone, QuantisedGradients gradients, HistogramPool pool, Workers workers)
    {
        this.data = data;
        this.options = options;
        this.monotone = monotone;
        this.pool = pool;
        histograms = new HistogramBuilder(data, gradients, pool, workers);
        finder = new SplitFinder(data, options, monotone, gradients, workers.Count);
        search = new SplitSearch(data, finder, histograms, workers);
        divider = new RowDivider(data, workers);
    }

    /// <summary>Turns to a new tree.</summary>
    /// <param name="of">The tree's rows.</param>
    /// <param name="features">The features it may use, ascending, at least one.</param>
    public void Begin(RowPartition of, int[] features)
    {
        (partition, search.Features, search.Partition) = (of, features, of);
        histograms.LookAt(features);
    }

    /// <summary>Finds the best split of the root.</summary>
    public void Prepare(GrowingNode root)
    {
        if (!MaySplit(root)) return;
        var histogram = histograms.Build(partition.RowsOf(root));
        var first = search.Features[0];
        for (var slot = data.Offsets[first]; slot < data.Offsets[first + 1]; slot++) root.Sums += histogram[slot];
        root.Histogram = histogram;
        search.Of(root, null, null);
        if (!root.Split.Exists) pool.Release(root);
    }

    /// <summary>Divides a node's rows among its two children and finds their best splits.</summary>
    /// <param name="node">A node with a split and two blank children.</param>
    /// <param name="mayGrow">Whether the children may be split in turn.</param>
    public void Split(GrowingNode node, bool mayGrow)
    {
        Divide(node);
        var (smaller, larger) = node.Left!.Count <= node.Right!.Count ? (node.Left, node.Right) : (node.Right, node.Left);
        if (mayGrow && MaySplit(larger)) Prepare(node, smaller, larger);
        pool.Release(node);
    }

    /// <summary>A monotone split puts the middle of the children's values between all leaves under them.</summary>
    private void Divide(GrowingNode node)
    {
        var left = divider.Divide(partition, node);
        node.Left!.Reset(node.Depth + 1, node.Start, left);
        node.Right!.Reset(node.Depth + 1, node.Start + left, node.Count - left);
        (node.Left.Sums, node.Right.Sums) = (node.Split.Left, node.Sums - node.Split.Left);
        (node.Left.Bounds, node.Right.Bounds) = BoundsOfChildren(node);
    }

    private (ValueBounds Left, ValueBounds Right) BoundsOfChildren(GrowingNode node)
    {
        var direction = monotone?[node.Split.Feature] ?? 0;
        if (direction == 0) return (node.Bounds, node.Bounds);
        var middle = (finder.ValueOf(node.Left!.Sums, node.Bounds) + finder.ValueOf(node.Right!.Sums, node.Bounds)) / 2;
        var (below, above) = (node.Bounds with { Upper = middle }, node.Bounds with { Lower = middle });
        return direction > 0 ? (below, above) : (above, below);
    }

    private void Prepare(GrowingNode parent, GrowingNode smaller, GrowingNode larger)
    {
        smaller.Histogram = histograms.Build(partition.RowsOf(smaller));
        (larger.Histogram, parent.Histogram) = (parent.Histogram, null);
        search.Of(larger, MaySplit(smaller) ? smaller : null, smaller.Histogram);
        if (!larger.Split.Exists) pool.Release(larger);
        if (!smaller.Split.Exists) pool.Release(smaller);
    }

    private bool MaySplit(GrowingNode node) =>
        node.Count >= 2L * options.MinimumRowsPerLeaf && (options.MaximumDepth == 0 || node.Depth < options.MaximumDepth);
}
