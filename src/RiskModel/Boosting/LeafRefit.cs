namespace FangFan.Risk.Boosting;

/// <summary>
/// Gives leaves their values from the true gradients: rounding chose the splits, but need not blur the scores (Shi et al. 2022).
/// </summary>
internal sealed class LeafRefit(LogisticLoss loss, BoostingOptions options, Workers workers)
{
    /// <summary>Sums over one block of one leaf.</summary>
    private readonly record struct TrueSums(double Gradient, double Hessian, double Weight);

    /// <summary>Sets value and cover of every leaf, from sums over fixed blocks of its rows.</summary>
    public void Apply(GrownTree tree, RowPartition partition)
    {
        var blocks = new List<ReadOnlyMemory<int>>();
        foreach (var leaf in tree.Leaves)
        {
            var rows = partition.RowsOf(leaf);
            for (var from = 0; from < rows.Length; from += Blocks.SumRows) blocks.Add(rows.Slice(from, Math.Min(Blocks.SumRows, rows.Length - from)));
        }
        var sums = new TrueSums[blocks.Count];
        workers.Run(blocks.Count, (_, block) => sums[block] = SumOf(blocks[block].Span));
        var next = 0;
        foreach (var leaf in tree.Leaves)
        {
            var count = Blocks.Count(leaf.Count, Blocks.SumRows);
            Set(leaf, sums.AsSpan(next, count));
            next += count;
        }
    }

    private TrueSums SumOf(ReadOnlySpan<int> rows)
    {
        var (gradient, hessian, weight) = (0.0, 0.0, 0.0);
        foreach (var row in rows)
        {
            gradient += loss.Gradients[row];
            hessian += loss.Hessians[row];
            weight += loss.WeightOf(row);
        }
        return new TrueSums(gradient, hessian, weight);
    }

    private void Set(GrowingNode leaf, ReadOnlySpan<TrueSums> blocks)
    {
        var (gradient, hessian, weight) = (0.0, 0.0, 0.0);
        foreach (var block in blocks)
        {
            gradient += block.Gradient;
            hessian += block.Hessian;
            weight += block.Weight;
        }
        // Where every probability is 0 or 1 to the last bit the loss is flat, and the leaf leaves the scores as they are.
        var best = hessian + options.L2 > 0 ? -gradient / (hessian + options.L2) : 0;
        leaf.Value = options.LearningRate * leaf.Bounds.Clamp(best);
        leaf.Cover = weight;
    }
}
