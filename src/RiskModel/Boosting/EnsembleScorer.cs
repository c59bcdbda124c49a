namespace FangFan.Risk.Boosting;

/// <summary>
/// Scores rows in blocks: a block's values are copied row by row into a small buffer, so that one row's features lie together,
/// and each tree runs over the whole block while its nodes are in the cache.
/// </summary>
internal sealed class EnsembleScorer
{
    private const int BlockRows = 256;

    private readonly TreeEnsemble trees;
    private readonly Step[] steps;

    public EnsembleScorer(TreeEnsemble trees)
    {
        this.trees = trees;
        steps = Array.ConvertAll(trees.Nodes, Step.Of);
    }

    /// <summary>What the walk needs of a node; values equal to the threshold go left, and a threshold of +infinity takes every value.</summary>
    private readonly record struct Step(float Threshold, int Feature, int Left, int Right, bool MissingLeft)
    {
        public static Step Of(TreeNode node) =>
            new(node.Threshold == float.MaxValue ? float.PositiveInfinity : node.Threshold, node.Feature, node.Left, node.Right, node.MissingLeft);
    }

    /// <summary>One raw score a row, in log-odds.</summary>
    public double[] Scores(float[][] columns, Workers workers)
    {
        var scores = new double[columns.Length == 0 ? 0 : columns[0].Length];
        var buffers = new float[workers.Count][];
        workers.Run(Blocks.Count(scores.Length, BlockRows), (worker, block) =>
        {
            var buffer = buffers[worker] ??= new float[BlockRows * columns.Length];
            var first = block * BlockRows;
            ScoreBlock(columns, first, buffer, scores.AsSpan(first, Math.Min(BlockRows, scores.Length - first)));
        });
        return scores;
    }

    private void ScoreBlock(float[][] columns, int first, float[] buffer, Span<double> scores)
    {
        for (var feature = 0; feature < columns.Length; feature++)
        {
            var column = columns[feature].AsSpan(first, scores.Length);
            for (var row = 0; row < column.Length; row++) buffer[row * columns.Length + feature] = column[row];
        }
        foreach (var root in trees.Roots)
        {
            for (var row = 0; row < scores.Length; row++)
                scores[row] += trees.Nodes[LeafOf(root, buffer.AsSpan(row * columns.Length, columns.Length))].Value;
        }
        for (var row = 0; row < scores.Length; row++) scores[row] += trees.BaseScore;
    }

    private int LeafOf(int node, ReadOnlySpan<float> row)
    {
        while (true)
        {
            ref readonly var step = ref steps[node];
            if (step.Feature < 0) return node;
            var value = row[step.Feature];
            var left = value <= step.Threshold || (step.MissingLeft && float.IsNaN(value));
            node = left ? step.Left : step.Right;
        }
    }
}
