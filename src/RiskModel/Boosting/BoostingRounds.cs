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
    private readonly float[] scores;

    public BoostingRounds(BinnedColumns data, LogisticLoss loss, sbyte[]? monotone, BoostingOptions options)
    {
        this.data = data;
        this.loss = loss;
        this.options = options;
        workers = new Workers(options.Threads);
        BaseScore = loss.PriorScore();
        var rarer = 1 / (1 + Math.Exp(Math.Abs(BaseScore)));
        quantised = new QuantisedGradients(data.RowCount, GradientScale.For(data.RowCount, rarer, loss.Smallest / loss.Largest), loss.Largest);
        drawer = new TreeDrawer(data, options, workers);
        grower = new TreeGrower(data, options, monotone, quantised);
        refit = new LeafRefit(data, loss, options, workers);
        partition = new RowPartition(data.RowCount, workers);
        table = new TreeTable(data);
        scores = new float[data.RowCount];
        Array.Fill(scores, (float)BaseScore);
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
        var key = SeededHash.Key(options.Seed, round, SeededHash.Purpose.Rounding);
        workers.Run(Blocks.Count(scores.Length, Blocks.SumRows), (_, block) =>
        {
            var (from, to) = (block * Blocks.SumRows, Math.Min(scores.Length, (block + 1) * Blocks.SumRows));
            loss.Differentiate(scores, from, to);
            quantised.Round(loss, from, to, (uint)(key ^ (key >> 32)));
        });
        partition.Start(quantised.Packed, draw.Rows);
        var tree = grower.Grow(partition, draw.Features, cancellation);
        if (tree.Root.Left is null) return false;
        refit.Apply(tree, draw.Rows, scores);
        table.Add(tree);
        return true;
    }

    /// <summary>The tree added last, on top of a score of 0.</summary>
    public TreeEnsemble LastTree() => table.Last(data.Features.Length);

    /// <summary>The ensemble of the first trees; of all where null.</summary>
    public TreeEnsemble FirstTrees(int? count) => table.First(count ?? table.Count, BaseScore, data.Features.Length);
}
