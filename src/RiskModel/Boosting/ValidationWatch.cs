namespace FangFan.Risk.Boosting;

/// <summary>Follows the log loss on the validation rows and says when to stop.</summary>
internal sealed class ValidationWatch
{
    private readonly ValidationSet set;
    private readonly Workers workers;
    private readonly LogisticLoss loss;
    private readonly double[] scores;
    private readonly List<double> losses = [];

    public ValidationWatch(ValidationSet set, double baseScore, Workers workers)
    {
        this.set = set;
        this.workers = workers;
        loss = new LogisticLoss(set.Labels, set.Weights);
        scores = new double[set.Labels.Length];
        Array.Fill(scores, baseScore);
    }

    /// <summary>Mean log loss after 1, 2, ... trees.</summary>
    public IReadOnlyList<double> Losses => losses;

    /// <summary>The number of trees with the least loss, the fewest of equals.</summary>
    public int BestTrees { get; private set; }

    /// <summary>Adds a tree's values to the scores.</summary>
    /// <returns>Whether the last <see cref="ValidationSet.Patience"/> trees brought nothing.</returns>
    public bool AddAndJudge(TreeEnsemble tree)
    {
        var values = new EnsembleScorer(tree).Scores(set.Columns, workers);
        for (var row = 0; row < scores.Length; row++) scores[row] += values[row];
        losses.Add(loss.Mean(scores, workers));
        if (BestTrees == 0 || losses[^1] < losses[BestTrees - 1]) BestTrees = losses.Count;
        return losses.Count - BestTrees >= set.Patience;
    }
}
