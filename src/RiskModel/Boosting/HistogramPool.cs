namespace FangFan.Risk.Boosting;

/// <summary>Histograms that are used again, for several threads.</summary>
/// <param name="slots">Length of each.</param>
internal sealed class HistogramPool(int slots)
{
    private readonly Stack<long[]> spare = new();

    /// <summary>A histogram of zeros.</summary>
    public long[] Rent()
    {
        long[]? histogram;
        lock (spare)
        {
            if (!spare.TryPop(out histogram)) return new long[slots];
        }
        Array.Clear(histogram);
        return histogram;
    }

    /// <summary>Takes back a histogram.</summary>
    public void Return(long[] histogram)
    {
        lock (spare) spare.Push(histogram);
    }

    /// <summary>Takes back the histogram of a node that no longer needs it, where it has one.</summary>
    public void Release(GrowingNode node)
    {
        if (node.Histogram is { } histogram) Return(histogram);
        node.Histogram = null;
    }
}
