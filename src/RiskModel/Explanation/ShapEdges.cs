using FangFan.Risk.Boosting;

namespace FangFan.Risk.Explanation;

/// <summary>What each edge of an ensemble's trees does to <see cref="TreeShapWalk"/>'s products, worked out once for all rows.</summary>
/// <remarks>
/// With w the share of the cover along a feature's edges so far, the feature's factor at a point t is <c>t + (1 - t) w</c> while the row
/// goes along and <c>(1 - t) w</c> once it has turned off. An edge replaces the older factor of its feature by the newer: that leaves three
/// cases, and none of them depends on the row.
/// </remarks>
internal sealed class ShapEdges
{
    /// <summary>Numbers an edge has at each point: <see cref="Along"/>, <see cref="TurnedOff"/>, <see cref="GainAlong"/>, <see cref="GainTurnedOff"/>.</summary>
    public const int Kinds = 4;

    /// <summary>Newer factor over older, the row going along this edge and those of its feature before.</summary>
    public const int Along = 0;

    /// <summary>Newer factor over older, the row having turned off here.</summary>
    public const int TurnedOff = 1;

    /// <summary>What the leaves below are worth to the feature, the row going along: the newer (1 - w) / factor less the older, times the point's weight.</summary>
    public const int GainAlong = 2;

    /// <summary>As <see cref="GainAlong"/>, the row having turned off here. One that turned off earlier gains nothing here.</summary>
    public const int GainTurnedOff = 3;

    private readonly TreeEnsemble trees;
    private readonly double[] shares;
    private readonly int[] onPath;
    private readonly int[] starts;
    private readonly List<float> numbers = [];

    public ShapEdges(TreeEnsemble trees)
    {
        this.trees = trees;
        shares = new double[trees.FeatureCount];
        Array.Fill(shares, 1);
        onPath = new int[trees.FeatureCount];
        starts = new int[trees.Nodes.Length];
        Points = new int[trees.Roots.Length];
        for (var tree = 0; tree < Points.Length; tree++)
        {
            // The integrand's degree is one under the number of different features on the path.
            Points[tree] = Math.Max(1, (MostFeaturesBelow(trees.Roots[tree]) + 1) / 2);
            Add(trees.Roots[tree], 0, GaussLegendre.Rule(Points[tree]));
        }
        Numbers = [.. numbers];
        numbers.Clear();
    }

    /// <summary>Points at which each tree's integrals are taken.</summary>
    public int[] Points { get; }

    /// <summary>The longest path from a root to a leaf.</summary>
    public int Depth { get; private set; }

    /// <summary>For the edge to each node its share of the cover above, and then point by point <see cref="Kinds"/> numbers.</summary>
    public float[] Numbers { get; }

    /// <summary>Where the numbers of the edge to a node start in <see cref="Numbers"/>; a root has none.</summary>
    public int StartOf(int node) => starts[node];

    private void Add(int position, int depth, (double[] Points, double[] Weights) rule)
    {
        Depth = Math.Max(Depth, depth);
        var node = trees.Nodes[position];
        if (node.IsLeaf) return;
        foreach (var child in (ReadOnlySpan<int>)[node.Left, node.Right])
        {
            var older = shares[node.Feature];
            shares[node.Feature] = older * (trees.Nodes[child].Cover / node.Cover);
            starts[child] = numbers.Count;
            numbers.Add((float)(trees.Nodes[child].Cover / node.Cover));
            for (var k = 0; k < rule.Points.Length; k++) AddPoint(rule.Points[k], rule.Weights[k], older, shares[node.Feature]);
            Add(child, depth + 1, rule);
            shares[node.Feature] = older;
        }
    }

    private void AddPoint(double t, double weight, double older, double newer)
    {
        var (olderAlong, newerAlong) = (t + (1 - t) * older, t + (1 - t) * newer);
        var gainOfOlder = (1 - older) / olderAlong;
        numbers.Add((float)(newerAlong / olderAlong));
        numbers.Add((float)((1 - t) * newer / olderAlong));
        numbers.Add((float)(weight * ((1 - newer) / newerAlong - gainOfOlder)));
        numbers.Add((float)(weight * (-1 / (1 - t) - gainOfOlder)));
    }

    private int MostFeaturesBelow(int position)
    {
        var node = trees.Nodes[position];
        if (node.IsLeaf) return 0;
        var added = onPath[node.Feature]++ == 0 ? 1 : 0;
        var below = Math.Max(MostFeaturesBelow(node.Left), MostFeaturesBelow(node.Right));
        onPath[node.Feature]--;
        return added + below;
    }
}
