using FangFan.Risk.Boosting;
using FangFan.Risk.Models;

namespace FangFan.Risk.Tests.Models;

/// <summary>Boosts trees of two levels by brute force over a few thresholds: slow, small and plain, to test what is built around a grower.</summary>
internal static class StumpGrower
{
    private static readonly double[] Shares = [0.1, 0.3, 0.5, 0.7, 0.9];

    public static TreeEnsemble Grow(TreeGrowth growth, CancellationToken cancellation)
    {
        var mean = Math.Clamp(growth.Labels.Zip(growth.Weights ?? [.. growth.Labels.Select(_ => 1f)], (y, w) => (double)y * w).Sum()
            / (growth.Weights?.Sum() ?? growth.Labels.Length), 1e-3, 0.999);
        var scores = new double[growth.Labels.Length];
        Array.Fill(scores, LogOdds.Of(mean));
        var (nodes, roots) = (new List<TreeNode>(), new List<int>());
        for (var tree = 0; tree < growth.Options.Trees; tree++)
        {
            cancellation.ThrowIfCancellationRequested();
            roots.Add(nodes.Count);
            Split(growth, nodes, scores, [.. Enumerable.Range(0, scores.Length)], 2);
            var grown = new TreeEnsemble(0, growth.Columns.Length, [roots[^1]], [.. nodes]).RawScores(growth.Columns);
            for (var row = 0; row < scores.Length; row++) scores[row] += grown[row];
        }
        return new TreeEnsemble(LogOdds.Of(mean), growth.Columns.Length, [.. roots], [.. nodes]);
    }

    private static void Split(TreeGrowth growth, List<TreeNode> nodes, double[] scores, int[] rows, int levels)
    {
        var candidates =
            from feature in Enumerable.Range(0, growth.Columns.Length)
            from share in Shares
            let column = growth.Columns[feature]
            let sorted = rows.Select(row => column[row]).Where(v => !float.IsNaN(v)).Order().ToArray()
            where sorted.Length > 0
            let threshold = sorted[(int)(share * (sorted.Length - 1))]
            let left = rows.Where(row => column[row] <= threshold).ToArray()
            let right = rows.Where(row => !(column[row] <= threshold)).ToArray()
            where left.Length >= 5 && right.Length >= 5
            orderby Gain(growth, scores, left) + Gain(growth, scores, right) descending
            select (feature, threshold, left, right);
        var best = levels == 0 ? default : candidates.FirstOrDefault();
        var at = nodes.Count;
        nodes.Add(new TreeNode(-1, 0, false, -1, -1, Value(growth, scores, rows), rows.Length));
        if (best.left is null) return;
        Split(growth, nodes, scores, best.left, levels - 1);
        var second = nodes.Count;
        Split(growth, nodes, scores, best.right, levels - 1);
        nodes[at] = new TreeNode(best.feature, best.threshold, false, at + 1, second, 0, rows.Length);
    }

    private static (double Gradient, double Hessian) Sums(TreeGrowth growth, double[] scores, int[] rows)
    {
        double gradient = 0, hessian = 0;
        foreach (var row in rows)
        {
            var probability = LogOdds.Probability(scores[row]);
            var weight = growth.Weights?[row] ?? 1;
            gradient += weight * (probability - growth.Labels[row]);
            hessian += weight * probability * (1 - probability);
        }
        return (gradient, hessian);
    }

    private static double Gain(TreeGrowth growth, double[] scores, int[] rows)
    {
        var (gradient, hessian) = Sums(growth, scores, rows);
        return gradient * gradient / (hessian + growth.Options.L2 + 1e-9);
    }

    private static double Value(TreeGrowth growth, double[] scores, int[] rows)
    {
        var (gradient, hessian) = Sums(growth, scores, rows);
        return -growth.Options.LearningRate * gradient / (hessian + growth.Options.L2 + 1e-9);
    }
}
