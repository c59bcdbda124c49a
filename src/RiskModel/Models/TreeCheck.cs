using System.Globalization;
using FangFan.Risk.Boosting;

namespace FangFan.Risk.Models;

/// <summary>Whether a table of nodes is a set of trees.</summary>
internal static class TreeCheck
{
    public static ModelFault? Fault(TreeEnsemble trees, int features)
    {
        if (!double.IsFinite(trees.BaseScore)) return new("scorer.trees.baseScore", "expected a finite number.");
        if (trees.FeatureCount != features) return new("scorer.trees", string.Create(CultureInfo.InvariantCulture, $"expected trees over {features} features."));
        var parents = new int[trees.Nodes.Length];
        for (var i = 0; i < trees.Nodes.Length; i++)
        {
            if (NodeFault(trees, features, i) is { } fault) return fault;
            if (trees.Nodes[i].Feature < 0) continue;
            parents[trees.Nodes[i].Left]++;
            parents[trees.Nodes[i].Right]++;
        }
        for (var r = 0; r < trees.Roots.Length; r++)
        {
            var root = trees.Roots[r];
            if (root < 0 || root >= parents.Length) return new(ModelCheck.At("scorer.trees.roots", r), "expected the position of a node.");
            if (parents[root]++ > 0) return new(ModelCheck.At("scorer.trees.roots", r), "expected a node that is neither another tree's root nor a child.");
        }
        return Array.FindIndex(parents, count => count > 1) is var shared and >= 0 ? new("scorer.trees", $"expected one parent a node; node {shared} has more.") : null;
    }

    private static ModelFault? NodeFault(TreeEnsemble trees, int features, int position)
    {
        var node = trees.Nodes[position];
        if (node.Feature < -1 || node.Feature >= features) return new(ModelCheck.At("scorer.trees.feature", position), "expected the position of a feature, or -1 in a leaf.");
        if (!double.IsFinite(node.Value)) return new(ModelCheck.At("scorer.trees.value", position), "expected a finite number.");
        if (!double.IsFinite(node.Cover) || node.Cover <= 0) return new(ModelCheck.At("scorer.trees.cover", position), "expected a finite number above 0.");
        if (!float.IsFinite(node.Threshold) && !float.IsPositiveInfinity(node.Threshold)) return new(ModelCheck.At("scorer.trees.threshold", position), "expected a number, or Infinity.");
        if (node.Feature < 0) return null;
        bool Follows(int child) => child > position && child < trees.Nodes.Length;
        if (!Follows(node.Left)) return new(ModelCheck.At("scorer.trees.left", position), "expected the position of a later node.");
        return Follows(node.Right) ? null : new(ModelCheck.At("scorer.trees.right", position), "expected the position of a later node.");
    }
}
