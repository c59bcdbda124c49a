using System.Runtime.Intrinsics;
using FangFan.Risk.Boosting;

namespace FangFan.Risk.Explanation;

/// <summary>Walks every tree for sixteen rows at a time, with scratch space of its own; one walk a thread.</summary>
/// <remarks>
/// A leaf of value v is reached, when the features in a set S are known, with the product over the path's features of o (is the row's
/// side taken: 1 or 0) where the feature is in S and w (share of the cover) where it is not. Its Shapley value for feature i is
/// <c>v (o_i - w_i) ∫ Π_{j≠i} (t o_j + (1 - t) w_j) dt</c> over t from 0 to 1, because a subset of size s among d - 1 has the weight
/// <c>∫ t^s (1 - t)^(d-1-s) dt</c>. The integrand is a polynomial, so a few Gauss-Legendre points give it exactly
/// (the polynomial view is that of Yu et al. 2022, "Linear TreeShap"). One descent carries the product at all points; on the way back each
/// edge hands its feature the sum of the leaves below with its own factor taken out, and takes back what an edge of the same feature
/// further up will hand out for these leaves with the older factor. Every row visits every node, so rows share a vector without parting;
/// they differ only in which sides they take, and <see cref="ShapEdges"/> has the numbers for either.
/// A tree is summed in single precision and the trees in double, which stays within 1e-6 of the scores.
/// </remarks>
internal sealed class TreeShapWalk
{
    /// <summary>Rows walked at once.</summary>
    public static readonly int Lanes = Vector512<float>.Count;

    private readonly TreeEnsemble trees;
    private readonly ShapEdges edges;
    private readonly Vector512<float>[] values;
    private readonly Vector512<float>[] followed;
    private readonly Vector512<float>[] gains;
    private readonly Vector512<float>[] products;
    private readonly Vector512<float>[] sums;
    private readonly double[] contributions;
    private readonly bool[] touched;
    private int points;

    public TreeShapWalk(TreeEnsemble trees, ShapEdges edges)
    {
        this.trees = trees;
        this.edges = edges;
        values = new Vector512<float>[trees.FeatureCount];
        followed = new Vector512<float>[trees.FeatureCount];
        gains = new Vector512<float>[trees.FeatureCount];
        touched = new bool[trees.FeatureCount];
        contributions = new double[trees.FeatureCount * Lanes];
        Array.Fill(followed, Vector512<float>.AllBitsSet);
        var most = edges.Points.DefaultIfEmpty(1).Max();
        products = new Vector512<float>[(edges.Depth + 2) * most];
        sums = new Vector512<float>[products.Length];
    }

    /// <summary>Contributions of up to <see cref="Lanes"/> rows.</summary>
    /// <param name="columns">One array a feature.</param>
    /// <param name="from">The first row.</param>
    /// <param name="into">For each row from there one array, a number a feature.</param>
    public void Explain(float[][] columns, int from, Span<double[]> into)
    {
        Span<float> lanes = stackalloc float[Lanes];
        for (var feature = 0; feature < columns.Length; feature++)
        {
            columns[feature].AsSpan(from, into.Length).CopyTo(lanes);
            values[feature] = Vector512.LoadUnsafe(ref lanes[0]);
        }
        Array.Clear(contributions);
        for (var tree = 0; tree < trees.Roots.Length; tree++) AddTree(tree);
        for (var row = 0; row < into.Length; row++)
        {
            into[row] = new double[columns.Length];
            for (var feature = 0; feature < columns.Length; feature++) into[row][feature] = contributions[feature * Lanes + row];
        }
    }

    private void AddTree(int tree)
    {
        points = edges.Points[tree];
        var root = trees.Roots[tree];
        if (trees.Nodes[root].IsLeaf) return;
        products.AsSpan(0, points).Fill(Vector512<float>.One);
        Visit(root, 0);
        for (var feature = 0; feature < touched.Length; feature++)
        {
            if (!touched[feature]) continue;
            var (low, high) = Vector512.Widen(gains[feature]);
            ref var sum = ref contributions[feature * Lanes];
            (Vector512.LoadUnsafe(ref sum) + low).StoreUnsafe(ref sum);
            (Vector512.LoadUnsafe(ref sum, 8) + high).StoreUnsafe(ref sum, 8);
            (gains[feature], touched[feature]) = (Vector512<float>.Zero, false);
        }
    }

    /// <summary>Leaves in the level's sums what the leaves under a split are worth at each point.</summary>
    private void Visit(int position, int depth)
    {
        ref readonly var node = ref trees.Nodes[position];
        sums.AsSpan(depth * points, points).Clear();
        touched[node.Feature] = true;
        var left = GoLeft(node, values[node.Feature]);
        Follow(node.Feature, node.Left, left, depth);
        Follow(node.Feature, node.Right, ~left, depth);
    }

    private static Vector512<float> GoLeft(in TreeNode node, Vector512<float> value)
    {
        var missing = ~Vector512.Equals(value, value);
        var present = node.Threshold == float.MaxValue ? ~missing : Vector512.LessThanOrEqual(value, Vector512.Create(node.Threshold));
        return node.MissingLeft ? present | missing : present;
    }

    private void Follow(int feature, int child, Vector512<float> taken, int depth)
    {
        var older = followed[feature];
        var newer = older & taken;
        ref readonly var node = ref trees.Nodes[child];
        var start = edges.StartOf(child);
        var numbers = edges.Numbers.AsSpan(start + 1, points * ShapEdges.Kinds);
        var product = products.AsSpan(depth * points, points);
        var below = products.AsSpan((depth + 1) * points, points);
        var sumBelow = sums.AsSpan((depth + 1) * points, points);
        // A row that turned off at an earlier edge of the feature has the factor (1 - t) w, whose newer over older is the same at every point.
        var gone = Vector512.Create(edges.Numbers[start]);
        for (var k = 0; k < below.Length; k++)
        {
            var along = Vector512.Create(numbers[k * ShapEdges.Kinds + ShapEdges.Along]);
            var turnedOff = Vector512.Create(numbers[k * ShapEdges.Kinds + ShapEdges.TurnedOff]);
            below[k] = product[k] * Vector512.ConditionalSelect(newer, along, Vector512.ConditionalSelect(older, turnedOff, gone));
        }
        if (node.IsLeaf)
        {
            for (var k = 0; k < below.Length; k++) sumBelow[k] = below[k] * (float)node.Value;
        }
        else
        {
            followed[feature] = newer;
            Visit(child, depth + 1);
            followed[feature] = older;
        }
        var gained = Vector512<float>.Zero;
        var sum = sums.AsSpan(depth * points, points);
        for (var k = 0; k < sum.Length; k++)
        {
            var along = Vector512.Create(numbers[k * ShapEdges.Kinds + ShapEdges.GainAlong]);
            var turnedOff = Vector512.Create(numbers[k * ShapEdges.Kinds + ShapEdges.GainTurnedOff]);
            gained += sumBelow[k] * Vector512.ConditionalSelect(newer, along, turnedOff & older);
            sum[k] += sumBelow[k];
        }
        gains[feature] += gained;
    }
}
