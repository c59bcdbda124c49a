using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FangFan.Risk.Boosting;

/// <summary>Sixteen trees for <see cref="BitVectorScorer"/>: for each feature and rank of its value the leaves that are not ruled out, a word a tree.</summary>
internal sealed class LeafWords
{
    /// <summary>Trees side by side.</summary>
    public const int Trees = 16;

    /// <summary>Leaves of a tree at most: the bits of a word.</summary>
    public const int MostLeaves = 32;

    private readonly int trees;
    private readonly double[] values = new double[Trees * MostLeaves];

    /// <summary>For each feature that splits here: its position in a row's ranks, and where its ranks start in <see cref="entryOfRank"/>.</summary>
    private readonly (int Place, int Start)[] features;

    private readonly ushort[] entryOfRank;
    private readonly uint[] words;

    public LeafWords(TreeShape[] shapes, FeatureThresholds[] thresholds)
    {
        trees = shapes.Length;
        for (var tree = 0; tree < trees; tree++) shapes[tree].Values.CopyTo(values, tree * MostLeaves);
        var cutsOf = shapes.SelectMany((shape, tree) => shape.Cuts.Select(cut => (Tree: tree, Cut: cut))).ToLookup(cut => cut.Cut.Feature);
        var (used, entries, allWords) = (new List<(int, int)>(), new List<ushort>(), new List<uint>());
        for (var place = 0; place < thresholds.Length; place++)
        {
            var cuts = cutsOf[thresholds[place].Feature].OrderBy(c => c.Cut.Threshold).ToArray();
            if (cuts.Length == 0) continue;
            used.Add((place, entries.Count));
            AddEntries(cuts, thresholds[place], entries, allWords);
        }
        (features, entryOfRank, words) = ([.. used], [.. entries], [.. allWords]);
    }

    /// <summary>Adds the row's value in each tree to its score.</summary>
    /// <param name="ranks">The row's rank in every feature.</param>
    /// <param name="score">Added to, tree by tree.</param>
    public void AddValues(ReadOnlySpan<ushort> ranks, ref double score)
    {
        ref var rank = ref MemoryMarshal.GetReference(ranks);
        ref var entry = ref MemoryMarshal.GetArrayDataReference(entryOfRank);
        ref var word = ref MemoryMarshal.GetArrayDataReference(words);
        var alive = Vector512<uint>.AllBitsSet;
        foreach (var (place, start) in features)
            alive &= Vector512.LoadUnsafe(ref word, (nuint)Unsafe.Add(ref entry, start + Unsafe.Add(ref rank, place)) * Trees);
        Unsafe.SkipInit(out Sixteen leaves);
        alive.StoreUnsafe(ref leaves[0]);
        var sum = score;
        for (var tree = 0; tree < trees; tree++) sum += values[tree * MostLeaves + BitOperations.TrailingZeroCount(leaves[tree])];
        score = sum;
    }

    /// <summary>One entry for every stretch between this block's thresholds, and one for missing values.</summary>
    private static void AddEntries((int Tree, TreeShape.Cut Cut)[] cuts, FeatureThresholds thresholds, List<ushort> entries, List<uint> words)
    {
        Span<uint> alive = stackalloc uint[Trees];
        alive.Fill(uint.MaxValue);
        var next = 0;
        for (var rank = 0; rank <= thresholds.Count; rank++)
        {
            // A value of this rank lies above the first thresholds.Sorted[..rank].
            var passed = next;
            for (; next < cuts.Length && rank > 0 && cuts[next].Cut.Threshold <= thresholds.Sorted[rank - 1]; next++) RuleOut(alive, cuts[next]);
            if (rank == 0 || next > passed) words.AddRange(alive);
            entries.Add(EntryCount(words));
        }
        alive.Fill(uint.MaxValue);
        foreach (var cut in cuts)
        {
            if (cut.Cut.MissingRight) RuleOut(alive, cut);
        }
        words.AddRange(alive);
        entries.Add(EntryCount(words));
    }

    private static ushort EntryCount(List<uint> words) => checked((ushort)(words.Count / Trees - 1));

    private static void RuleOut(Span<uint> alive, (int Tree, TreeShape.Cut Cut) of) =>
        alive[of.Tree] &= ~(uint)(((1UL << of.Cut.EndLeft) - 1) & ~((1UL << of.Cut.FirstLeft) - 1));

    [InlineArray(Trees)]
    private struct Sixteen
    {
        private uint first;
    }
}
