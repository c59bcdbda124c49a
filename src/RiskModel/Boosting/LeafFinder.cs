using System.Runtime.InteropServices;

namespace FangFan.Risk.Boosting;

/// <summary>Finds the leaves of a grown tree that rows fall into; used again for the next tree.</summary>
internal sealed class LeafFinder(BinnedColumns data)
{
    private const int BlockRows = 1024;

    private readonly List<LeafStep> steps = [];
    private readonly List<int> leaves = [];
    private GrowingNode root = null!;

    /// <summary>Takes a tree.</summary>
    public void Follow(GrownTree tree)
    {
        root = tree.Root;
        steps.Clear();
        leaves.Clear();
        if (tree.Leaves.Count <= LeafStep.MostLeaves) Add(root);
    }

    /// <summary>Sets the numbers that rows from .. to - 1 have for their leaves in <see cref="GrownTree.Leaves"/>.</summary>
    public void SetLeaves(int[] leafOf, int from, int to)
    {
        if (leaves.Count == 0) Walk(leafOf, from, to);
        else TakeSteps(leafOf, from, to);
    }

    /// <summary>Adds the steps of a node and those below it, and the leaves from left to right.</summary>
    private void Add(GrowingNode node)
    {
        if (node.Left is null || node.Right is null)
        {
            leaves.Add(node.Number);
            return;
        }
        var (first, place) = (leaves.Count, steps.Count);
        steps.Add(default);
        Add(node.Left);
        var split = node.Split;
        steps[place] = LeafStep.Of(split.Feature, split.Bin, data.Features[split.Feature].MissingBin, split.MissingLeft, first, leaves.Count);
        Add(node.Right);
    }

    private void TakeSteps(int[] leafOf, int from, int to)
    {
        Span<byte> numbers = stackalloc byte[BlockRows];
        for (var first = from; first < to; first += BlockRows)
        {
            var block = numbers[..Math.Min(BlockRows, to - first)];
            block.Clear();
            foreach (ref readonly var step in CollectionsMarshal.AsSpan(steps)) step.Take(data.Columns[step.Column].AsSpan(first, block.Length), block);
            var number = CollectionsMarshal.AsSpan(leaves);
            for (var i = 0; i < block.Length; i++) leafOf[first + i] = number[block[i]];
        }
    }

    /// <summary>A tree of so many leaves that their numbers do not fit a byte is walked down, row by row.</summary>
    private void Walk(int[] leafOf, int from, int to)
    {
        for (var row = from; row < to; row++)
        {
            var node = root;
            while (node is { Left: { } left, Right: { } right })
            {
                int bin = data.Columns[node.Split.Feature][row];
                var goesLeft = bin == data.Features[node.Split.Feature].MissingBin ? node.Split.MissingLeft : bin <= node.Split.Bin;
                node = goesLeft ? left : right;
            }
            leafOf[row] = node.Number;
        }
    }
}
