namespace FangFan.Risk.Boosting;

/// <summary>A grown tree laid out for walking by bins, used again for the next tree.</summary>
internal sealed class TreeWalk
{
    private readonly Dictionary<GrowingNode, int> leafNumbers = [];
    private Step[] steps = [];
    private int count;

    /// <summary>A split: where bins up to <paramref name="Bin"/> and the bin <paramref name="Missing"/> go left; children under 0 are leaves, -1 the first.</summary>
    private readonly record struct Step(int Feature, int Bin, int Missing, int Left, int Right);

    /// <summary>Takes a tree that has at least one split.</summary>
    public void Follow(GrownTree tree, BinnedColumns data)
    {
        if (steps.Length < tree.Leaves.Count) steps = new Step[tree.Leaves.Count];
        leafNumbers.Clear();
        for (var leaf = 0; leaf < tree.Leaves.Count; leaf++) leafNumbers[tree.Leaves[leaf]] = leaf;
        count = 0;
        Add(tree.Root, data);
    }

    /// <summary>The number of the leaf that a row falls into.</summary>
    /// <param name="bins">The row's bins.</param>
    public int LeafOf(ReadOnlySpan<byte> bins)
    {
        var at = 0;
        while (at >= 0)
        {
            ref readonly var step = ref steps[at];
            var bin = bins[step.Feature];
            at = bin <= step.Bin | bin == step.Missing ? step.Left : step.Right;
        }
        return ~at;
    }

    private int Add(GrowingNode node, BinnedColumns data)
    {
        if (node.Left is null || node.Right is null) return ~leafNumbers[node];
        var at = count++;
        var split = node.Split;
        var left = Add(node.Left, data);
        steps[at] = new Step(split.Feature, split.Bin, split.MissingLeft ? data.Features[split.Feature].MissingBin : -1, left, Add(node.Right, data));
        return at;
    }
}
