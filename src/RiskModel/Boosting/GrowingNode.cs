namespace FangFan.Risk.Boosting;

/// <summary>A node while its tree grows, used again for the next tree; once grown, <see cref="TreeTable"/> turns it into a <see cref="TreeNode"/>.</summary>
internal sealed class GrowingNode
{
    /// <summary>Splits above it.</summary>
    public int Depth { get; private set; }

    /// <summary>Where its rows start in the partition.</summary>
    public int Start { get; private set; }

    /// <summary>How many rows it holds.</summary>
    public int Count { get; private set; }

    /// <summary>What its leaves may take, by monotone splits above.</summary>
    public ValueBounds Bounds { get; set; }

    /// <summary>Sums of its rows, see <see cref="PackedSums"/>.</summary>
    public long Sums { get; set; }

    /// <summary>Its histogram while it may still be split.</summary>
    public long[]? Histogram { get; set; }

    /// <summary>The best split found; <see cref="Split.None"/> where none is allowed.</summary>
    public Split Split { get; set; }

    /// <summary>The child of rows that go left; null in a leaf.</summary>
    public GrowingNode? Left { get; set; }

    /// <summary>The child of rows that go right; null in a leaf.</summary>
    public GrowingNode? Right { get; set; }

    /// <summary>A leaf's position among the tree's leaves, once the tree is grown.</summary>
    public int Number { get; set; }

    /// <summary>A leaf's value in log-odds, learning rate included.</summary>
    public double Value { get; set; }

    /// <summary>A leaf's rows, or the sum of their weights.</summary>
    public double Cover { get; set; }

    /// <summary>Makes it a leaf of its own.</summary>
    public GrowingNode Reset(int depth, int start, int count)
    {
        (Depth, Start, Count, Bounds, Sums, Histogram, Split) = (depth, start, count, ValueBounds.None, 0, null, Split.None);
        (Left, Right, Value, Cover) = (null, null, 0, 0);
        return this;
    }
}
