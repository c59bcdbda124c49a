namespace FangFan.Risk.Boosting;

/// <summary>One node of a tree: a split, or a leaf where <see cref="Feature"/> is negative.</summary>
/// <param name="Feature">Position of the split's feature; -1 in a leaf.</param>
/// <param name="Threshold">A value at most this goes left.</param>
/// <param name="MissingLeft">Whether NaN goes left.</param>
/// <param name="Left">Position of the left child in the table.</param>
/// <param name="Right">Position of the right child in the table.</param>
/// <param name="Value">A leaf's value in log-odds, learning rate included; 0 in a split.</param>
/// <param name="Cover">Training rows that reached the node.</param>
public readonly record struct TreeNode(int Feature, float Threshold, bool MissingLeft, int Left, int Right, double Value, double Cover);

/// <summary>Boosted trees as one flat, immutable table of nodes.</summary>
/// <param name="BaseScore">Initial score in log-odds (the class prior).</param>
/// <param name="FeatureCount">How many features the trees were grown on.</param>
/// <param name="Roots">Position of each tree's root in <paramref name="Nodes"/>.</param>
/// <param name="Nodes">Every node; children come after their parent.</param>
public sealed record TreeEnsemble(double BaseScore, int FeatureCount, int[] Roots, TreeNode[] Nodes)
{
    /// <summary>Raw scores in log-odds.</summary>
    /// <param name="columns">One array a feature, NaN = missing.</param>
    /// <returns>One score a row.</returns>
    /// <exception cref="ArgumentException">The number of columns is not <see cref="FeatureCount"/>.</exception>
    public double[] RawScores(float[][] columns)
    {
        if (columns.Length != FeatureCount) throw new ArgumentException($"The trees were grown on {FeatureCount} features; {columns.Length} columns were given.", nameof(columns));
        var scores = new double[columns.Length == 0 ? 0 : columns[0].Length];
        for (var row = 0; row < scores.Length; row++) scores[row] = BaseScore + Roots.Sum(root => LeafValue(root, columns, row));
        return scores;
    }

    private double LeafValue(int node, float[][] columns, int row)
    {
        while (Nodes[node].Feature >= 0)
        {
            var split = Nodes[node];
            var value = columns[split.Feature][row];
            node = (float.IsNaN(value) ? split.MissingLeft : value <= split.Threshold) ? split.Left : split.Right;
        }
        return Nodes[node].Value;
    }
}
