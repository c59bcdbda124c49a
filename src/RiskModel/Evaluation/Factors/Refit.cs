using FangFan.Risk.Boosting;
using FangFan.Risk.Models;
using FangFan.Risk.Models.Recipes;

namespace FangFan.Risk.Evaluation.Factors;

/// <summary>Fits a scorer again with the settings that a model chose for itself: recipes, numbers of trees, penalty and weights.</summary>
/// <remarks>Choosing anew would cost ten times as much and would lend every refit another chance to be lucky.</remarks>
/// <param name="Members">What has a weight in the model's blend.</param>
internal sealed record Refit(IReadOnlyList<TriedRecipe> Members)
{
    /// <summary>The settings that a model chose.</summary>
    /// <exception cref="ArgumentException">The model names no candidate with a weight.</exception>
    public static Refit Of(TrainedModel model)
    {
        TriedRecipe[] members = [.. model.Origin.Tried.Where(tried => tried.Weight > 0)];
        return members.Length > 0 ? new Refit(members) : throw new ArgumentException("The model does not say which settings it chose; it cannot be refitted.", nameof(model));
    }

    /// <summary>Fits to some rows of a set.</summary>
    /// <param name="set">The set; its features are those of the scorer.</param>
    /// <param name="rows">Rows of it.</param>
    /// <param name="cancellation">Stops the growing.</param>
    public Scorer Fit(TrainingSet set, RowSample rows, CancellationToken cancellation)
    {
        TriedRecipe[] trees = [.. Members.Where(member => member.Trees is not null)];
        var linear = Members.SingleOrDefault(member => member.Trees is null);
        return new Scorer(
            trees.Length == 0 ? null : TreeEnsemble.Blend([.. trees.Select(member => (TreeGrowth.WithBooster(TreeGrowth.Of(set, rows, member.Trees!), cancellation), member.Weight))]),
            linear is null ? null : new LinearFitter(set, rows).Fit(linear.Penalty!.Value, cancellation),
            linear is null ? 1 : 1 - linear.Weight);
    }

    /// <summary>The same with trees of one split, which cannot interact; longer steps make up for the splits that a tree then lacks.</summary>
    public Refit WithoutInteractions() => new([.. Members.Select(member => member with { Trees = member.Trees is { } options ? Stumps(options) : null })]);

    private static BoostingOptions Stumps(BoostingOptions options) =>
        options with { Leaves = 2, Trees = 2 * options.Trees, LearningRate = Math.Min(0.3, options.LearningRate * (options.Leaves - 1) / 2.0) };
}
