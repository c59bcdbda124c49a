using FangFan.Risk.Boosting;
using FangFan.Risk.Models;

namespace FangFan.Risk.Evaluation.Factors;

/// <summary>The part of a scorer that some features reach: the trees that split on one of them, and their linear terms.</summary>
/// <remarks>Changing only these features changes only this part, which is most often a small one: the rest need not be scored again.</remarks>
internal sealed class ScorerPart
{
    private readonly TreeEnsemble? trees;
    private readonly double treeWeight;
    private readonly (int Feature, LinearTerm Term)[] terms;

    private ScorerPart(TreeEnsemble? trees, double treeWeight, (int, LinearTerm)[] terms) => (this.trees, this.treeWeight, this.terms) = (trees, treeWeight, terms);

    /// <summary>Whether the features reach nothing: the scorer does not look at them.</summary>
    public bool IsEmpty => trees is null && terms.Length == 0;

    /// <summary>The part that any of the features reaches.</summary>
    public static ScorerPart Of(Scorer scorer, IReadOnlyCollection<int> features)
    {
        var trees = scorer is { Trees: { } all, TreeWeight: > 0 } ? Touched(all, features) : null;
        (int, LinearTerm)[] terms = scorer is { Linear: { } linear, TreeWeight: < 1 }
            ? [.. features.Where(f => linear.Terms[f] is not { Weight: 0, MissingWeight: 0 }).Select(f => (f, linear.Terms[f]))]
            : [];
        return new ScorerPart(trees, scorer.TreeWeight, terms);
    }

    /// <summary>What the part adds to each row's score, in log-odds.</summary>
    /// <param name="columns">One array a feature in the scorer's order, NaN = missing.</param>
    public double[] Scores(float[][] columns)
    {
        var scores = trees?.RawScores(columns, 1) ?? new double[columns[0].Length];
        for (var row = 0; row < scores.Length; row++)
        {
            scores[row] *= treeWeight;
            foreach (var (feature, term) in terms) scores[row] += (1 - treeWeight) * term.Of(columns[feature][row]);
        }
        return scores;
    }

    private static TreeEnsemble? Touched(TreeEnsemble all, IReadOnlyCollection<int> features)
    {
        int[] roots = [.. all.Roots.Where(root => Splits(all.Nodes, root, features))];
        return roots.Length == 0 ? null : all with { BaseScore = 0, Roots = roots };
    }

    private static bool Splits(TreeNode[] nodes, int at, IReadOnlyCollection<int> features) =>
        !nodes[at].IsLeaf && (features.Contains(nodes[at].Feature) || Splits(nodes, nodes[at].Left, features) || Splits(nodes, nodes[at].Right, features));
}
