using FangFan.Risk.Models;

namespace FangFan.Risk.Evaluation.Together;

/// <summary>A question that splits households in two; what is unknown counts as no.</summary>
/// <param name="Yes">What is said of those that answer yes.</param>
/// <param name="No">What is said of the rest, those of whom it is unknown included.</param>
/// <param name="Answers">One a row.</param>
internal sealed record TreeQuestion(Wording Yes, Wording No, bool[] Answers)
{
    /// <summary>Questions of one topic ask for more and more of the same thing, so that on a path the later answer holds the earlier; null for one of its own.</summary>
    public string? Topic { get; init; }
}

/// <summary>How a shallow tree is grown.</summary>
internal sealed record HonestTreeOptions
{
    /// <summary>Questions from the root to a leaf at most.</summary>
    public int Depth { get; init; } = 3;

    /// <summary>Rows that a leaf needs in the growing half, and again in the estimating half.</summary>
    public int LeastRows { get; init; } = 25;

    /// <summary>Permutations behind each split.</summary>
    public int Permutations { get; init; } = 199;

    /// <summary>A split is made where at most this share of the permutations, the data counted in, splits as well or better.</summary>
    public double Significance { get; init; } = 0.05;

    /// <summary>Seed of the halves and the permutations.</summary>
    public int Seed { get; init; } = 1;
}

/// <summary>A leaf: the answers that lead to it, and its rows.</summary>
/// <param name="Answers">Number of each question with its answer, from the root down.</param>
/// <param name="Growing">Rows of the growing half.</param>
/// <param name="Estimating">Rows of the estimating half.</param>
internal sealed record TreeLeaf(IReadOnlyList<(int Question, bool Yes)> Answers, int[] Growing, int[] Estimating);

/// <summary>A shallow regression tree over yes-or-no questions, exact in its search and honest in its figures.</summary>
/// <remarks>Clusters are dealt into two halves: one grows the tree, the other gives the leaves their figures, so that a split found by chance shows none
/// (Athey and Imbens 2016, "Recursive partitioning for heterogeneous causal effects"). Each node takes the question with the largest fall in squared error
/// (Breiman et al. 1984); it splits only where that fall is rare among permutations of the target inside the node, the largest over all
/// questions each time, so that asking many questions is paid for (Hothorn, Hornik and Zeileis 2006).</remarks>
internal sealed class HonestTree(double[] target, IReadOnlyList<TreeQuestion> questions, HonestTreeOptions options)
{
    private readonly List<TreeLeaf> leaves = [];
    private int nodes;

    /// <summary>Grows the tree.</summary>
    /// <param name="target">0 to 1 a row.</param>
    /// <param name="clusters">The cluster of each row; its rows stay in one half.</param>
    /// <param name="questions">What may be asked.</param>
    /// <param name="options">How.</param>
    /// <returns>The leaves from the left, yes first; one leaf without an answer where no split holds.</returns>
    public static IReadOnlyList<TreeLeaf> Grow(double[] target, int[] clusters, IReadOnlyList<TreeQuestion> questions, HonestTreeOptions options)
    {
        var tree = new HonestTree(target, questions, options);
        var grows = Halves(clusters, options.Seed);
        tree.Grow([], [.. Enumerable.Range(0, target.Length).Where(row => grows[row])], [.. Enumerable.Range(0, target.Length).Where(row => !grows[row])]);
        return tree.leaves;
    }

    /// <summary>Deals clusters into two halves of about as many rows: the largest first, each to the half that has fewer.</summary>
    private static bool[] Halves(int[] clusters, int seed)
    {
        var grows = new Dictionary<int, bool>();
        var (growing, estimating) = (0, 0);
        foreach (var cluster in clusters.CountBy(c => c).OrderByDescending(c => c.Value).ThenBy(c => DrawSeed.Mix(seed, c.Key)).ThenBy(c => c.Key))
        {
            var toGrow = growing <= estimating;
            grows[cluster.Key] = toGrow;
            if (toGrow) growing += cluster.Value;
            else estimating += cluster.Value;
        }
        return Array.ConvertAll(clusters, c => grows[c]);
    }

    private void Grow(IReadOnlyList<(int, bool)> answers, int[] growing, int[] estimating)
    {
        var node = nodes++;
        if (answers.Count == options.Depth || Best(growing, estimating, node) is not { } question)
        {
            leaves.Add(new(answers, growing, estimating));
            return;
        }
        foreach (var yes in new[] { true, false }) Grow([.. answers, (question, yes)], Where(growing, question, yes), Where(estimating, question, yes));
    }

    private int? Best(int[] growing, int[] estimating, int node)
    {
        int[] open = [.. Enumerable.Range(0, questions.Count).Where(q => Holds(growing, q) && Holds(estimating, q))];
        if (open.Length == 0) return null;
        var own = Array.ConvertAll(growing, row => target[row]);
        var yes = Array.ConvertAll(open, q => Enumerable.Range(0, growing.Length).Where(i => questions[q].Answers[growing[i]]).ToArray());
        var falls = Array.ConvertAll(yes, rows => Fall(own, rows));
        var best = Enumerable.Range(0, open.Length).MaxBy(q => falls[q]);
        if (falls[best] <= 1e-12) return null;
        var random = new Random(DrawSeed.Of(options.Seed, node));
        var asGood = 1;
        for (var p = 0; p < options.Permutations; p++)
        {
            random.Shuffle(own);
            if (yes.Max(rows => Fall(own, rows)) >= falls[best]) asGood++;
        }
        return asGood <= options.Significance * (options.Permutations + 1) ? open[best] : null;
    }

    private bool Holds(int[] rows, int question)
    {
        var yes = rows.Count(row => questions[question].Answers[row]);
        return yes >= options.LeastRows && rows.Length - yes >= options.LeastRows;
    }

    private int[] Where(int[] rows, int question, bool yes) => [.. rows.Where(row => questions[question].Answers[row] == yes)];

    private static double Fall(double[] values, int[] yes)
    {
        double all = 0, part = 0;
        foreach (var value in values) all += value;
        foreach (var i in yes) part += values[i];
        var rest = values.Length - yes.Length;
        var apart = part / yes.Length - (all - part) / rest;
        return apart * apart * yes.Length * rest / values.Length;
    }
}
