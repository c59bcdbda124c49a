namespace FangFan.Risk.Boosting;

/// <summary>A tree as steps from the root down and the values of its leaves from left to right, in log-odds.</summary>
internal sealed record SteppedTree(LeafStep[] Steps, double[] Values)
{
    /// <summary>One tree of an ensemble. Of a tree with more than <see cref="LeafStep.MostLeaves"/> leaves only the values are good.</summary>
    public static SteppedTree Of(TreeEnsemble trees, int root, ThresholdColumns columns)
    {
        var (steps, values) = (new List<LeafStep>(), new List<double>());
        Add(root);
        return new SteppedTree([.. steps], [.. values]);

        void Add(int position)
        {
            var node = trees.Nodes[position];
            if (node.IsLeaf)
            {
                values.Add(node.Value);
                return;
            }
            var (first, place) = (values.Count, steps.Count);
            steps.Add(default);
            Add(node.Left);
            steps[place] = columns.StepOf(node, first, values.Count);
            Add(node.Right);
        }
    }
}
