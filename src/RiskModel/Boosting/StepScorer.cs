using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FangFan.Risk.Boosting;

/// <summary>
/// Scores many rows without walking a tree: values become bins between the ensemble's thresholds, and each split of a tree takes a batch of rows
/// on by one <see cref="LeafStep"/>.
/// </summary>
/// <remarks>Values add up tree by tree, as a walk would add them, so the scores are the same to the bit.</remarks>
internal sealed class StepScorer
{
    private const int BatchRows = 256;

    // Leaves of so many trees are known before their values are added, so that a row's score is read and written once for all of them.
    private const int TreesAtOnce = 4;

    private readonly double baseScore;
    private readonly ThresholdColumns columns;
    private readonly SteppedTree[] trees;

    private StepScorer(double baseScore, ThresholdColumns columns, SteppedTree[] trees) => (this.baseScore, this.columns, this.trees) = (baseScore, columns, trees);

    /// <summary>The scorer of an ensemble; null where a tree has more leaves than steps can number.</summary>
    public static StepScorer? For(TreeEnsemble trees)
    {
        var columns = new ThresholdColumns(trees.Nodes);
        var stepped = Array.ConvertAll(trees.Roots, root => SteppedTree.Of(trees, root, columns));
        return Array.Exists(stepped, tree => tree.Values.Length > LeafStep.MostLeaves) ? null : new StepScorer(trees.BaseScore, columns, stepped);
    }

    /// <summary>One raw score a row, in log-odds.</summary>
    /// <param name="values">One array a feature, NaN = missing.</param>
    /// <param name="workers">Who works.</param>
    public double[] Scores(float[][] values, Workers workers)
    {
        var scores = new double[values.Length == 0 ? 0 : values[0].Length];
        var scratch = new byte[workers.Count][];
        workers.Run(Blocks.Count(scores.Length, BatchRows), (worker, batch) =>
        {
            var from = batch * BatchRows;
            Score(values, from, scratch[worker] ??= new byte[(columns.Count + TreesAtOnce) * BatchRows], scores.AsSpan(from, Math.Min(BatchRows, scores.Length - from)));
        });
        return scores;
    }

    private void Score(float[][] values, int from, Span<byte> scratch, Span<double> scores)
    {
        var bins = scratch[(TreesAtOnce * BatchRows)..];
        for (var column = 0; column < columns.Count; column++) columns.SetBins(column, values, from, bins.Slice(column * BatchRows, scores.Length));
        var tree = 0;
        for (; tree + TreesAtOnce <= trees.Length; tree += TreesAtOnce)
        {
            for (var i = 0; i < TreesAtOnce; i++) SetLeaves(trees[tree + i], bins, scratch.Slice(i * BatchRows, scores.Length));
            AddFour(trees.AsSpan(tree, TreesAtOnce), scratch, scores);
        }
        for (; tree < trees.Length; tree++)
        {
            SetLeaves(trees[tree], bins, scratch[..scores.Length]);
            for (var row = 0; row < scores.Length; row++) scores[row] += trees[tree].Values[scratch[row]];
        }
        for (var row = 0; row < scores.Length; row++) scores[row] += baseScore;
    }

    private static void SetLeaves(SteppedTree tree, ReadOnlySpan<byte> bins, Span<byte> leaves)
    {
        leaves.Clear();
        foreach (ref readonly var step in tree.Steps.AsSpan()) step.Take(bins.Slice(step.Column * BatchRows, leaves.Length), leaves);
    }

    private static void AddFour(ReadOnlySpan<SteppedTree> four, ReadOnlySpan<byte> leaves, Span<double> scores)
    {
        ref var leaf = ref MemoryMarshal.GetReference(leaves);
        ref var first = ref MemoryMarshal.GetArrayDataReference(four[0].Values);
        ref var second = ref MemoryMarshal.GetArrayDataReference(four[1].Values);
        ref var third = ref MemoryMarshal.GetArrayDataReference(four[2].Values);
        ref var fourth = ref MemoryMarshal.GetArrayDataReference(four[3].Values);
        for (var row = 0; row < scores.Length; row++)
        {
            scores[row] = scores[row] + Unsafe.Add(ref first, (nint)Unsafe.Add(ref leaf, row)) + Unsafe.Add(ref second, (nint)Unsafe.Add(ref leaf, row + BatchRows))
                + Unsafe.Add(ref third, (nint)Unsafe.Add(ref leaf, row + 2 * BatchRows)) + Unsafe.Add(ref fourth, (nint)Unsafe.Add(ref leaf, row + 3 * BatchRows));
        }
    }
}
