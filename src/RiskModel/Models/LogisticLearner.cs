using System.Globalization;
using FangFan.Risk.Models.Recipes;

namespace FangFan.Risk.Models;

/// <summary>Settings of <see cref="LogisticLearner"/>.</summary>
public sealed record LogisticSettings
{
    /// <summary>Penalties tried, as shares of the information that the rows hold at the base rate, the strongest first.</summary>
    public IReadOnlyList<double> Penalties { get; init; } = [3, 1, 0.3, 0.1, 0.03, 0.01, 0.001];

    /// <summary>Rows looked at while choosing the penalty; larger sets are thinned, events last.</summary>
    public int SelectionRows { get; init; } = 40_000;

    /// <summary>Rows looked at by the last fit.</summary>
    public int MaximumRows { get; init; } = 100_000;
}

/// <summary>Regularised logistic regression: clipped, median-imputed with a term for missing, standardised; signs as the features declare them.</summary>
/// <remarks>The penalty is the one with the least out-of-fold log loss over <see cref="Folds"/>.</remarks>
/// <param name="settings">Settings; the defaults where null.</param>
public sealed class LogisticLearner(LogisticSettings? settings = null) : ILearner
{
    private readonly LogisticSettings settings = settings ?? new();

    /// <summary>logistic.</summary>
    public string Name => "logistic";

    /// <inheritdoc/>
    public LearnedScorer Learn(TrainingSet set, int seed, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        set.Validate();
        progress?.Report(new WorkProgress(new("逻辑回归：选择惩罚强度", "logistic regression: choosing the penalty"), 0));
        var folds = Folds.Of(set, seed);
        var samples = FoldSample.Of(set, folds, settings.SelectionRows, seed);
        var paths = new LinearScore[samples.Count][];
        Parallel.For(0, samples.Count, new ParallelOptions { CancellationToken = cancellation }, f => paths[f] = Path(set, samples[f], cancellation));
        var losses = Losses(set, samples, paths);
        var chosen = Enumerable.Range(0, losses.Length).MinBy(p => losses[p]);
        progress?.Report(new WorkProgress(new("逻辑回归：全样本拟合", "logistic regression: fitting all rows"), 0.8));
        var scores = OutOfFold(set, samples, [.. paths.Select(path => path[chosen])]);
        var fitter = new LinearFitter(set, RowSample.Draw(set.Labels, set.Weights, settings.MaximumRows, seed));
        var linear = fitter.Fit(settings.Penalties[chosen], cancellation);
        progress?.Report(new WorkProgress(new("逻辑回归：完成", "logistic regression: done"), 1));
        return new LearnedScorer(new Scorer(null, linear, 0), scores, new Dictionary<string, string>
        {
            ["folds"] = folds.Description,
            ["penalty"] = settings.Penalties[chosen].ToString(CultureInfo.InvariantCulture),
        }, [.. settings.Penalties.Select((penalty, p) => new TriedRecipe("logistic", null, penalty, losses[p], p == chosen ? 1 : 0))]);
    }

    private LinearScore[] Path(TrainingSet set, FoldSample sample, CancellationToken cancellation)
    {
        var fitter = new LinearFitter(set, sample.Train);
        return [.. settings.Penalties.Select(penalty => fitter.Fit(penalty, cancellation))];
    }

    private double[] Losses(TrainingSet set, IReadOnlyList<FoldSample> samples, LinearScore[][] paths)
    {
        var losses = new double[settings.Penalties.Count];
        Parallel.For(0, losses.Length, p =>
        {
            double loss = 0, weight = 0;
            for (var f = 0; f < samples.Count; f++)
            {
                var score = paths[f][p];
                loss += samples[f].JudgedLoss(set, Array.ConvertAll(samples[f].Judge.Positions, row => score.Of(set.Matrix.Columns, row)));
                weight += samples[f].JudgedWeight;
            }
            losses[p] = loss / weight;
        });
        return losses;
    }

    private static double[] OutOfFold(TrainingSet set, IReadOnlyList<FoldSample> samples, LinearScore[] scores)
    {
        var raw = new double[set.Labels.Length];
        Parallel.For(0, samples.Count, f =>
        {
            foreach (var row in samples[f].Test) raw[row] = scores[f].Of(set.Matrix.Columns, row);
        });
        return raw;
    }
}
