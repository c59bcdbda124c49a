namespace FangFan.Risk.Models;

/// <summary>What choosing settings looks at in one fold: a sample to learn from, a sample to judge on, and every row to score in the end.</summary>
/// <param name="Train">Sampled rows of the fold's training part.</param>
/// <param name="Judge">Sampled rows of the fold's scored part.</param>
/// <param name="Test">Every row of the fold's scored part.</param>
internal sealed record FoldSample(RowSample Train, RowSample Judge, int[] Test)
{
    /// <summary>Samples the folds of a set.</summary>
    /// <param name="set">The set.</param>
    /// <param name="folds">Its folds.</param>
    /// <param name="most">Rows over all folds.</param>
    /// <param name="seed">Seed of the draw.</param>
    public static IReadOnlyList<FoldSample> Of(TrainingSet set, Folds folds, int most, int seed)
    {
        var sample = RowSample.Draw(set.Labels, set.Weights, most, seed);
        return [.. folds.Items.Select(fold =>
        {
            var train = fold.Train.ToHashSet();
            var test = fold.Test.ToHashSet();
            return new FoldSample(sample.Where(train.Contains), sample.Where(test.Contains), fold.Test);
        })];
    }

    /// <summary>Weighted sum of log losses on the judged rows, and the weight.</summary>
    /// <param name="set">The set.</param>
    /// <param name="raw">Raw scores of the judged rows.</param>
    public (double Loss, double Weight) Judged(TrainingSet set, double[] raw)
    {
        var weight = Judge.Weights?.Sum(w => (double)w) ?? Judge.Positions.Length;
        return (LogOdds.MeanLoss(raw, Judge.Of(set.Labels), Judge.Weights) * weight, weight);
    }
}
