namespace FangFan.Risk.Boosting;

/// <summary>
/// The bins of one feature: a value's bin is the number of thresholds below it, and one more bin after the last holds the missing values.
/// So "bin at most k" and "value at most threshold k" are the same question, for every float.
/// </summary>
internal sealed class FeatureBins(float[] thresholds)
{
    /// <summary>Thresholds at most.</summary>
    public const int MostThresholds = ThresholdRanks.MostThresholds;

    private readonly ThresholdRanks ranks = new(thresholds);

    /// <summary>Ascending and finite; between neighbouring bins.</summary>
    public float[] Thresholds { get; } = thresholds;

    /// <summary>The bin of missing values; also the number of bins that hold values.</summary>
    public int MissingBin => Thresholds.Length + 1;

    /// <summary>Bins, the one for missing values included.</summary>
    public int Slots => Thresholds.Length + 2;

    /// <summary>The largest value that goes left when bins up to <paramref name="bin"/> do.</summary>
    public float UpperEdge(int bin) => bin < Thresholds.Length ? Thresholds[bin] : float.MaxValue;

    /// <summary>The bins of values; infinities count as the extreme values.</summary>
    /// <param name="values">Values, NaN = missing.</param>
    /// <param name="bins">Set, as many.</param>
    public void SetBins(ReadOnlySpan<float> values, Span<byte> bins) => ranks.RanksOf(values, bins);
}
