namespace FangFan.Risk.Models.Recipes;

/// <summary>Which recipes are tried: the settings' own, then variations of the best so far, one property at a time, then the best with other seeds.</summary>
/// <param name="settings">Settings.</param>
/// <param name="trials">Tries recipes.</param>
/// <param name="work">Work of trying a recipe, in seconds of one ordinary core.</param>
internal sealed class RecipeSearch(SearchSettings settings, RecipeTrials trials, Func<BoostingRecipe, double> work)
{
    private readonly List<RecipeTrial> done = [];
    private double spent;

    /// <summary>Tries recipes until the plan or the budget is through.</summary>
    /// <param name="events">Households with the target.</param>
    /// <param name="seed">Seed of every draw.</param>
    /// <param name="progress">Told the share done after each fold.</param>
    public IReadOnlyList<RecipeTrial> Run(int events, int seed, Action<double> progress)
    {
        BoostingRecipe[] first = [.. settings.Recipes.Where(recipe => recipe.LeastEvents <= events)];
        if (first.Length == 0) first = [settings.Recipes[0]];
        Try([.. first.Select(recipe => recipe with { Options = recipe.Options with { Seed = seed } })], progress);
        if (!settings.Varies) return done;
        foreach (var vary in Variations) Try([.. vary(Best)], progress);
        return done;
    }

    private RecipeTrial Best => done.MinBy(trial => trial.BestLoss)!;

    private static IReadOnlyList<Func<RecipeTrial, IEnumerable<BoostingRecipe>>> Variations { get; } =
    [
        best =>
        [
            Varied(best, "stronger L2", o => o with { L2 = Math.Max(1, o.L2) * 4 }),
            Varied(best, "larger leaves", o => o with { MinimumRowsPerLeaf = o.MinimumRowsPerLeaf * 3 }),
            Varied(best, "fewer features", o => o with { FeatureFraction = o.FeatureFraction / 2 }),
        ],
        best => [Varied(best, "half the rate", o => o with { LearningRate = o.LearningRate / 2, Trees = o.Trees * 2 })],
        best => [Varied(best, "second seed", o => o with { Seed = o.Seed + 1 }), Varied(best, "third seed", o => o with { Seed = o.Seed + 2 })],
    ];

    private static BoostingRecipe Varied(RecipeTrial trial, string how, Func<Boosting.BoostingOptions, Boosting.BoostingOptions> change) =>
        trial.Recipe with { Name = $"{trial.Recipe.Name}, {how}", Options = change(trial.Recipe.Options) };

    // What fits into the rest of the budget, in the order of the plan; the very first recipe always.
    private void Try(IReadOnlyList<BoostingRecipe> recipes, Action<double> progress)
    {
        var taken = new List<BoostingRecipe>();
        foreach (var recipe in recipes)
        {
            var cost = work(recipe);
            if (spent > 0 && spent + cost > settings.Budget) continue;
            spent += cost;
            taken.Add(recipe);
        }
        done.AddRange(trials.Run(taken, () => progress(Math.Min(1, spent / settings.Budget))));
    }
}
