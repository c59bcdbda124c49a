namespace FangFan.Risk.Models.Recipes;

/// <summary>Settings of <see cref="AutoLearner"/>.</summary>
public sealed record SearchSettings
{
    /// <summary>Recipes tried first. Where every one asks for more events than there are, the first is taken.</summary>
    public IReadOnlyList<BoostingRecipe> Recipes { get; init; } = [BoostingRecipe.Small, BoostingRecipe.Shallow, BoostingRecipe.Diverse, BoostingRecipe.Standard];

    /// <summary>Whether variations of the best recipe are tried after the first ones.</summary>
    public bool Varies { get; init; } = true;

    /// <summary>Whether a regularised logistic regression may join the blend.</summary>
    public bool Linear { get; init; } = true;

    /// <summary>Work that trying may take, in seconds of one ordinary core; see <see cref="RecipeWork"/>. The first recipe is always tried.</summary>
    public double Budget { get; init; } = 30;

    /// <summary>The number of trees is chosen among multiples of this.</summary>
    public int TreeStep { get; init; } = 10;

    /// <summary>Rows looked at while choosing; larger sets are thinned, events last.</summary>
    public int SelectionRows { get; init; } = 30_000;

    /// <summary>Rows the last ensemble is grown on.</summary>
    public int MaximumRows { get; init; } = 200_000;
}
