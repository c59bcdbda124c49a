using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FangFan.Risk.Boosting;

/// <summary>
/// A split as a step that takes many rows on at once. Leaves are numbered from left to right, and all rows start at the first; taken in order from
/// the root down, each step gives the rows of its node that go right the number of the first leaf on the right. After the last step each row
/// carries its own leaf's number.
/// </summary>
/// <remarks>
/// Rows side by side in one vector take a step in a few instructions and no branch has to be guessed, so that taking every step of a tree is quicker
/// than walking a short path row by row.
/// </remarks>
/// <param name="Column">Position of the split's column.</param>
/// <param name="FirstRight">The first bin that goes right; missing values have the last bin.</param>
/// <param name="RightBins">How many bins from there on go right.</param>
/// <param name="From">The number that rows of the split's node carry: that of the first leaf on its left.</param>
/// <param name="To">The number of the first leaf on its right.</param>
internal readonly record struct LeafStep(int Column, byte FirstRight, byte RightBins, byte From, byte To)
{
    /// <summary>Leaves of a tree at most.</summary>
    public const int MostLeaves = 256;

    /// <summary>The step of a split.</summary>
    /// <param name="column">Position of the split's column.</param>
    /// <param name="last">The last bin that goes left.</param>
    /// <param name="missing">The bin of missing values.</param>
    /// <param name="missingLeft">Whether missing values go left.</param>
    /// <param name="from">The first leaf on the left.</param>
    /// <param name="to">The first leaf on the right.</param>
    public static LeafStep Of(int column, int last, int missing, bool missingLeft, int from, int to) =>
        new(column, (byte)(last + 1), (byte)(missing - last - (missingLeft ? 1 : 0)), (byte)from, (byte)to);

    /// <summary>Takes rows on.</summary>
    /// <param name="bins">The rows' bins in the column.</param>
    /// <param name="leaves">The numbers they carry, as many.</param>
    public void Take(ReadOnlySpan<byte> bins, Span<byte> leaves)
    {
        bins = bins[..leaves.Length];
        ref var bin = ref MemoryMarshal.GetReference(bins);
        ref var leaf = ref MemoryMarshal.GetReference(leaves);
        var (first, count, from, to) = (Vector512.Create(FirstRight), Vector512.Create(RightBins), Vector512.Create(From), Vector512.Create(To));
        nuint row = 0;
        for (; row + (nuint)Vector512<byte>.Count <= (nuint)leaves.Length; row += (nuint)Vector512<byte>.Count)
        {
            var numbers = Vector512.LoadUnsafe(ref leaf, row);
            // A bin before the first wraps around to a distance that is too large.
            var moves = Vector512.LessThan(Vector512.LoadUnsafe(ref bin, row) - first, count) & Vector512.Equals(numbers, from);
            Vector512.ConditionalSelect(moves, to, numbers).StoreUnsafe(ref leaf, row);
        }
        for (var i = (int)row; i < leaves.Length; i++)
        {
            if (leaves[i] == From && (byte)(bins[i] - FirstRight) < RightBins) leaves[i] = To;
        }
    }
}
