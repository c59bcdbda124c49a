using System.Numerics;
using System.Runtime.Intrinsics;

namespace FangFan.Risk.Boosting;

/// <summary>
/// Counts the thresholds below a value. Up to 256 of them, as trees grown on bins have, are two rounds of sixteen comparisons at once:
/// first with every sixteenth threshold, then with those of the sixteen that remain. More are halved again and again.
/// </summary>
internal sealed class ThresholdRanks
{
    private const int Group = 16;

    private readonly int count;
    private readonly float[] sorted;
    private readonly float[] lastOfGroup = new float[Group];

    /// <param name="ascending">Thresholds, none of them NaN.</param>
    public ThresholdRanks(float[] ascending)
    {
        count = ascending.Length;
        // No value is above infinity, so what fills the last group up counts for nothing.
        sorted = new float[(count + Group - 1) / Group * Group];
        ascending.CopyTo(sorted, 0);
        sorted.AsSpan(count).Fill(float.PositiveInfinity);
        Array.Fill(lastOfGroup, float.PositiveInfinity);
        if (count > Group * Group) return;
        for (var group = 0; (group + 1) * Group <= sorted.Length; group++) lastOfGroup[group] = sorted[(group + 1) * Group - 1];
    }

    /// <summary>How many thresholds lie below the value; 0 for NaN.</summary>
    public int Below(float value)
    {
        if (count > Group * Group) return Halve(value);
        if (count == 0) return 0;
        var group = Above(value, ref lastOfGroup[0]) * Group;
        // Above every threshold of a full last group.
        return group >= sorted.Length ? group : group + Above(value, ref sorted[group]);
    }

    private static int Above(float value, ref float sixteen)
    {
        var values = Vector512.Create(value);
        return BitOperations.PopCount(Vector512.GreaterThan(values, Vector512.LoadUnsafe(ref sixteen)).ExtractMostSignificantBits());
    }

    private int Halve(float value)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (value > sorted[middle]) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
