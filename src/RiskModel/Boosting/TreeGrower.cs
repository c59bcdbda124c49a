namespace FangFan.Risk.Boosting;

/// <summary>A grown tree: its root and its leaves in the order of their making; good until the next tree grows.</summary>
internal sealed record GrownTree(GrowingNode Root, IReadOnlyList<GrowingNode> Leaves);

/// <summary>
/// Grows one tree leaf by leaf: the leaf whose best split gains most is split next (Shi 2007, "Best-first decision tree learning"),
/// until there are enough leaves or no split is left.
/// </summary>
/// <remarks>
/// On a large node all threads work together. Small ones are not worth the meeting: there each thread splits a leaf of its own, the ones that gain
/// most after the next, because their turn comes soon. What a split leads to does not depend on when it is worked out, so the tree is the
/// same; the work for a leaf whose turn never comes is lost.
/// </remarks>
internal sealed class TreeGrower : IPieces
{
    private const int LargeRows = 8192;

    private readonly BoostingOptions options;
    private readonly HistogramPool pool;
    private readonly NodeSplitter together;
    private readonly NodeSplitter[] alone;
    private readonly Workers workers;
    private readonly List<GrowingNode> nodes = [];
    private readonly List<GrowingNode> leaves = [];
    private readonly List<GrowingNode> batch = [];
    private int used;

    public TreeGrower(BinnedColumns data, BoostingOptions options, sbyte[]? monotone, QuantisedGradients gradients)
    {
        this.options = options;
        workers = new Workers(options.Threads);
        pool = new HistogramPool(data.SlotCount);
        together = new NodeSplitter(data, options, monotone, gradients, pool, workers);
        alone = options.Threads == 1 ? [together] : [.. Enumerable.Range(0, options.Threads).Select(_ => new NodeSplitter(data, options, monotone, gradients, pool, new Workers(1)))];
    }

    /// <summary>Grows a tree on the partition's rows.</summary>
    /// <param name="partition">The tree's rows, undivided; afterwards those of each leaf lie together.</param>
    /// <param name="features">The features the tree may use, ascending, at least one.</param>
    /// <param name="cancellation">Looked at before every split.</param>
    public GrownTree Grow(RowPartition partition, int[] features, CancellationToken cancellation)
    {
        used = 0;
        leaves.Clear();
        together.Begin(partition, features);
        foreach (var splitter in alone) splitter.Begin(partition, features);
        var root = NewNode();
        leaves.Add(root);
        together.Prepare(root.Reset(0, 0, partition.Count));
        while (leaves.Count < options.Leaves && MostGaining(-1) is var next and >= 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var leaf = leaves[next];
            if (leaf.Left is null) Split(next);
            leaves.RemoveAt(next);
            leaves.Add(leaf.Left!);
            leaves.Add(leaf.Right!);
        }
        for (var leaf = 0; leaf < leaves.Count; leaf++) Close(leaves[leaf], leaf);
        return new GrownTree(root, leaves);
    }

    /// <inheritdoc/>
    public void Do(int worker, int piece) => alone[worker].Split(batch[piece], HasSplitsAfter(piece));

    private GrowingNode NewNode()
    {
        if (used == nodes.Count) nodes.Add(new GrowingNode());
        return nodes[used++];
    }

    /// <summary>Splits the next leaf and, where it is small, others beside it.</summary>
    private void Split(int next)
    {
        batch.Clear();
        AddToBatch(leaves[next]);
        if (leaves[next].Count > LargeRows)
        {
            together.Split(leaves[next], HasSplitsAfter(0));
            return;
        }
        var after = next;
        for (var ahead = 1; batch.Count < workers.Count && leaves.Count + ahead < options.Leaves && (after = MostGaining(after)) >= 0; ahead++)
        {
            if (leaves[after].Left is null && leaves[after].Count <= LargeRows) AddToBatch(leaves[after]);
        }
        workers.Run(batch.Count, this);
    }

    private void AddToBatch(GrowingNode leaf)
    {
        (leaf.Left, leaf.Right) = (NewNode(), NewNode());
        batch.Add(leaf);
    }

    /// <summary>Whether the tree can still grow once a leaf of the batch has had its turn, which comes after those before it.</summary>
    private bool HasSplitsAfter(int piece) => leaves.Count + piece + 1 < options.Leaves;

    /// <summary>The leaf that gains most, of those that come after another in this order; the first of equals. -1 where none gains.</summary>
    private int MostGaining(int after)
    {
        var most = -1;
        for (var i = 0; i < leaves.Count; i++)
        {
            var gain = leaves[i].Split.Gain;
            if (!(gain > (most < 0 ? 0 : leaves[most].Split.Gain))) continue;
            if (after < 0 || gain < leaves[after].Split.Gain || (gain == leaves[after].Split.Gain && i > after)) most = i;
        }
        return most;
    }

    /// <summary>Numbers a leaf, and gives back what it holds and what was worked out for a turn that never came.</summary>
    private void Close(GrowingNode leaf, int number)
    {
        leaf.Number = number;
        pool.Release(leaf);
        if (leaf is not { Left: { } left, Right: { } right }) return;
        pool.Release(left);
        pool.Release(right);
        (leaf.Left, leaf.Right) = (null, null);
    }
}
