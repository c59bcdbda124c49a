namespace FangFan.Risk.Boosting;

/// <summary>A grown tree: its root and its leaves in the order of their making; good until the next tree grows.</summary>
internal sealed record GrownTree(GrowingNode Root, IReadOnlyList<GrowingNode> Leaves);

/// <summary>
/// Grows one tree leaf by leaf: the leaf whose best split gains most is split next (Shi 2007, "Best-first decision tree learning"),
/// until there are enough leaves or no split is left. Of two new children the smaller one's histogram is summed, the larger one's is the
/// parent's less it.
/// </summary>
internal sealed class TreeGrower
{
    private readonly BinnedColumns data;
    private readonly BoostingOptions options;
    private readonly sbyte[]? monotone;
    private readonly HistogramBuilder histograms;
    private readonly SplitFinder finder;
    private readonly SplitSearch search;
    private readonly Workers workers;
    private readonly List<GrowingNode> nodes = [];
    private readonly List<GrowingNode> leaves = [];
    private int used;

    public TreeGrower(BinnedColumns data, BoostingOptions options, sbyte[]? monotone, QuantisedGradients gradients)
    {
        this.data = data;
        this.options = options;
        this.monotone = monotone;
        workers = new Workers(options.Threads);
        histograms = new HistogramBuilder(data, gradients, workers);
        finder = new SplitFinder(data, options, monotone, gradients);
        search = new SplitSearch(data, finder, histograms, workers);
    }

    /// <summary>Grows a tree on the partition's rows.</summary>
    /// <param name="partition">The tree's rows, undivided; afterwards those of each leaf lie together.</param>
    /// <param name="features">The features the tree may use, ascending, at least one.</param>
    /// <param name="cancellation">Looked at before every split.</param>
    public GrownTree Grow(RowPartition partition, int[] features, CancellationToken cancellation)
    {
        (used, search.Features, search.Partition) = (0, features, partition);
        histograms.LookAt(features);
        leaves.Clear();
        var root = NewNode(0, 0, partition.Count);
        leaves.Add(root);
        if (MaySplit(root)) StartFrom(root, partition);
        while (leaves.Count < options.Leaves && MostGaining() is { } next)
        {
            cancellation.ThrowIfCancellationRequested();
            Divide(next, partition);
            leaves.Remove(next);
            leaves.Add(next.Left!);
            leaves.Add(next.Right!);
            if (leaves.Count < options.Leaves) PrepareChildren(next, partition);
            else Release(next);
        }
        foreach (var leaf in leaves) Release(leaf);
        return new GrownTree(root, leaves);
    }

    private GrowingNode NewNode(int depth, int start, int count)
    {
        if (used == nodes.Count) nodes.Add(new GrowingNode());
        return nodes[used++].Reset(depth, start, count);
    }

    private GrowingNode? MostGaining()
    {
        GrowingNode? most = null;
        foreach (var leaf in leaves)
        {
            if (leaf.Split.Gain > (most?.Split.Gain ?? 0)) most = leaf;
        }
        return most;
    }

    private bool MaySplit(GrowingNode node) =>
        node.Count >= 2L * options.MinimumRowsPerLeaf && (options.MaximumDepth == 0 || node.Depth < options.MaximumDepth);

    private void StartFrom(GrowingNode root, RowPartition partition)
    {
        var histogram = histograms.Build(partition.RowsOf(root));
        for (var slot = data.Offsets[search.Features[0]]; slot < data.Offsets[search.Features[0] + 1]; slot++) root.Sums += histogram[slot];
        root.Histogram = histogram;
        search.Of(root, null, null);
        if (!root.Split.Exists) Release(root);
    }

    /// <summary>Divides a node's rows and makes its children; a monotone split puts the middle of their values between all leaves under them.</summary>
    private void Divide(GrowingNode node, RowPartition partition)
    {
        var split = node.Split;
        var left = partition.Divide(node, split, data);
        node.Left = NewNode(node.Depth + 1, node.Start, left);
        node.Right = NewNode(node.Depth + 1, node.Start + left, node.Count - left);
        (node.Left.Sums, node.Right.Sums) = (split.Left, node.Sums - split.Left);
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

    /// <summary>Gives the children their histograms and finds their best splits.</summary>
    private void PrepareChildren(GrowingNode parent, RowPartition partition)
    {
        var (smaller, larger) = parent.Left!.Count <= parent.Right!.Count ? (parent.Left, parent.Right) : (parent.Right, parent.Left);
        if (!MaySplit(larger))
        {
            Release(parent);
            return;
        }
        var built = histograms.Build(partition.RowsOf(smaller));
        (smaller.Histogram, larger.Histogram, parent.Histogram) = (built, parent.Histogram, null);
        search.Of(larger, MaySplit(smaller) ? smaller : null, built);
        if (!larger.Split.Exists) Release(larger);
        if (!smaller.Split.Exists) Release(smaller);
    }

    private void Release(GrowingNode node)
    {
        if (node.Histogram is not null) histograms.Return(node.Histogram);
        node.Histogram = null;
    }
}
