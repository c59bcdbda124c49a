using FangFan.Risk.Boosting;

namespace FangFan.Risk.MLNet.Learning;

/// <summary>Counts the training rows that reach each node, which exact contributions weigh by and ML.NET does not keep.</summary>
internal static class TreeCovers
{
    // Thresholds are rounded to single precision, so that a leaf may be empty; contributions divide by the cover.
    private const double LeastOfLeaf = 0.5;

    /// <summary>The ensemble with each node's cover counted.</summary>
    /// <param name="ensemble">Trees; children come after their parent.</param>
    /// <param name="columns">One array a feature, NaN = missing.</param>
    /// <param name="weights">Weight of each row; all 1 where null.</param>
    public static TreeEnsemble Count(TreeEnsemble ensemble, float[][] columns, float[]? weights)
    {
        var covers = new double[ensemble.Nodes.Length];
        Parallel.For(0, ensemble.Roots.Length, tree =>
        {
            for (var row = 0; row < columns[0].Length; row++) covers[LeafOf(ensemble, ensemble.Roots[tree], columns, row)] += weights?[row] ?? 1;
        });
        var nodes = ensemble.Nodes.ToArray();
        for (var i = nodes.Length - 1; i >= 0; i--)
        {
            covers[i] = nodes[i].IsLeaf ? Math.Max(covers[i], LeastOfLeaf) : covers[nodes[i].Left] + covers[nodes[i].Right];
            nodes[i] = nodes[i] with { Cover = covers[i] };
        }
        return ensemble with { Nodes = nodes };
    }

    private static int LeafOf(TreeEnsemble ensemble, int node, float[][] columns, int row)
    {
        while (ensemble.Nodes[node] is { IsLeaf: false } split) node = split.GoesLeft(columns[split.Feature][row]) ? split.Left : split.Right;
        return node;
    }
}
