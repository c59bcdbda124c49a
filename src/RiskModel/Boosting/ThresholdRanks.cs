using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FangFan.Risk.Boosting;

/// <summary>
/// Ranks values by the thresholds below them; missing values have one more rank than the largest. Few thresholds are compared one after the other
/// with many values at once; where there are more, a value takes two rounds of sixteen comparisons at once: first with every sixteenth threshold,
/// then with those of the sixteen that remain.
/// </summary>
internal sealed class ThresholdRanks
{
    /// <summary>Thresholds at most, so that every rank fits a byte.</summary>
    public const int MostThresholds = 254;

    private const int Group = 16;

    // From about here on a value's two rounds are quicker than its share of every threshold's (choice, measured).
    private const int FewThresholds = 64;

    private readonly float[] ascending;
    private readonly byte missing;
    private readonly float[] sorted;
    private readonly float[] lastOfGroup = new float[Group];

    /// <param name="ascending">At most <see cref="MostThresholds"/>, none of them NaN.</param>
    public ThresholdRanks(float[] ascending)
    {
        this.ascending = ascending;
        missing = checked((byte)(ascending.Length + 1));
        // No value is above infinity, so what fills the last group up counts for nothing.
        sorted = new float[Blocks.Count(ascending.Length, Group) * Group];
        ascending.CopyTo(sorted, 0);
        sorted.AsSpan(ascending.Length).Fill(float.PositiveInfinity);
        Array.Fill(lastOfGroup, float.PositiveInfinity);
        for (var group = 0; (group + 1) * Group <= sorted.Length; group++) lastOfGroup[group] = sorted[(group + 1) * Group - 1];
    }

    /// <summary>The rank of one value.</summary>
    public byte RankOf(float value)
    {
        if (float.IsNaN(value)) return missing;
        if (ascending.Length == 0) return 0;
        var group = Above(value, ref lastOfGroup[0]) * Group;
        // Above every threshold of a full last group.
        return (byte)(group >= sorted.Length ? group : group + Above(value, ref sorted[group]));
    }

    /// <summary>The rank of each value.</summary>
    /// <param name="values">Values, NaN = missing.</param>
    /// <param name="ranks">Set, as many.</param>
    public void RanksOf(ReadOnlySpan<float> values, Span<byte> ranks)
    {
        ranks = ranks[..values.Length];
        var row = 0;
        if (ascending.Length <= FewThresholds)
        {
            ref var value = ref MemoryMarshal.GetReference(values);
            ref var rank = ref MemoryMarshal.GetReference(ranks);
            for (; row + Vector512<byte>.Count <= values.Length; row += Vector512<byte>.Count) CompareWithAll(ref Unsafe.Add(ref value, row)).StoreUnsafe(ref rank, (nuint)row);
        }
        for (; row < values.Length; row++) ranks[row] = RankOf(values[row]);
    }

    private static int Above(float value, ref float sixteen)
    {
        var values = Vector512.Create(value);
        return BitOperations.PopCount(Vector512.GreaterThan(values, Vector512.LoadUnsafe(ref sixteen)).ExtractMostSignificantBits());
    }

    private Vector512<byte> CompareWithAll(ref float values)
    {
        var lanes = (nuint)Vector512<float>.Count;
        var (first, second) = (CompareWithAll(Vector512.LoadUnsafe(ref values)), CompareWithAll(Vector512.LoadUnsafe(ref values, lanes)));
        var (third, fourth) = (CompareWithAll(Vector512.LoadUnsafe(ref values, 2 * lanes)), CompareWithAll(Vector512.LoadUnsafe(ref values, 3 * lanes)));
        return Vector512.Narrow(Vector512.Narrow(first, second), Vector512.Narrow(third, fourth));
    }

    private Vector512<uint> CompareWithAll(Vector512<float> values)
    {
        // A missing value equals nothing and is above nothing.
        var ranks = Vector512.AndNot(Vector512.Create((uint)missing), Vector512.Equals(values, values).AsUInt32());
        foreach (var threshold in ascending) ranks -= Vector512.GreaterThan(values, Vector512.Create(threshold)).AsUInt32();
        return ranks;
    }
}
