namespace FangFan.Risk.Models;

/// <summary>What choosing settings looks at in one fold: a sample to learn from, a sample to judge on, and every row to score in the end.</summary>
/// <param name="Train">Sampled rows of the fold's training part.</param>
/// <param name="Judge">Sampled rows of the fold's scored part.</param>
/// <param name="Test">Every row of the fold's scored part.</param>
internal sealed record FoldSample(RowSample Train, RowSample Judge, int[] Test)
{
    private const int LeastRows = 10_000;

    // Of k controls to an event 1 / k adds to the variance: a twentieth here (Breslow 1996, "Statistics in epidemiology: the case-control study").
    private const int ControlsPerEvent = 20;

    /// <summary>Samples the folds of a set.</summary>
    /// <param name="set">The set.</param>
    /// <param name="folds">Its folds.</param>
    /// <param name="most">Rows over all folds, at most.</param>
    /// <param name="seed">Seed of the draw.</param>
    public static IReadOnlyList<FoldSample> Of(TrainingSet set, Folds folds, int most, int seed)
    {
        // Choosing looks at few rows to a household with the target: what they say of it hardly sharpens, and each costs as much as the first.
        var enough = Math.Max(LeastRows, (long)ModelMetrics.EventHouseholdsOf(set) * (1 + ControlsPerEvent));
        var sample = RowSample.Draw(set.Labels, set.Weights, (int)Math.Min(most, enough), seed);
        return [.. folds.Items.Select(fold => new FoldSample(
            sample.Where(Membership(fold.Train, set.Labels.Length)), sample.Where(Membership(fold.Test, set.Labels.Length)), fold.Test))];
    }

    /// <summary>Sum of the weights of the judged rows.</summary>
    public double JudgedWeight => Judge.Weights?.Sum(weight => (double)weight) ?? Judge.Positions.Length;

    /// <summary>Weighted sum of log losses over the judged rows.</summary>
    /// <param name="set">The set.</param>
    /// <param name="raw">Raw scores of the judged rows.</param>
    public double JudgedLoss(TrainingSet set, double[] raw) => LogOdds.MeanLoss(raw, Judge.Of(set.Labels), Judge.Weights) * JudgedWeight;

    private static Func<int, bool> Membership(int[] rows, int all)
    {
        var member = new bool[all];
        foreach (var row in rows) member[row] = true;
        return row => member[row];
    }
}
