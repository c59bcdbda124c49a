using FangFan.Risk.Boosting;
using Microsoft.ML.Trainers.FastTree;

namespace FangFan.Risk.MLNet.Learning;

/// <summary>ML.NET's trees over imputed values and flags as the project's own trees over raw values with gaps; both give a row the same score.</summary>
/// <remarks>A split on an imputed value sends a missing one where the median goes; a split on a flag sends every known value one way and a missing one the other.</remarks>
/// <param name="medians">What a missing value counts as, one a feature.</param>
internal sealed class TreeConversion(float[] medians)
{
    /// <summary>The ensemble with trees in order; each node's <see cref="TreeNode.Cover"/> is 1 until <see cref="TreeCovers"/> counts it.</summary>
    /// <exception cref="ArgumentException">A split is on categories.</exception>
    public TreeEnsemble Convert<TTree>(TreeEnsemble<TTree> trained)
        where TTree : RegressionTreeBase
    {
        var nodes = new List<TreeNode>();
        var roots = new int[trained.Trees.Count];
        for (var t = 0; t < roots.Length; t++)
        {
            roots[t] = nodes.Count;
            // A tree that found no split adds nothing, whatever its only leaf says.
            if (trained.Trees[t].NumberOfNodes == 0) nodes.Add(Leaf(0));
            else Add(nodes, trained.Trees[t], 0, trained.TreeWeights[t]);
        }
        return new TreeEnsemble(trained.Bias, medians.Length, roots, [.. nodes]);
    }

    private static TreeNode Leaf(double value) => new(-1, 0, false, -1, -1, value, 1);

    // A child of 0 or more is a node, one below 0 the complement of a leaf's number.
    private int Add(List<TreeNode> nodes, RegressionTreeBase tree, int child, double weight)
    {
        var place = nodes.Count;
        if (child < 0)
        {
            nodes.Add(Leaf(weight * tree.LeafValues[~child]));
            return place;
        }
        if (tree.CategoricalSplitFlags[child]) throw new ArgumentException("A split on categories has no counterpart.", nameof(tree));
        nodes.Add(default);
        var left = Add(nodes, tree, tree.LeftChild[child], weight);
        var right = Add(nodes, tree, tree.RightChild[child], weight);
        nodes[place] = Split(tree.NumericalSplitFeatureIndexes[child], tree.NumericalSplitThresholds[child]) with { Left = left, Right = right };
        return place;
    }

    private TreeNode Split(int slot, float threshold) => slot < medians.Length
        ? new TreeNode(slot, threshold, medians[slot] <= threshold, 0, 0, 0, 1)
        : new TreeNode(slot - medians.Length, float.MaxValue, false, 0, 0, 0, 1);
}
