namespace FangFan.Risk.Boosting;

/// <summary>A node while its tree grows; once grown, <see cref="TreeTable"/> turns it into a <see cref="TreeNode"/>.</summary>
internal sealed class GrowingNode(int depth, int start, int count, ValueBounds bounds)
{
    /// <summary>Splits above it.</summary>
    public int Depth { get; } = depth;

    /// <summary>Where its rows start in the partition.</summary>
    public int Start { get; } = start;

    /// <summary>How many rows it holds.</summary>
    public int Count { get; } = count;

    /// <summary>What its leaves may take, by monotone splits above.</summary>
    public ValueBounds Bounds { get; } = bounds;

    /// <summary>Sums of its rows.</summary>
    public GradientSums Sums { get; set; }

    /// <summary>Its histogram while it may still be split.</summary>
    public GradientSums[]? Histogram { get; set; }

    /// <summary>The best split found, null where none is allowed.</summary>
    public Split? Split { get; set; }

    /// <summary>The child of rows that go left; null in a leaf.</summary>
    public GrowingNode? Left { get; set; }

    /// <summary>The child of rows that go right; null in a leaf.</summary>
    public GrowingNode? Right { get; set; }

    /// <summary>A leaf's value in log-odds, learning rate included.</summary>
    public double Value { get; set; }

    /// <summary>A leaf's rows, or the sum of their weights.</summary>
    public double Cover { get; set; }
}
