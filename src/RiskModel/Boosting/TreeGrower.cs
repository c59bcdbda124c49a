namespace FangFan.Risk.Boosting;

/// <summary>A grown tree: its root and its leaves in the order of their making.</summary>
internal sealed record GrownTree(GrowingNode Root, IReadOnlyList<GrowingNode> Leaves);

/// <summary>
/// Grows one tree leaf by leaf: the leaf whose best split gains most is split next (Shi 2007, "Best-first decision tree learning"),
/// until there are enough leaves or no split is left. Of two new children the smaller one's histogram is summed, the larger one's is the
/// parent's less it.
/// </summary>
internal sealed class TreeGrower
{
    private const int PieceFeatures = 8;

    private readonly BinnedColumns data;
    private readonly BoostingOptions options;
    private readonly sbyte[]? monotone;
    private readonly QuantisedGradients gradients;
    private readonly HistogramBuilder histograms;
    private readonly SplitFinder finder;
    private readonly Workers workers;

    public TreeGrower(BinnedColumns data, BoostingOptions options, sbyte[]? monotone, QuantisedGradients gradients)
    {
        this.data = data;
        this.options = options;
        this.monotone = monotone;
        this.gradients = gradients;
        workers = new Workers(options.Threads);
        histograms = new HistogramBuilder(data, workers);
        finder = new SplitFinder(data, options, monotone, gradients);
    }

    /// <summary>Grows a tree on the partition's rows.</summary>
    /// <param name="partition">The tree's rows, undivided; afterwards those of each leaf lie together.</param>
    /// <param name="features">The features the tree may use, ascending, at least one.</param>
    /// <param name="cancellation">Looked at before every split.</param>
    public GrownTree Grow(RowPartition partition, int[] features, CancellationToken cancellation)
    {
        var root = new GrowingNode(0, 0, partition.Count, ValueBounds.None);
        var leaves = new List<GrowingNode>(options.Leaves) { root };
        if (MaySplit(root)) StartFrom(root, partition, features);
        while (leaves.Count < options.Leaves && MostGaining(leaves) is { } next)
        {
            cancellation.ThrowIfCancellationRequested();
            Divide(next, partition);
            leaves.Remove(next);
            leaves.Add(next.Left!);
            leaves.Add(next.Right!);
            if (leaves.Count < options.Leaves) PrepareChildren(next, partition, features);
            else Release(next);
        }
        foreach (var leaf in leaves) Release(leaf);
        return new GrownTree(root, leaves);
    }

    private static GrowingNode? MostGaining(List<GrowingNode> leaves)
    {
        GrowingNode? most = null;
        foreach (var leaf in leaves)
        {
            if (leaf.Split is not null && leaf.Split.Gain > (most?.Split!.Gain ?? 0)) most = leaf;
        }
        return most;
    }

    private bool MaySplit(GrowingNode node) =>
        node.Count >= 2L * options.MinimumRowsPerLeaf && (options.MaximumDepth == 0 || node.Depth < options.MaximumDepth);

    private void StartFrom(GrowingNode root, RowPartition partition, int[] features)
    {
        root.Histogram = histograms.Build(partition.RowsOf(root), gradients, features);
        for (var slot = data.Offsets[features[0]]; slot < data.Offsets[features[0] + 1]; slot++) root.Sums += root.Histogram[slot];
        FindSplits([root], features, prepare: null);
    }

    /// <summary>Divides a node's rows and makes its children; a monotone split puts the middle of their values between all leaves under them.</summary>
    private void Divide(GrowingNode node, RowPartition partition)
    {
        var split = node.Split!;
        var left = partition.Divide(node, split, data);
        var (leftBounds, rightBounds) = (node.Bounds, node.Bounds);
        var middle = (split.LeftValue + split.RightValue) / 2;
        switch (monotone?[split.Feature] ?? 0)
        {
            case > 0:
                leftBounds = leftBounds with { Upper = middle };
                rightBounds = rightBounds with { Lower = middle };
                break;
            case < 0:
                leftBounds = leftBounds with { Lower = middle };
                rightBounds = rightBounds with { Upper = middle };
                break;
        }
        node.Left = new GrowingNode(node.Depth + 1, node.Start, left, leftBounds) { Sums = split.Left };
        node.Right = new GrowingNode(node.Depth + 1, node.Start + left, node.Count - left, rightBounds) { Sums = node.Sums - split.Left };
    }

    /// <summary>Gives the children their histograms and finds their best splits.</summary>
    private void PrepareChildren(GrowingNode parent, RowPartition partition, int[] features)
    {
        var (smaller, larger) = parent.Left!.Count <= parent.Right!.Count ? (parent.Left, parent.Right) : (parent.Right, parent.Left);
        if (!MaySplit(larger))
        {
            Release(parent);
            return;
        }
        var built = histograms.Build(partition.RowsOf(smaller), gradients, features);
        (smaller.Histogram, larger.Histogram, parent.Histogram) = (built, parent.Histogram, null);
        var siblings = larger.Histogram!;
        FindSplits(MaySplit(smaller) ? [smaller, larger] : [larger], features, feature => histograms.Subtract(siblings, built, feature));
    }

    /// <summary>Finds the best split of each node; of equal gains the first feature's counts, whichever thread found it.</summary>
    private void FindSplits(GrowingNode[] nodes, int[] features, Action<int>? prepare)
    {
        var found = new Split?[nodes.Length, features.Length];
        workers.Run(Blocks.Count(features.Length, PieceFeatures), (_, piece) =>
        {
            var to = Math.Min(features.Length, (piece + 1) * PieceFeatures);
            for (var i = piece * PieceFeatures; i < to; i++)
            {
                prepare?.Invoke(features[i]);
                for (var node = 0; node < nodes.Length; node++)
                    found[node, i] = finder.Best(nodes[node].Histogram!, nodes[node].Sums, nodes[node].Bounds, features[i]);
            }
        });
        for (var node = 0; node < nodes.Length; node++)
        {
            for (var i = 0; i < features.Length; i++)
            {
                if (found[node, i] is { } split && split.Gain > (nodes[node].Split?.Gain ?? 0)) nodes[node].Split = split;
            }
            if (nodes[node].Split is null) Release(nodes[node]);
        }
    }

    private void Release(GrowingNode node)
    {
        if (node.Histogram is not null) histograms.Return(node.Histogram);
        node.Histogram = null;
    }
}
