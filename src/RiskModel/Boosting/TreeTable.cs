namespace FangFan.Risk.Boosting;

/// <summary>Collects grown trees into the flat table of an ensemble.</summary>
internal sealed class TreeTable(BinnedColumns data)
{
    private readonly List<TreeNode> nodes = [];
    private readonly List<int> roots = [];
    private readonly List<GrowingNode> queue = [];

    /// <summary>Trees added.</summary>
    public int Count => roots.Count;

    /// <summary>Adds a tree, level by level.</summary>
    public void Add(GrownTree tree)
    {
        var first = nodes.Count;
        roots.Add(first);
        queue.Clear();
        queue.Add(tree.Root);
        for (var i = 0; i < queue.Count; i++)
        {
            var node = queue[i];
            if (node.Left is null || node.Right is null)
            {
                nodes.Add(new TreeNode(-1, 0, false, -1, -1, node.Value, node.Cover));
                continue;
            }
            var split = node.Split;
            nodes.Add(new TreeNode(split.Feature, data.Features[split.Feature].UpperEdge(split.Bin), split.MissingLeft, first + queue.Count, first + queue.Count + 1, 0, 0));
            queue.Add(node.Left);
            queue.Add(node.Right);
        }
        SumCovers(first);
    }

    /// <summary>The last tree alone, on top of a score of 0.</summary>
    public TreeEnsemble Last(int featureCount) => Cut(roots.Count - 1, roots.Count, 0, featureCount);

    /// <summary>The first trees as an ensemble.</summary>
    public TreeEnsemble First(int trees, double baseScore, int featureCount) => Cut(0, trees, baseScore, featureCount);

    private TreeEnsemble Cut(int from, int to, double baseScore, int featureCount)
    {
        var start = from < roots.Count ? roots[from] : nodes.Count;
        var end = to < roots.Count ? roots[to] : nodes.Count;
        var cut = nodes.GetRange(start, end - start).ConvertAll(node => node.IsLeaf ? node : node with { Left = node.Left - start, Right = node.Right - start });
        return new TreeEnsemble(baseScore, featureCount, [.. roots.GetRange(from, to - from).Select(root => root - start)], [.. cut]);
    }

    private void SumCovers(int first)
    {
        for (var i = nodes.Count - 1; i >= first; i--)
        {
            if (!nodes[i].IsLeaf) nodes[i] = nodes[i] with { Cover = nodes[nodes[i].Left].Cover + nodes[nodes[i].Right].Cover };
        }
    }
}
