using System.Globalization;
using FangFan.Risk.Boosting;
using FangFan.Risk.Models;

namespace FangFan.Risk.Evaluation.Factors;

/// <summary>Fits a scorer again with the settings that a model chose for itself: recipe, number of trees, penalty, weight of the trees.</summary>
/// <remarks>Choosing anew would cost ten times as much and would lend every refit another chance to be lucky.</remarks>
/// <param name="Options">How the trees grow.</param>
/// <param name="TreeWeight">Weight of the trees in the blend, over 0 to 1.</param>
/// <param name="Penalty">Penalty of the linear score.</param>
internal sealed record Refit(BoostingOptions Options, double TreeWeight, double Penalty)
{
    /// <summary>The settings that a boosting model chose.</summary>
    /// <exception cref="ArgumentException">The model was not made by the boosting learner.</exception>
    public static Refit Of(TrainedModel model)
    {
        double Number(string name) => model.Origin.Chosen.TryGetValue(name, out var text) && double.TryParse(text, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ArgumentException($"The model does not say its {name}; only models of the boosting learner can be refitted.", nameof(model));
        var options = new BoostingOptions
        {
            Trees = (int)Number("trees"),
            Leaves = (int)Number("leaves"),
            LearningRate = Number("learningRate"),
            FeatureFraction = Number("featureFraction"),
            RowFraction = Number("rowFraction"),
            L2 = Number("l2"),
            Seed = model.Origin.Seed,
        };
        return new Refit(options, Number("treeWeight"), Number("linearPenalty"));
    }

    /// <summary>Fits to some rows of a set.</summary>
    /// <param name="set">The set; its features are those of the scorer.</param>
    /// <param name="rows">Rows of it.</param>
    /// <param name="cancellation">Stops the growing.</param>
    public Scorer Fit(TrainingSet set, RowSample rows, CancellationToken cancellation)
    {
        var growth = RecipeTrial.Growth(set, rows, Options);
        var trees = Booster.Train(growth.Columns, growth.Labels, growth.Weights, growth.Monotone, growth.Options, cancellation: cancellation).Ensemble;
        var linear = TreeWeight < 1 ? new LinearFitter(set, rows).Fit(Penalty, cancellation) : null;
        return new Scorer(trees, linear, TreeWeight);
    }
}
