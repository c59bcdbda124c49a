using FangFan.Risk.Boosting;

namespace FangFan.Risk.Models.Recipes;

/// <summary>One candidate that a learner tried: trees or a linear score.</summary>
/// <param name="Name">Its name on the model's card.</param>
/// <param name="Trees">How the trees grow, with the number of trees chosen; null for a linear score.</param>
/// <param name="Penalty">Penalty of the linear score, as a share of the information that the rows hold at the base rate; null for trees.</param>
/// <param name="LogLoss">Out-of-fold log loss [nats].</param>
/// <param name="Weight">Its weight in the blend of log-odds, 0 to 1; 0 where it was not chosen.</param>
public sealed record TriedRecipe(string Name, BoostingOptions? Trees, double? Penalty, double LogLoss, double Weight)
{
    /// <summary>The name in both languages.</summary>
    public Wording Label => RecipeNames.Of(Name);
}
