namespace FangFan.Risk.Boosting;

/// <summary>Draws without replacement, of exact size.</summary>
internal static class Sample
{
    private const int BlockSize = 8192;

    /// <summary>Draws positions of 0 .. total - 1 as <see cref="Mark"/> does.</summary>
    /// <returns>Positions drawn, ascending.</returns>
    public static int[] Draw(int total, double fraction, ulong key, Workers workers)
    {
        var marks = new bool[total];
        var drawn = new int[Mark(marks, fraction, key, workers)];
        var next = 0;
        for (var position = 0; position < total; position++)
        {
            if (marks[position]) drawn[next++] = position;
        }
        return drawn;
    }

    /// <summary>
    /// Marks <c>round(fraction x length)</c> positions, at least one, spread evenly over blocks of 8,192:
    /// each block gives its exact share, so blocks can be drawn in any order.
    /// </summary>
    /// <returns>How many are marked.</returns>
    public static int Mark(bool[] marks, double fraction, ulong key, Workers workers)
    {
        var total = marks.Length;
        var count = Math.Clamp((long)Math.Round(fraction * total, MidpointRounding.AwayFromZero), 1, total);
        workers.Run(Blocks.Count(total, BlockSize), (_, block) =>
        {
            var (from, to) = (block * BlockSize, Math.Min(total, (block + 1) * BlockSize));
            Select(marks, from, to, (int)(count * to / total) - (int)(count * from / total), key);
        });
        return (int)count;
    }

    /// <summary>Selection sampling (Knuth, The Art of Computer Programming, volume 2, 3.4.2, algorithm S).</summary>
    private static void Select(bool[] marks, int from, int to, int wanted, ulong key)
    {
        for (var position = from; position < to; position++)
        {
            var take = SeededHash.Unit(key, position) * (to - position) < wanted;
            marks[position] = take;
            if (take) wanted--;
        }
    }
}
