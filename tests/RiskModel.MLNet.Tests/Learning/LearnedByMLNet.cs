using FangFan.Risk.MLNet;
using FangFan.Risk.MLNet.Learning;
using FangFan.Risk.Models;
using FangFan.Risk.Tests.Models;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace FangFan.Risk.Tests.Learning;

/// <summary>Small sets with gaps, small settings, and scores as ML.NET itself gives them.</summary>
internal static class LearnedByMLNet
{
    public static FastTreeSettings Few { get; } = new() { MostTrees = 40, Leaves = 6, LearningRate = 0.2 };

    public static FastForestSettings FewOfForest { get; } = new() { Trees = 20, Leaves = 12, FeatureFraction = 0.7 };

    /// <summary>A set whose last feature is often missing, and more so where the target is.</summary>
    public static TrainingSet Set(double missing = 0.3) => new SampleSet { Missing = missing, Effect = x => x[0] - x[1] + (float.IsNaN(x[2]) ? 1.5 : 0.5 * x[2]) }.Make();

    /// <summary>The set with a gap in every row, in one of two features.</summary>
    public static TrainingSet WithoutACompleteRow()
    {
        var set = Set();
        for (var row = 0; row < set.Labels.Length; row++) set.Matrix.Columns[row % 2][row] = float.NaN;
        return set;
    }

    /// <summary>Every combination of gaps over values beyond those trained on.</summary>
    public static float[][] Unseen()
    {
        var random = new Random(7);
        return [.. Enumerable.Range(0, 3).Select(f => Enumerable.Range(0, 4000)
            .Select(row => (row >> f & 1) == 1 ? float.NaN : row % 97 == 0 ? float.NegativeInfinity : row % 89 == 0 ? float.PositiveInfinity : (float)(2 * SampleSet.Normal(random))).ToArray())];
    }

    /// <summary>Scores by ML.NET of a saved pipeline.</summary>
    public static double[] ScoresOf(ModelAttachment attachment, float[][] columns)
    {
        var context = new MLContext(1);
        var model = context.Model.Load(new MemoryStream(attachment.Content), out _);
        return [.. model.Transform(new MatrixView(columns)).GetColumn<float>("Score").Select(score => (double)score)];
    }

    /// <summary>Whether two scores agree to 1e-5 of their size, on every row.</summary>
    public static void ShouldAgree(this double[] scores, double[] others)
    {
        scores.Length.ShouldBe(others.Length);
        scores.Zip(others).Max(pair => Math.Abs(pair.First - pair.Second) / Math.Max(Math.Abs(pair.Second), 1e-3)).ShouldBeLessThan(1e-5);
    }
}
