using FangFan.Risk.Boosting;

namespace FangFan.Risk.Tests.Boosting;

/// <summary>Boosting by exhaustive search with unrounded gradients: slow, plain, and the measure of what rounding and bins may cost.</summary>
internal sealed class ExactBooster(float[][] columns, float[] labels, BoostingOptions options)
{
    /// <summary>Raw scores of test rows.</summary>
    public double[] TrainAndScore(float[][] test)
    {
        var loss = new LogisticLoss(labels, null);
        var prior = loss.PriorScore();
        var scores = Enumerable.Repeat((float)prior, labels.Length).ToArray();
        var testScores = Enumerable.Repeat(prior, test[0].Length).ToArray();
        for (var tree = 0; tree < options.Trees; tree++)
        {
            loss.Differentiate(scores, 0, scores.Length);
            Grow(loss, scores, test, testScores);
        }
        return testScores;
    }

    private void Grow(LogisticLoss loss, float[] scores, float[][] test, double[] testScores)
    {
        var search = new ExhaustiveSearch(columns, loss.Gradients, loss.Hessians, options);
        var leaves = new List<(List<int> Rows, List<int> Test, TriedSplit? Split)>();
        AddLeaf([.. Enumerable.Range(0, scores.Length)], [.. Enumerable.Range(0, testScores.Length)]);
        while (leaves.Count < options.Leaves && leaves.Exists(leaf => leaf.Split is not null))
        {
            var (rows, testRows, split) = leaves.MaxBy(leaf => leaf.Split?.Gain ?? 0);
            leaves.RemoveAll(leaf => leaf.Rows == rows);
            AddLeaf(rows.FindAll(row => split!.GoesLeft(columns, row)), testRows.FindAll(row => split!.GoesLeft(test, row)));
            AddLeaf(rows.FindAll(row => !split!.GoesLeft(columns, row)), testRows.FindAll(row => !split!.GoesLeft(test, row)));
        }
        foreach (var (rows, testRows, _) in leaves)
        {
            var value = -options.LearningRate * rows.Sum(row => (double)loss.Gradients[row]) / (rows.Sum(row => (double)loss.Hessians[row]) + options.L2);
            foreach (var row in rows) scores[row] += (float)value;
            foreach (var row in testRows) testScores[row] += value;
        }

        void AddLeaf(List<int> rows, List<int> testRows) => leaves.Add((rows, testRows, search.Best(rows)));
    }
}
