using FangFan.Risk.Boosting;

namespace FangFan.Risk.Models;

/// <summary>A way to grow trees that the learner may choose.</summary>
/// <param name="Name">Its name on the model's card.</param>
/// <param name="Options">Settings; <see cref="BoostingOptions.Trees"/> is the most it may grow.</param>
/// <param name="LeastEvents">Households with the target under which it is not tried.</param>
public sealed record BoostingRecipe(string Name, BoostingOptions Options, int LeastEvents = 0)
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

    /// <summary>The usual defaults: 31 leaves, every feature, every row. With few events they only over-fit, at five times the cost of <see cref="Small"/>.</summary>
    public static BoostingRecipe Standard { get; } = new("standard", new BoostingOptions { Trees = 200 }, LeastEvents: 500);
}

/// <summary>Settings of <see cref="BoostingLearner"/>.</summary>
public sealed record BoostingSettings
{
    /// <summary>Recipes tried; of equals the first wins. Where every one asks for more events than there are, the first is taken.</summary>
    public IReadOnlyList<BoostingRecipe> Recipes { get; init; } = [BoostingRecipe.Small, BoostingRecipe.Standard];

    /// <summary>Weights of the trees tried in the blend with logistic regression; 1 = trees alone; of equals the first wins.</summary>
    public IReadOnlyList<double> TreeWeights { get; init; } = [1, 0.75, 0.5, 0.25];

    /// <summary>The number of trees is chosen among multiples of this.</summary>
    public int TreeStep { get; init; } = 10;

    /// <summary>Rows looked at while choosing; larger sets are thinned, events last.</summary>
    public int SelectionRows { get; init; } = 30_000;

    /// <summary>Rows the last ensemble is grown on.</summary>
    public int MaximumRows { get; init; } = 200_000;
}
