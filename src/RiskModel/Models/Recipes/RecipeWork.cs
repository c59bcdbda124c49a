namespace FangFan.Risk.Models.Recipes;

/// <summary>How much work a recipe is, in seconds of one ordinary core.</summary>
/// <remarks>Reckoned from the shape of the data, not timed: a clock would let the load of the machine choose the model.</remarks>
internal static class RecipeWork
{
    // Fitted to what the project's own booster takes on one core for tables of 2,000 and 14,000 rows of 94 features, trees of 8 and 31 leaves.
    private const double SecondsPerCell = 0.45e-9;
    private const double SecondsPerBin = 0.9e-9;
    private const double SecondsPerRow = 60e-9;

    private const int Bins = 256;

    /// <summary>Work of growing on every fold.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="samples">The folds.</param>
    /// <param name="features">How many features.</param>
    public static double Seconds(BoostingRecipe recipe, IReadOnlyList<FoldSample> samples, int features)
    {
        var options = recipe.Options;
        var seen = features * options.FeatureFraction;
        double Tree(int rows) => rows * options.RowFraction * seen * Math.Log2(options.Leaves) / 2 * SecondsPerCell + 2 * options.Leaves * seen * Bins * SecondsPerBin + rows * SecondsPerRow;
        return options.Trees * samples.Sum(sample => Tree(sample.Train.Positions.Length));
    }
}
