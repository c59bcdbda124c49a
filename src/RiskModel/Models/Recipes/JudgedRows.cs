namespace FangFan.Risk.Models.Recipes;

/// <summary>The sampled rows that candidates are judged on, those of the first fold first.</summary>
internal sealed class JudgedRows
{
    private readonly TrainingSet set;
    private readonly IReadOnlyList<FoldSample> samples;
    private readonly int[] positions;

    /// <summary>Gathers the judged rows of the folds.</summary>
    public JudgedRows(TrainingSet set, IReadOnlyList<FoldSample> samples)
    {
        (this.set, this.samples) = (set, samples);
        positions = [.. samples.SelectMany(sample => sample.Judge.Positions)];
        Labels = Of(set.Labels);
        Weights = samples[0].Judge.Weights is null ? null : [.. samples.SelectMany(sample => sample.Judge.Weights!)];
    }

    /// <summary>0 or 1 a row.</summary>
    public float[] Labels { get; }

    /// <summary>Weight of each row; all 1 where null.</summary>
    public float[]? Weights { get; }

    /// <summary>The judged rows' entries of an array of the whole set.</summary>
    public T[] Of<T>(T[] values) => Array.ConvertAll(positions, row => values[row]);

    /// <summary>Out-of-fold raw scores of a trial.</summary>
    public double[] Scores(RecipeTrial trial) => [.. samples.SelectMany((sample, fold) => trial.RawScores(fold, sample.Judge.Of(set.Matrix.Columns)))];

    /// <summary>The mean of several scores of the same rows.</summary>
    public static double[] Mean(IReadOnlyList<double[]> scores) => [.. Enumerable.Range(0, scores[0].Length).Select(row => scores.Average(s => s[row]))];
}
