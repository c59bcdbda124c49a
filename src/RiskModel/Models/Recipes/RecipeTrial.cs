using FangFan.Risk.Boosting;

namespace FangFan.Risk.Models.Recipes;

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

    /// <summary>How the trees grow, with the number of trees chosen.</summary>
    public BoostingOptions Chosen => Recipe.Options with { Trees = BestTrees };

    /// <summary>Raw scores of rows by a fold's ensemble with the number of trees chosen.</summary>
    /// <param name="fold">Position of the fold.</param>
    /// <param name="columns">One array a feature.</param>
    public double[] RawScores(int fold, float[][] columns) => First(Ensembles[fold], BestTrees).RawScores(columns);

    /// <summary>The first trees of an ensemble, over the same nodes; all of them where it has fewer.</summary>
    public static TreeEnsemble First(TreeEnsemble ensemble, int trees) => ensemble with { Roots = ensemble.Roots[..Math.Min(trees, ensemble.Roots.Length)] };
}

/// <summary>Tries recipes on the folds of a set: each grows its most trees on a fold's training rows and is judged on the others.</summary>
/// <param name="set">The set.</param>
/// <param name="samples">Its folds.</param>
/// <param name="grow">Grows the trees.</param>
/// <param name="step">Trees from one judged number of them to the next.</param>
/// <param name="cancellation">Stops between folds and inside the growing.</param>
internal sealed class RecipeTrials(TrainingSet set, IReadOnlyList<FoldSample> samples, TreeGrower grow, int step, CancellationToken cancellation)
{
    private readonly ParallelOptions parallel = new() { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };

    /// <summary>Tries some recipes, all folds of all of them side by side.</summary>
    /// <param name="recipes">The recipes.</param>
    /// <param name="foldDone">Called after each fold of each recipe, one call at a time.</param>
    public IReadOnlyList<RecipeTrial> Run(IReadOnlyList<BoostingRecipe> recipes, Action foldDone)
    {
        var pieces = new FoldTrial[recipes.Count * samples.Count];
        var gate = new Lock();
        Parallel.For(0, pieces.Length, parallel, piece =>
        {
            pieces[piece] = RunFold(recipes[piece / samples.Count], samples[piece % samples.Count]);
            lock (gate) foldDone();
        });
        return [.. pieces.Chunk(samples.Count).Select((folds, i) => Gathered(recipes[i], folds))];
    }

    private RecipeTrial Gathered(BoostingRecipe recipe, FoldTrial[] folds)
    {
        var weight = samples.Sum(sample => sample.JudgedWeight);
        double[] losses = [.. Enumerable.Range(0, folds[0].Losses.Length).Select(i => folds.Sum(fold => fold.Losses[i]) / weight)];
        return new RecipeTrial(recipe, [.. folds.Select(fold => fold.Ensemble)], losses, Step(recipe));
    }

    private int Step(BoostingRecipe recipe) => Math.Min(step, recipe.Options.Trees);

    private FoldTrial RunFold(BoostingRecipe recipe, FoldSample sample)
    {
        // One thread each: the folds already keep the processors busy, and the trees do not depend on it.
        var ensemble = grow(TreeGrowth.Of(set, sample.Train, recipe.Options with { Threads = 1 }), cancellation);
        var columns = sample.Judge.Of(set.Matrix.Columns);
        var scores = RecipeTrial.First(ensemble, 0).RawScores(columns, 1);
        var losses = new double[recipe.Options.Trees / Step(recipe)];
        for (var i = 0; i < losses.Length; i++)
        {
            // An ensemble that stopped early stays as it is.
            var roots = ensemble.Roots.Skip(i * Step(recipe)).Take(Step(recipe)).ToArray();
            if (roots.Length > 0) Add((ensemble with { BaseScore = 0, Roots = roots }).RawScores(columns, 1), scores);
            losses[i] = sample.JudgedLoss(set, scores);
        }
        return new FoldTrial(ensemble, losses);
    }

    private static void Add(double[] added, double[] scores)
    {
        for (var row = 0; row < scores.Length; row++) scores[row] += added[row];
    }

    private sealed record FoldTrial(TreeEnsemble Ensemble, double[] Losses);
}
