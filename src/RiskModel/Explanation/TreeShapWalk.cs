using System.Numerics;
using FangFan.Risk.Boosting;

namespace FangFan.Risk.Explanation;

/// <summary>Walks every tree for one row after another, with scratch space of its own; one walk a thread.</summary>
/// <remarks>
/// A leaf of value v is reached, when the features in a set S are known, with the product over the path's features of o (is the row's
/// side taken: 1 or 0) where the feature is in S and w (share of the cover) where it is not. Its Shapley value for feature i is
/// <c>v (o_i - w_i) ∫ Π_{j≠i} (t o_j + (1 - t) w_j) dt</c> over t from 0 to 1, because a subset of size s among d - 1 has the weight
/// <c>∫ t^s (1 - t)^(d-1-s) dt</c>. The integrand is a polynomial, so a few Gauss-Legendre points give it exactly
/// (the polynomial view is that of Yu et al. 2022, "Linear TreeShap"). One descent carries the product at all points; on the way back each
/// edge hands its feature the sum of the leaves below with its own factor taken out, and takes back what an edge of the same feature
/// further up will hand out for these leaves with the older factor.
/// </remarks>
internal sealed class TreeShapWalk
{
    private readonly TreeEnsemble trees;
    private readonly Vector<double>[] points;
    private readonly Vector<double>[] weights;
    private readonly double[] followed;
    private readonly double[] shares;
    private readonly List<(Vector<double>[] Product, Vector<double>[] Sum)> levels = [];

    private float[] row = [];
    private double[] contributions = [];

    public TreeShapWalk(TreeEnsemble trees, int pathFeatures)
    {
        this.trees = trees;
        // The integrand's degree is one under the number of features on the path.
        (points, weights) = Vectors(Math.Max(1, (pathFeatures + 1) / 2));
        followed = new double[trees.FeatureCount];
        shares = new double[trees.FeatureCount];
        Array.Fill(followed, 1);
        Array.Fill(shares, 1);
    }

    /// <summary>Contributions of one row.</summary>
    public double[] Explain(float[] values)
    {
        (row, contributions) = (values, new double[trees.FeatureCount]);
        Array.Fill(Level(0).Product, Vector<double>.One);
        foreach (var root in trees.Roots) Visit(root, 0);
        return contributions;
    }

    /// <summary>Points and weights in whole vectors; what pads the last one weighs nothing.</summary>
    private static (Vector<double>[] Points, Vector<double>[] Weights) Vectors(int count)
    {
        var (points, weights) = GaussLegendre.Rule(count);
        var padded = (count + Vector<double>.Count - 1) / Vector<double>.Count * Vector<double>.Count;
        Array.Resize(ref points, padded);
        Array.Resize(ref weights, padded);
        points.AsSpan(count).Fill(0.5);
        return (Split(points), Split(weights));
    }

    private static Vector<double>[] Split(double[] values) => [.. values.Chunk(Vector<double>.Count).Select(part => new Vector<double>(part))];

    private (Vector<double>[] Product, Vector<double>[] Sum) Level(int depth)
    {
        while (levels.Count <= depth) levels.Add((new Vector<double>[points.Length], new Vector<double>[points.Length]));
        return levels[depth];
    }

    /// <summary>Leaves in the level's sum what the leaves under a node are worth at each point.</summary>
    private void Visit(int position, int depth)
    {
        ref readonly var node = ref trees.Nodes[position];
        var (product, sum) = Level(depth);
        if (node.IsLeaf)
        {
            for (var k = 0; k < product.Length; k++) sum[k] = product[k] * node.Value;
            return;
        }
        Array.Clear(sum);
        var left = node.GoesLeft(row[node.Feature]);
        Follow(node, node.Left, left, depth);
        Follow(node, node.Right, !left, depth);
    }

    private void Follow(in TreeNode parent, int child, bool taken, int depth)
    {
        var feature = parent.Feature;
        var (oldFollowed, oldShare) = (followed[feature], shares[feature]);
        var (newFollowed, newShare) = (taken ? oldFollowed : 0, oldShare * (trees.Nodes[child].Cover / parent.Cover));
        var (product, sum) = Level(depth);
        var (below, sumBelow) = Level(depth + 1);
        for (var k = 0; k < points.Length; k++)
            below[k] = product[k] * Factor(points[k], newFollowed, newShare) / Factor(points[k], oldFollowed, oldShare);
        (followed[feature], shares[feature]) = (newFollowed, newShare);
        Visit(child, depth + 1);
        (followed[feature], shares[feature]) = (oldFollowed, oldShare);
        var gained = Vector<double>.Zero;
        for (var k = 0; k < points.Length; k++)
        {
            var own = new Vector<double>(newFollowed - newShare) / Factor(points[k], newFollowed, newShare);
            var older = new Vector<double>(oldFollowed - oldShare) / Factor(points[k], oldFollowed, oldShare);
            gained += weights[k] * sumBelow[k] * (own - older);
            sum[k] += sumBelow[k];
        }
        contributions[feature] += Vector.Sum(gained);
    }

    /// <summary>A feature's factor at points t: t x followed + (1 - t) x share; above 0, for shares are and t is inside 0 to 1.</summary>
    private static Vector<double> Factor(Vector<double> t, double followed, double share) =>
        new Vector<double>(share) + t * (followed - share);
}
