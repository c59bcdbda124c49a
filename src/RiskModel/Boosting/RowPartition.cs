using System.Numerics;
using System.Runtime.Intrinsics;

namespace FangFan.Risk.Boosting;

/// <summary>
/// The rows that a tree grows on, those of each node lying together and in ascending order:
/// <code>
/// root   [ 0 1 2 3 4 5 6 7 ]
/// split  [ 0 2 3 7 | 1 4 5 6 ]
/// split  [ 0 2 3 7 | 1 6 | 4 5 ]
/// </code>
/// </summary>
internal sealed class RowPartition(int capacity, Workers workers)
{
    /// <summary>Rows that are put in order in one piece.</summary>
    public const int BlockRows = 8192;

    private readonly int[] counts = new int[Blocks.Count(capacity, BlockRows)];

    /// <summary>Rows of the tree.</summary>
    public int Count { get; private set; }

    /// <summary>The rows, those of a node from its start on.</summary>
    public int[] Rows { get; } = new int[capacity];

    /// <summary>Room for a node's rows that go left, where the node's lie in <see cref="Rows"/>.</summary>
    public int[] LeftRows { get; } = new int[capacity];

    /// <summary>Room for those that go right.</summary>
    public int[] RightRows { get; } = new int[capacity];

    /// <summary>Puts a tree's rows into the root: those drawn whose word is not 0.</summary>
    /// <param name="packed">One word a row.</param>
    /// <param name="drawn">Whether each row is drawn; every row where null.</param>
    public void Start(int[] packed, bool[]? drawn)
    {
        workers.Run(counts.Length, (_, block) =>
        {
            var (from, to) = (block * BlockRows, Math.Min(packed.Length, (block + 1) * BlockRows));
            counts[block] = Keep(packed, drawn, from, to) - from;
        });
        Count = 0;
        for (var block = 0; block < counts.Length; block++)
        {
            LeftRows.AsSpan(block * BlockRows, counts[block]).CopyTo(Rows.AsSpan(Count));
            Count += counts[block];
        }
    }

    /// <summary>Writes those of rows from .. to - 1 that the tree grows on to where the first one lies.</summary>
    /// <returns>Where they end.</returns>
    private int Keep(int[] packed, bool[]? drawn, int from, int to)
    {
        var (row, end) = (from, from);
        for (; drawn is null && row + Vector512<int>.Count <= to; row += Vector512<int>.Count)
        {
            // Most rows may be left out, so that only the bits of those kept are visited.
            for (var kept = (~Vector512.Equals(Vector512.LoadUnsafe(ref packed[row]), Vector512<int>.Zero)).ExtractMostSignificantBits(); kept != 0; kept &= kept - 1)
                LeftRows[end++] = row + BitOperations.TrailingZeroCount(kept);
        }
        for (; row < to; row++)
        {
            LeftRows[end] = row;
            end += packed[row] != 0 & (drawn is null || drawn[row]) ? 1 : 0;
        }
        return end;
    }

    /// <summary>The rows of a node.</summary>
    public ReadOnlyMemory<int> RowsOf(GrowingNode node) => Rows.AsMemory(node.Start, node.Count);
}
