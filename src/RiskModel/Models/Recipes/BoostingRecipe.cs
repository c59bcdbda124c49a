using FangFan.Risk.Boosting;

namespace FangFan.Risk.Models.Recipes;

/// <summary>A way to grow trees that the learner may choose.</summary>
/// <param name="Name">Its name on the model's card.</param>
/// <param name="Options">Settings; <see cref="BoostingOptions.Trees"/> is the most it may grow.</param>
/// <param name="LeastEvents">Households with the target under which it is not tried.</param>
public sealed record BoostingRecipe(string Name, BoostingOptions Options, int LeastEvents = 0)
{
    /// <summary>For few events: shallow trees, half the features and 70 % of the rows a tree.</summary>
    public static BoostingRecipe Small { get; } = new("small", new BoostingOptions
    {
        Trees = 150,
        Leaves = 8,
        LearningRate = 0.08,
        FeatureFraction = 0.5,
        RowFraction = 0.7,
        L2 = 5,
    });

    /// <summary>As <see cref="Small"/> with four leaves: hardly more than sums of single features.</summary>
    public static BoostingRecipe Shallow { get; } = new("shallow", Small.Options with { Leaves = 4 });

    /// <summary>Larger trees that look at few features each.</summary>
    public static BoostingRecipe Diverse { get; } = new("diverse", Small.Options with { Leaves = 20, FeatureFraction = 0.25, L2 = 10 }, LeastEvents: 100);

    /// <summary>The usual defaults: 31 leaves, every feature, every row. With few events they only over-fit, at five times the cost of <see cref="Small"/>.</summary>
    public static BoostingRecipe Standard { get; } = new("standard", new BoostingOptions { Trees = 200 }, LeastEvents: 1000);
}
