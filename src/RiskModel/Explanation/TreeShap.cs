using FangFan.Risk.Boosting;

namespace FangFan.Risk.Explanation;

/// <summary>
/// Exact Shapley contributions of features to the raw scores of trees, in log-odds, with unknown features averaged along the trees' own
/// covers (path-dependent TreeSHAP: Lundberg et al. 2018, "Consistent individualized feature attribution for tree ensembles").
/// </summary>
public static class TreeShap
{
    /// <summary>Takes the raw scores of rows apart and checks that every one adds up.</summary>
    /// <param name="trees">The trees; every node's cover must be above 0.</param>
    /// <param name="columns">One array a feature, NaN = missing.</param>
    /// <param name="rows">Rows to explain; all where null.</param>
    /// <param name="threads">1 or more, every processor where null; the result does not depend on it.</param>
    /// <returns>The base is the mean raw score by the trees' covers: of their training rows, as far as a tree saw them all.</returns>
    /// <exception cref="ArgumentException">The columns do not fit the trees, a row does not exist, or a cover is not above 0.</exception>
    /// <exception cref="InvalidOperationException">Base and contributions miss a raw score by more than 1e-6 relative.</exception>
    public static AdditiveScores Contributions(TreeEnsemble trees, float[][] columns, IReadOnlyList<int>? rows = null, int? threads = null)
    {
        ArgumentNullException.ThrowIfNull(trees);
        trees.CheckColumns(columns);
        CheckCovers(trees);
        var workers = new Workers(threads ?? Environment.ProcessorCount);
        var explained = ExplainedRows.Select(columns, rows);
        var contributions = new double[rows?.Count ?? (columns.Length == 0 ? 0 : columns[0].Length)][];
        var edges = new ShapEdges(trees);
        var walks = new TreeShapWalk[workers.Count];
        workers.Run(Blocks.Count(contributions.Length, TreeShapWalk.Lanes), (worker, block) =>
        {
            var from = block * TreeShapWalk.Lanes;
            var walk = walks[worker] ??= new TreeShapWalk(trees, edges);
            walk.Explain(explained, from, contributions.AsSpan(from, Math.Min(TreeShapWalk.Lanes, contributions.Length - from)));
        });
        return new AdditiveScores(ExpectedScore(trees), contributions, trees.RawScores(explained, workers.Count)).Checked();
    }

    /// <summary>The mean raw score when no feature is known.</summary>
    private static double ExpectedScore(TreeEnsemble trees)
    {
        var means = new double[trees.Nodes.Length];
        for (var i = means.Length - 1; i >= 0; i--)
        {
            var node = trees.Nodes[i];
            means[i] = node.IsLeaf ? node.Value : (means[node.Left] * trees.Nodes[node.Left].Cover + means[node.Right] * trees.Nodes[node.Right].Cover) / node.Cover;
        }
        return trees.BaseScore + trees.Roots.Sum(root => means[root]);
    }

    private static void CheckCovers(TreeEnsemble trees)
    {
        var without = Array.FindIndex(trees.Nodes, node => !(node.Cover > 0));
        if (without >= 0)
            throw new ArgumentException(FormattableString.Invariant($"Node {without} has a cover of {trees.Nodes[without].Cover}; contributions need covers above 0."), nameof(trees));
    }
}
