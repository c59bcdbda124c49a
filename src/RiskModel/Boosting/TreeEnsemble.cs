using System.Runtime.CompilerServices;

namespace FangFan.Risk.Boosting;

/// <summary>Boosted trees as one flat, immutable table of nodes.</summary>
/// <param name="BaseScore">Initial score in log-odds (the class prior).</param>
/// <param name="FeatureCount">How many features the trees were grown on.</param>
/// <param name="Roots">Position of each tree's root in <paramref name="Nodes"/>.</param>
/// <param name="Nodes">Every node; children come after their parent.</param>
public sealed record TreeEnsemble(double BaseScore, int FeatureCount, int[] Roots, TreeNode[] Nodes)
{
    private const int ManyRows = 1024;

    // Beside the record, so that neither equality nor a copy with other nodes knows of it.
    private static readonly ConditionalWeakTable<TreeEnsemble, QuickScorer> QuickScorers = [];

    /// <summary>The quick scorer of an ensemble, where it can have one.</summary>
    private sealed record QuickScorer(StepScorer? Scorer);

    /// <summary>Raw scores in log-odds, on every processor; the result does not depend on their number.</summary>
    /// <param name="columns">One array a feature, all of one length, NaN = missing.</param>
    /// <returns>One score a row.</returns>
    /// <exception cref="ArgumentException">The number of columns is not <see cref="FeatureCount"/>, or their lengths differ.</exception>
    public double[] RawScores(float[][] columns) => RawScores(columns, Environment.ProcessorCount);

    /// <summary>Raw scores in log-odds on a number of threads; the result does not depend on it.</summary>
    /// <param name="columns">One array a feature, all of one length, NaN = missing.</param>
    /// <param name="threads">1 or more.</param>
    /// <returns>One score a row.</returns>
    /// <exception cref="ArgumentException">The number of columns is not <see cref="FeatureCount"/>, or their lengths differ.</exception>
    public double[] RawScores(float[][] columns, int threads)
    {
        CheckColumns(columns);
        var workers = new Workers(threads);
        return QuickFor(columns)?.Scores(columns, workers) ?? new EnsembleScorer(this).Scores(columns, workers);
    }

    /// <summary>The quick scorer, made once; null for few rows, where making it would take longer than walking them, and where a tree has too many leaves.</summary>
    private StepScorer? QuickFor(float[][] columns)
    {
        if (QuickScorers.TryGetValue(this, out var quick)) return quick.Scorer;
        if (columns.Length == 0 || columns[0].Length < ManyRows) return null;
        return QuickScorers.GetValue(this, trees => new QuickScorer(StepScorer.For(trees))).Scorer;
    }

    /// <summary>The weighted sum of ensembles as one ensemble.</summary>
    /// <param name="parts">Ensembles over the same features with their weights; the weights are divided by their sum.</param>
    public static TreeEnsemble Blend(IReadOnlyList<(TreeEnsemble Trees, double Weight)> parts)
    {
        var sum = parts.Sum(part => part.Weight);
        var (roots, nodes, score) = (new List<int>(), new List<TreeNode>(), 0.0);
        foreach (var (trees, weight) in parts)
        {
            var start = nodes.Count;
            score += weight / sum * trees.BaseScore;
            roots.AddRange(trees.Roots.Select(root => start + root));
            nodes.AddRange(trees.Nodes.Select(node => node.IsLeaf
                ? node with { Value = weight / sum * node.Value }
                : node with { Left = start + node.Left, Right = start + node.Right }));
        }
        return new TreeEnsemble(score, parts[0].Trees.FeatureCount, [.. roots], [.. nodes]);
    }

    /// <summary>Refuses columns that are not the features of these trees.</summary>
    internal void CheckColumns(float[][] columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Length != FeatureCount)
            throw new ArgumentException($"The trees were grown on {FeatureCount} features; {columns.Length} columns were given.", nameof(columns));
        for (var feature = 1; feature < columns.Length; feature++)
        {
            if (columns[feature].Length != columns[0].Length)
                throw new ArgumentException($"Column {feature} has {columns[feature].Length} rows; column 0 has {columns[0].Length}.", nameof(columns));
        }
    }
}
