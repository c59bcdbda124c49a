namespace FangFan.Risk.Boosting;

/// <summary>
/// Gives leaves their values from the true gradients of every row drawn, those included that the tree grew without: rounding chose the splits,
/// but need not blur the scores (Shi et al. 2022). Then adds the values to the scores.
/// </summary>
internal sealed class LeafRefit
{
    private const int MostBlocks = 64;
    private const int Lanes = 2;

    private readonly BinnedColumns data;
    private readonly LogisticLoss loss;
    private readonly BoostingOptions options;
    private readonly Workers workers;
    private readonly int[] leafOf;
    private readonly int blockRows;
    private readonly LeafFinder finder;
    private TrueSums[] sums = [];
    private float[] values = [];

    public LeafRefit(BinnedColumns data, LogisticLoss loss, BoostingOptions options, Workers workers)
    {
        this.data = data;
        this.loss = loss;
        this.options = options;
        this.workers = workers;
        finder = new LeafFinder(data);
        leafOf = new int[data.RowCount];
        // The cuts depend on the rows alone, so that the sums do not depend on threads.
        blockRows = Math.Max(Blocks.SumRows, Blocks.Count(data.RowCount, MostBlocks));
    }

    /// <summary>Sums over one lane of one block of a leaf.</summary>
    private record struct TrueSums(double Gradient, double Hessian, double Weight);

    /// <summary>Sets value and cover of every leaf and adds the values to the scores of all rows.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="drawn">Whether each row is drawn; every row where null.</param>
    /// <param name="scores">Added to.</param>
    public void Apply(GrownTree tree, bool[]? drawn, float[] scores)
    {
        var leaves = tree.Leaves;
        finder.Follow(tree);
        var blocks = Blocks.Count(data.RowCount, blockRows);
        var sumsPerBlock = leaves.Count * Lanes;
        if (sums.Length < blocks * sumsPerBlock) sums = new TrueSums[blocks * sumsPerBlock];
        if (values.Length < leaves.Count) values = new float[leaves.Count];
        workers.Run(blocks, (_, block) =>
        {
            finder.SetLeaves(leafOf, block * blockRows, Math.Min(leafOf.Length, (block + 1) * blockRows));
            SumBlock(block, sums.AsSpan(block * sumsPerBlock, sumsPerBlock), drawn);
        });
        for (var leaf = 0; leaf < leaves.Count; leaf++) Set(leaves[leaf], leaf, blocks, sumsPerBlock);
        workers.Run(blocks, (_, block) =>
        {
            var to = Math.Min(scores.Length, (block + 1) * blockRows);
            for (var row = block * blockRows; row < to; row++) scores[row] += values[leafOf[row]];
        });
    }

    private void SumBlock(int block, Span<TrueSums> of, bool[]? drawn)
    {
        of.Clear();
        var (from, to) = (block * blockRows, Math.Min(leafOf.Length, (block + 1) * blockRows));
        for (var row = from; row < to; row++)
        {
            if (drawn is not null && !drawn[row]) continue;
            // Neighbouring rows are often in one leaf, and would wait for each other's sum.
            ref var sum = ref of[leafOf[row] * Lanes + row % Lanes];
            sum.Gradient += loss.Gradients[row];
            sum.Hessian += loss.Hessians[row];
            sum.Weight += loss.WeightOf(row);
        }
    }

    private void Set(GrowingNode node, int leaf, int blocks, int sumsPerBlock)
    {
        var (gradient, hessian, weight) = (0.0, 0.0, 0.0);
        for (var block = 0; block < blocks; block++)
        {
            foreach (var part in sums.AsSpan(block * sumsPerBlock + leaf * Lanes, Lanes))
            {
                gradient += part.Gradient;
                hessian += part.Hessian;
                weight += part.Weight;
            }
        }
        // Where every probability is 0 or 1 to the last bit the loss is flat, and the leaf leaves the scores as they are.
        var best = hessian + options.L2 > 0 ? -gradient / (hessian + options.L2) : 0;
        node.Value = options.LearningRate * node.Bounds.Clamp(best);
        node.Cover = weight;
        values[leaf] = (float)node.Value;
    }
}
