using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FangFan.Risk.Boosting;

/// <summary>Finds the leaves of a grown tree that rows fall into; used again for the next tree.</summary>
/// <remarks>
/// A row that goes right at a split cannot reach the leaves on its left. So each bin of a feature has a word with a bit for every leaf it leaves
/// open, whatever the splits on that feature; the words of a row's bins are put together by "and", and of the leaves left open the first is the
/// row's (Lucchese et al. 2015, "QuickScorer"). No step waits for another and no branch has to be guessed, as walking down the tree would ask for,
/// and of each row only the bins that the tree splits on are read.
/// </remarks>
internal sealed class LeafFinder(BinnedColumns data)
{
    private const int Bins = 256;
    private const int BlockRows = 1024;
    private const int WordLeaves = 32;

    private readonly List<int> leaves = [];
    private readonly int[] placeOf = new int[data.Features.Length];
    private readonly int[] features = new int[data.Features.Length];
    private readonly Dictionary<GrowingNode, int> numbers = [];
    private uint[] words = [];
    private int used;

    /// <summary>Takes a tree that has at least one split.</summary>
    public void Follow(GrownTree tree)
    {
        leaves.Clear();
        numbers.Clear();
        for (var leaf = 0; leaf < tree.Leaves.Count; leaf++) numbers[tree.Leaves[leaf]] = leaf;
        used = 0;
        Array.Fill(placeOf, -1);
        PlaceFeatures(tree.Root);
        var length = used * Bins * Blocks.Count(tree.Leaves.Count, WordLeaves);
        if (words.Length < length) words = new uint[length];
        words.AsSpan(0, length).Fill(uint.MaxValue);
        Add(tree.Root);
    }

    /// <summary>Sets the numbers that rows from .. to - 1 have for their leaves in <see cref="GrownTree.Leaves"/>.</summary>
    public void SetLeaves(int[] leafOf, int from, int to)
    {
        Span<uint> open = stackalloc uint[BlockRows];
        for (var first = from; first < to; first += BlockRows) SetBlock(leafOf.AsSpan(first, Math.Min(BlockRows, to - first)), first, open);
    }

    private void SetBlock(Span<int> leafOf, int first, Span<uint> open)
    {
        leafOf.Fill(-1);
        for (var word = 0; word * WordLeaves < leaves.Count; word++)
        {
            open.Fill(uint.MaxValue);
            var place = 0;
            for (; place + 4 <= used; place += 4) CloseFour(open, word * used + place, place, first, leafOf.Length);
            for (; place < used; place++) Close(open, word * used + place, data.Columns[features[place]].AsSpan(first, leafOf.Length));
            for (var i = 0; i < leafOf.Length; i++)
            {
                if (leafOf[i] < 0 && open[i] != 0) leafOf[i] = leaves[word * WordLeaves + BitOperations.TrailingZeroCount(open[i])];
            }
        }
    }

    private void Close(Span<uint> open, int table, ReadOnlySpan<byte> bins)
    {
        ref var word = ref words[table * Bins];
        ref var row = ref MemoryMarshal.GetReference(open);
        for (var i = 0; i < bins.Length; i++) Unsafe.Add(ref row, i) &= Unsafe.Add(ref word, (nint)bins[i]);
    }

    /// <summary>Four features in one pass, so that the rows' words are read and written a quarter as often.</summary>
    private void CloseFour(Span<uint> open, int table, int place, int first, int count)
    {
        ref var word = ref words[table * Bins];
        ref var row = ref MemoryMarshal.GetReference(open);
        ref var bins0 = ref data.Columns[features[place]][first];
        ref var bins1 = ref data.Columns[features[place + 1]][first];
        ref var bins2 = ref data.Columns[features[place + 2]][first];
        ref var bins3 = ref data.Columns[features[place + 3]][first];
        for (var i = 0; i < count; i++)
        {
            Unsafe.Add(ref row, i) &= Unsafe.Add(ref word, (nint)Unsafe.Add(ref bins0, i)) & Unsafe.Add(ref word, (nint)Unsafe.Add(ref bins1, i) + Bins)
                & Unsafe.Add(ref word, (nint)Unsafe.Add(ref bins2, i) + 2 * Bins) & Unsafe.Add(ref word, (nint)Unsafe.Add(ref bins3, i) + 3 * Bins);
        }
    }

    private void PlaceFeatures(GrowingNode node)
    {
        if (node.Left is null || node.Right is null) return;
        ref var place = ref placeOf[node.Split.Feature];
        if (place < 0)
        {
            features[used] = node.Split.Feature;
            place = used++;
        }
        PlaceFeatures(node.Left);
        PlaceFeatures(node.Right);
    }

    /// <summary>Numbers the leaves from left to right, and closes those left of each split to the bins that go right.</summary>
    private void Add(GrowingNode node)
    {
        if (node.Left is null || node.Right is null)
        {
            leaves.Add(numbers[node]);
            return;
        }
        var first = leaves.Count;
        Add(node.Left);
        var split = node.Split;
        var missing = data.Features[split.Feature].MissingBin;
        for (var word = first / WordLeaves; word * WordLeaves < leaves.Count; word++)
        {
            var open = ~Bits(first - word * WordLeaves, leaves.Count - word * WordLeaves);
            var of = words.AsSpan((word * used + placeOf[split.Feature]) * Bins, Bins);
            for (var bin = split.Bin + 1; bin < missing; bin++) of[bin] &= open;
            if (!split.MissingLeft) of[missing] &= open;
        }
        Add(node.Right);
    }

    /// <summary>The bits from .. to - 1, of those from 0 to 31.</summary>
    private static uint Bits(int from, int to)
    {
        var below = to >= WordLeaves ? uint.MaxValue : (1u << to) - 1;
        return from <= 0 ? below : below & (uint.MaxValue << from);
    }
}
