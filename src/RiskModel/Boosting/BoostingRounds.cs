namespace FangFan.Risk.Boosting;

/// <summary>The rounds of boosting: each differentiates the loss at the present scores, grows a tree on it and adds the tree to the scores.</summary>
internal sealed class BoostingRounds
{
    private readonly BinnedColumns data;
    private readonly LogisticLoss loss;
    private readonly BoostingOptions options;
    private readonly Workers workers;
    private readonly QuantisedGradients quantised;
    private readonly TreeDrawer drawer;
    private readonly TreeGrower grower;
    private readonly LeafRefit refit;
    private readonly RowPartition partition;
    private readonly TreeTable table;
    private readonly double[] scores;

    public BoostingRounds(BinnedColumns data, LogisticLoss loss, sbyte[]? monotone, BoostingOptions options)
    {
        this.data = data;
        this.loss = loss;
        this.options = options;
        workers = new Workers(options.Threads);
        quantised = new QuantisedGradients(data.RowCount);
        drawer = new TreeDrawer(data, options, workers);
        grower = new TreeGrower(data, options, monotone, quantised);
        refit = new LeafRefit(loss, options, workers);
        partition = new RowPartition(data.RowCount, workers);
        table = new TreeTable(data);
        BaseScore = loss.PriorScore();
        scores = new double[data.RowCount];
        Array.Fill(scores, BaseScore);
    }

    /// <summary>The score before any tree.</summary>
    public double BaseScore { get; }

    /// <summary>Whether a round after a fruitless one may still find a split.</summary>
    public bool MayGrowLater => drawer.AnyUsable && drawer.Samples;

    /// <summary>Grows a tree and adds it to the scores; where it has no split it is dropped.</summary>
    /// <returns>Whether a tree was added.</returns>
    public bool Grow(int round, CancellationToken cancellation)
    {
        if (!drawer.AnyUsable) return false;
        var draw = drawer.For(round);
        loss.Differentiate(scores, workers);
        quantised.Round(loss, draw.Rows, SeededHash.Key(options.Seed, round, SeededHash.Purpose.Rounding), workers);
        partition.Start(draw.Rows);
        var tree = grower.Grow(partition, draw.Features, cancellation);
        if (tree.Root.Left is null) return false;
        refit.Apply(tree, partition);
        foreach (var leaf in tree.Leaves) AddToScores(leaf);
        AddToScores(tree.Root, draw.OtherRows);
        table.Add(tree);
        return true;
    }

    /// <summary>The tree added last, on top of a score of 0.</summary>
    public TreeEnsemble LastTree() => table.Last(data.Features.Length);

    /// <summary>The ensemble of the first trees; of all where null.</summary>
    public TreeEnsemble FirstTrees(int? count) => table.First(count ?? table.Count, BaseScore, data.Features.Length);

    private void AddToScores(GrowingNode leaf)
    {
        foreach (var row in partition.RowsOf(leaf).Span) scores[row] += leaf.Value;
    }

    /// <summary>Rows that the tree did not grow on find their leaf by their bins.</summary>
    private void AddToScores(GrowingNode root, int[] rows) =>
        workers.Run(Blocks.Count(rows.Length, Blocks.SumRows), (_, block) =>
        {
            var from = block * Blocks.SumRows;
            foreach (var row in rows.AsSpan(from, Math.Min(Blocks.SumRows, rows.Length - from))) scores[row] += LeafOf(root, row).Value;
        });

    private GrowingNode LeafOf(GrowingNode node, int row)
    {
        while (node is { Left: { } left, Right: { } right, Split: { } split })
        {
            var bin = data.Columns[split.Feature][row];
            node = bin <= split.Bin || (split.MissingLeft && bin == data.Features[split.Feature].MissingBin) ? left : right;
        }
        return node;
    }
}
