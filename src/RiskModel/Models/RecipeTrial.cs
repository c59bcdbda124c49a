using FangFan.Risk.Boosting;

namespace FangFan.Risk.Models;

/// <summary>A recipe tried on every fold: the ensembles, and the out-of-fold log loss at each number of trees.</summary>
/// <param name="Recipe">The recipe.</param>
/// <param name="Ensembles">One a fold, all trees.</param>
/// <param name="Losses">Mean log loss with 0, step, 2 step, ... trees.</param>
/// <param name="Step">Trees from one loss to the next.</param>
internal sealed record RecipeTrial(BoostingRecipe Recipe, IReadOnlyList<TreeEnsemble> Ensembles, double[] Losses, int Step)
{
    /// <summary>The number of trees with the least loss, at least one step.</summary>
    public int BestTrees => Step * Enumerable.Range(1, Losses.Length - 1).MinBy(i => Losses[i]);

    /// <summary>The loss with <see cref="BestTrees"/>.</summary>
    public double BestLoss => Losses[BestTrees / Step];

    /// <summary>Grows a recipe's ensemble on the training rows of each fold and judges it on the others.</summary>
    public static RecipeTrial Run(TrainingSet set, IReadOnlyList<FoldSample> samples, BoostingRecipe recipe, TrialContext context)
    {
        var (trees, step) = (recipe.Options.Trees, context.Step);
        var sums = new double[trees / step + 1];
        var (ensembles, weight) = (new List<TreeEnsemble>(), 0.0);
        foreach (var sample in samples)
        {
            var ensemble = context.Grow(Growth(set, sample.Train, recipe.Options), context.Cancellation);
            var staged = Staged(ensemble, sample.Judge.Of(set.Matrix.Columns), step, trees).ToArray();
            for (var i = 0; i < sums.Length; i++) sums[i] += sample.Judged(set, staged[i]).Loss;
            weight += sample.Judge.Weights?.Sum(w => (double)w) ?? sample.Judge.Positions.Length;
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

    private static IEnumerable<double[]> Staged(TreeEnsemble ensemble, float[][] columns, int step, int trees)
    {
        var scores = First(ensemble, 0).RawScores(columns);
        yield return scores;
        for (var start = 0; start + step <= trees; start += step)
        {
            if (start < ensemble.Roots.Length)
            {
                var roots = ensemble.Roots[start..Math.Min(start + step, ensemble.Roots.Length)];
                var added = (ensemble with { BaseScore = 0, Roots = roots }).RawScores(columns);
                for (var row = 0; row < scores.Length; row++) scores[row] += added[row];
            }
            yield return [.. scores];
        }
    }
}

/// <summary>What every trial shares.</summary>
/// <param name="Grow">Grows the trees.</param>
/// <param name="Step">Trees from one loss to the next.</param>
/// <param name="FoldDone">Called after each fold.</param>
/// <param name="Cancellation">Stops between folds and inside the growing.</param>
internal sealed record TrialContext(TreeGrower Grow, int Step, Action FoldDone, CancellationToken Cancellation);
