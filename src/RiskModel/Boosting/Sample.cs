namespace FangFan.Risk.Boosting;

/// <summary>Draws without replacement, of exact size and in ascending order.</summary>
internal static class Sample
{
    private const int BlockSize = 8192;

    /// <summary>
    /// Draws <c>round(fraction x total)</c> positions of 0 .. total - 1, at least one, spread evenly over blocks of 8,192:
    /// each block gives its exact share, so blocks can be drawn in any order.
    /// </summary>
    /// <returns>Positions drawn and positions left, both ascending.</returns>
    public static (int[] Drawn, int[] Left) Draw(int total, double fraction, ulong key, Workers workers)
    {
        var count = Math.Clamp((long)Math.Round(fraction * total, MidpointRounding.AwayFromZero), 1, total);
        var (drawn, left) = (new int[count], new int[total - count]);
        workers.Run(Blocks.Count(total, BlockSize), (_, block) =>
        {
            var (from, to) = (block * BlockSize, Math.Min(total, (block + 1) * BlockSize));
            var (first, last) = ((int)(count * from / total), (int)(count * to / total));
            Select(new Range(from, to), key, drawn.AsSpan(first, last - first), left.AsSpan(from - first, to - from - (last - first)));
        });
        return (drawn, left);
    }

    /// <summary>Selection sampling (Knuth, The Art of Computer Programming, volume 2, 3.4.2, algorithm S).</summary>
    private static void Select(Range positions, ulong key, Span<int> drawn, Span<int> left)
    {
        var (taken, passed) = (0, 0);
        for (var position = positions.Start.Value; position < positions.End.Value; position++)
        {
            var (wanted, candidates) = (drawn.Length - taken, positions.End.Value - position);
            if (SeededHash.Unit(key, position) * candidates < wanted) drawn[taken++] = position;
            else left[passed++] = position;
        }
    }
}
