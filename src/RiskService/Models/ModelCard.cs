using FangFan.Risk.Features;
using FangFan.Risk.Models.Recipes;
using FangFan.Risk.Service.Storage;

namespace FangFan.Risk.Service.Models;

/// <summary>What people should know of a model before they use its scores.</summary>
/// <param name="Id">The model's id.</param>
/// <param name="AreaCode">The county it was trained on.</param>
/// <param name="Target">What it predicts.</param>
/// <param name="TargetLabel">The same in words.</param>
/// <param name="Horizon">Quarters ahead.</param>
/// <param name="TrainedUntil">Nothing recorded after this quarter was seen.</param>
/// <param name="TrainedAt">When it was trained.</param>
/// <param name="Learner">How it learned.</param>
/// <param name="Preset">Which features it saw.</param>
/// <param name="Pack">The pack whose lines its features are measured against.</param>
/// <param name="Seed">Seed of every draw.</param>
/// <param name="Rows">Training rows.</param>
/// <param name="Events">Training rows with the target.</param>
/// <param name="DataHash">SHA-256 of the training data.</param>
/// <param name="Calibration">How scores become probabilities.</param>
/// <param name="Chosen">What the learner chose.</param>
/// <param name="Tried">Every candidate that the learner tried, with its out-of-fold log loss and its weight in the model.</param>
/// <param name="Metrics">Out-of-fold metrics inside the training window.</param>
/// <param name="Features">The features with their formulas.</param>
/// <param name="Warning">What to know before relying on it, such as too few events; null where there is nothing.</param>
public sealed record ModelCard(string Id, string AreaCode, string Target, Wording TargetLabel, int Horizon, string TrainedUntil, DateTimeOffset TrainedAt,
    string Learner, string Preset, string Pack, int Seed, int Rows, int Events, string DataHash, string Calibration,
    IReadOnlyDictionary<string, string> Chosen, IReadOnlyList<TriedCandidate> Tried, IReadOnlyDictionary<string, double?> Metrics, IReadOnlyList<ModelFeature> Features, Wording? Warning = null)
{
    public static ModelCard Of(StoredModel stored)
    {
        var model = ModelStore.Load(stored);
        var origin = model.Origin;
        return new(stored.ModelId, stored.County, origin.Target.Name(), Targets.All[origin.Target].Label, origin.Horizon, stored.TrainedUntil, stored.TrainedAt,
            origin.Learner, origin.Preset == FeaturePreset.All ? "all" : "before-support", origin.PackId, origin.Seed, origin.Rows, origin.Events, origin.DataHash, model.Calibration.Method,
            origin.Chosen, [.. origin.Tried.Select(TriedCandidate.Of)], origin.Metrics.ToDictionary(m => m.Key, m => double.IsFinite(m.Value) ? m.Value : (double?)null),
            [.. model.Features.Select(f => new ModelFeature(f.Name, f.Group, f.Unit, f.Formula, f.Label))], model.Warning);
    }
}

/// <summary>A feature of a model.</summary>
public sealed record ModelFeature(string Name, CauseGroup Group, string Unit, string Formula, Wording Label);

/// <summary>A candidate that the learner tried.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Trees">Number of trees; null for logistic regression.</param>
/// <param name="Leaves">Leaves of a tree at most; null for logistic regression.</param>
/// <param name="LearningRate">Step along each tree; null for logistic regression.</param>
/// <param name="Penalty">Penalty of logistic regression; null for trees.</param>
/// <param name="LogLoss">Out-of-fold log loss [nats].</param>
/// <param name="Weight">Weight in the model, 0 to 1; 0 where it was not chosen.</param>
public sealed record TriedCandidate(Wording Label, int? Trees, int? Leaves, double? LearningRate, double? Penalty, double LogLoss, double Weight)
{
    internal static TriedCandidate Of(TriedRecipe tried) =>
        new(tried.Label, tried.Trees?.Trees, tried.Trees?.Leaves, tried.Trees?.LearningRate, tried.Penalty, tried.LogLoss, tried.Weight);
}
