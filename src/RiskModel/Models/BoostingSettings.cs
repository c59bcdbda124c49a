using FangFan.Risk.Boosting;

namespace FangFan.Risk.Models;

/// <summary>A way to grow trees that the learner may choose.</summary>
/// <param name="Name">Its name on the model's card.</param>
/// <param name="Options">Settings; <see cref="BoostingOptions.Trees"/> is the most it may grow.</param>
public sealed record BoostingRecipe(string Name, BoostingOptions Options)
{
    /// <summary>For few events: shallow trees, a slow rate, half the features and 70 % of the rows a tree.</summary>
    public static BoostingRecipe Small { get; } = new("small", new BoostingOptions
    {
        Trees = 400,
        Leaves = 8,
        LearningRate = 0.03,
        FeatureFraction = 0.5,
        RowFraction = 0.7,
        L2 = 5,
    });

    /// <summary>The usual defaults: 31 leaves, every feature, every row.</summary>
    public static BoostingRecipe Standard { get; } = new("standard", new BoostingOptions { Trees = 200 });
}

/// <summary>Settings of <see cref="BoostingLearner"/>.</summary>
public sealed record BoostingSettings
{
    /// <summary>Recipes tried; of equals the first wins.</summary>
    public IReadOnlyList<BoostingRecipe> Recipes { get; init; } = [BoostingRecipe.Small, BoostingRecipe.Standard];

    /// <summary>Weights of the trees tried in the blend with logistic regression; 1 = trees alone; of equals the first wins.</summary>
    public IReadOnlyList<double> TreeWeights { get; init; } = [1, 0.75, 0.5, 0.25];

    /// <summary>The number of trees is chosen among multiples of this.</summary>
    public int TreeStep { get; init; } = 10;

    /// <summary>Rows looked at while choosing; larger sets are thinned, events last.</summary>
    public int SelectionRows { get; init; } = 40_000;

    /// <summary>Rows the last ensemble is grown on.</summary>
    public int MaximumRows { get; init; } = 200_000;
}
