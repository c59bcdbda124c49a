namespace FangFan.Risk.Boosting;

/// <summary>Chooses the bins of features from a sample of their values, one after the other in the same space.</summary>
/// <param name="rows">Values of a feature.</param>
/// <param name="sample">Rows to look at; every row where null.</param>
/// <param name="maximum">Bins of values at most.</param>
internal sealed class BinFinder(int rows, int[]? sample, int maximum)
{
    private readonly float[] sorted = new float[sample?.Length ?? rows];
    private readonly int[] counts = new int[sample?.Length ?? rows];
    private readonly RadixSort sort = new(sample?.Length ?? rows);

    /// <summary>
    /// One bin a distinct value where they are few enough, else about equally many sampled rows a bin, with a bin of its own
    /// for any value that holds a bin's share of the rows alone (Ke et al. 2017, LightGBM).
    /// </summary>
    /// <param name="column">Values, NaN = missing.</param>
    public FeatureBins Find(float[] column)
    {
        var distinct = CountDistinct(SortPresent(column));
        var values = sorted.AsSpan(0, distinct);
        return new FeatureBins(distinct <= maximum ? EveryBoundary(values) : EqualShares(values, counts, maximum));
    }

    /// <returns>How many values are present.</returns>
    private int SortPresent(float[] column)
    {
        var present = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            var value = column[sample is null ? i : sample[i]];
            // Infinities become the largest finite values, so that thresholds stay finite and fit any file format.
            if (!float.IsNaN(value)) sorted[present++] = Math.Clamp(value, float.MinValue, float.MaxValue);
        }
        sort.Sort(sorted.AsSpan(0, present));
        return present;
    }

    /// <summary>Moves the distinct values to the front and counts the rows of each.</summary>
    /// <returns>How many values differ.</returns>
    private int CountDistinct(int present)
    {
        var distinct = 0;
        foreach (var value in sorted.AsSpan(0, present))
        {
            if (distinct == 0 || value != sorted[distinct - 1]) (sorted[distinct], counts[distinct++]) = (value, 0);
            counts[distinct - 1]++;
        }
        return distinct;
    }

    private static float[] EveryBoundary(ReadOnlySpan<float> values)
    {
        var thresholds = new float[Math.Max(0, values.Length - 1)];
        for (var i = 0; i < thresholds.Length; i++) thresholds[i] = Between(values[i], values[i + 1]);
        return thresholds;
    }

    private static float[] EqualShares(ReadOnlySpan<float> values, int[] counts, int maximum)
    {
        var thresholds = new List<float>(maximum - 1);
        var (inBin, rowsLeft) = (0L, 0L);
        for (var i = 0; i < values.Length; i++) rowsLeft += counts[i];
        for (var i = 0; i < values.Length - 1 && thresholds.Count < maximum - 1; i++)
        {
            inBin += counts[i];
            var share = (double)rowsLeft / (maximum - thresholds.Count);
            // A heavy value ahead closes the bin early, so that it gets one of its own.
            if (inBin < share && !(counts[i + 1] >= share && inBin >= share / 2)) continue;
            thresholds.Add(Between(values[i], values[i + 1]));
            rowsLeft -= inBin;
            inBin = 0;
        }
        return [.. thresholds];
    }

    /// <summary>The midpoint, or the lower value where no float lies between.</summary>
    private static float Between(float lower, float upper)
    {
        var middle = (float)(((double)lower + upper) / 2);
        return middle >= lower && middle < upper ? middle : lower;
    }
}
