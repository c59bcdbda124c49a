namespace FangFan.Risk.Boosting;

/// <summary>
/// Cuts a range into blocks of a fixed size. Sums of doubles are taken a block at a time and then over the blocks in order:
/// the cuts depend on the range alone, so the sum is the same for any number of threads.
/// </summary>
internal static class Blocks
{
    /// <summary>Rows of a block in sums of doubles.</summary>
    public const int SumRows = 4096;

    /// <summary>How many blocks cover a range.</summary>
    public static int Count(int length, int size) => (int)(((long)length + size - 1) / size);

    /// <summary>A sum over 0 .. length - 1, given the sum over one block [from, to).</summary>
    public static double Sum(int length, Workers workers, Func<int, int, double> blockSum)
    {
        var sums = new double[Count(length, SumRows)];
        workers.Run(sums.Length, (_, block) => sums[block] = blockSum(block * SumRows, Math.Min(length, (block + 1) * SumRows)));
        var sum = 0.0;
        foreach (var part in sums) sum += part;
        return sum;
    }
}
