using FangFan.Risk.Boosting;

namespace FangFan.Risk.Models;

/// <summary>A recipe tried on every fold: the ensembles, and the out-of-fold log loss at each number of trees.</summary>
/// <param name="Recipe">The recipe.</param>
/// <param name="Ensembles">One a fold, all trees.</param>
/// <param name="Losses">Mean log loss with one step, two steps, ... of trees.</param>
/// <param name="Step">Trees from one loss to the next.</param>
internal sealed record RecipeTrial(BoostingRecipe Recipe, IReadOnlyList<TreeEnsemble> Ensembles, double[] Losses, int Step)
{
    /// <summary>The number of trees with the least loss; of equals the least.</summary>
    public int BestTrees => Step * (1 + Array.IndexOf(Losses, BestLoss));

    /// <summary>The loss with <see cref="BestTrees"/>.</summary>
    public double BestLoss => Losses.Min();

    /// <summary>Grows a recipe's ensemble on the training rows of each fold and judges it on the others.</summary>
    public static RecipeTrial Run(TrainingSet set, IReadOnlyList<FoldSample> samples, BoostingRecipe recipe, TrialContext context)
    {
        var step = Math.Min(context.Step, recipe.Options.Trees);
        var sums = new double[recipe.Options.Trees / step];
        var (ensembles, weight) = (new List<TreeEnsemble>(), 0.0);
        foreach (var sample in samples)
        {
            var ensemble = context.Grow(Growth(set, sample.Train, recipe.Options), context.Cancellation);
            AddLosses(set, sample, ensemble, sums, step);
            weight += sample.JudgedWeight;
            ensembles.Add(ensemble);
            context.FoldDone();
        }
        return new RecipeTrial(recipe, ensembles, Array.ConvertAll(sums, s => s / weight), step);
    }

    /// <summary>What to grow on some rows of a set.</summary>
    public static TreeGrowth Growth(TrainingSet set, RowSample rows, BoostingOptions options) => new(
        rows.Of(set.Matrix.Columns), rows.Of(set.Labels), rows.Weights,
        [.. set.Matrix.Features.Select(feature => LinearFitter.Sign(feature.Direction))], options);

    /// <summary>The first trees of an ensemble, over the same nodes; all of them where it has fewer.</summary>
    public static TreeEnsemble First(TreeEnsemble ensemble, int trees) => ensemble with { Roots = ensemble.Roots[..Math.Min(trees, ensemble.Roots.Length)] };

    private static void AddLosses(TrainingSet set, FoldSample sample, TreeEnsemble ensemble, double[] sums, int step)
    {
        var columns = sample.Judge.Of(set.Matrix.Columns);
        var scores = First(ensemble, 0).RawScores(columns);
        for (var i = 0; i < sums.Length; i++)
        {
            // An ensemble that stopped early stays as it is.
            var roots = ensemble.Roots.Skip(i * step).Take(step).ToArray();
            var added = roots.Length == 0 ? new double[scores.Length] : (ensemble with { BaseScore = 0, Roots = roots }).RawScores(columns);
            for (var row = 0; row < scores.Length; row++) scores[row] += added[row];
            sums[i] += sample.JudgedLoss(set, scores);
        }
    }
}

/// <summary>What every trial shares.</summary>
/// <param name="Grow">Grows the trees.</param>
/// <param name="Step">Trees from one loss to the next.</param>
/// <param name="FoldDone">Called after each fold.</param>
/// <param name="Cancellation">Stops between folds and inside the growing.</param>
internal sealed record TrialContext(TreeGrower Grow, int Step, Action FoldDone, CancellationToken Cancellation);
