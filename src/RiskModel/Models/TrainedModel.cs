using System.Collections.ObjectModel;
using FangFan.Risk.Features;
using FangFan.Risk.Models.Recipes;

namespace FangFan.Risk.Models;

/// <summary>Where a model comes from.</summary>
/// <param name="Target">What it predicts.</param>
/// <param name="Preset">Which features it saw.</param>
/// <param name="Horizon">Quarters ahead.</param>
/// <param name="PackId">The pack whose lines the features are measured against.</param>
/// <param name="TrainedUntil">The quarter at whose end training stood: nothing recorded later was seen.</param>
/// <param name="Learner">Name of the learner.</param>
/// <param name="Seed">Seed of every draw.</param>
/// <param name="DataHash">SHA-256 of the training features and labels, hexadecimal.</param>
/// <param name="Rows">Training rows.</param>
/// <param name="Events">Training rows with the target.</param>
/// <param name="Chosen">What the learner chose.</param>
/// <param name="Metrics">Out-of-fold metrics inside the training window, by name.</param>
/// <param name="Tried">Every candidate that the learner tried.</param>
public sealed record ModelOrigin(Target Target, FeaturePreset Preset, int Horizon, string PackId, Quarter TrainedUntil, string Learner, int Seed,
    string DataHash, int Rows, int Events, IReadOnlyDictionary<string, string> Chosen, IReadOnlyDictionary<string, double> Metrics,
    IReadOnlyList<TriedRecipe> Tried)
{
    /// <summary>What a missing value counted as while learning, by feature; empty where the learner takes missing values as they are. The scorer needs it no more.</summary>
    public IReadOnlyDictionary<string, double> Imputed { get; init; } = ReadOnlyDictionary<string, double>.Empty;
}

/// <summary>A trained model: the features it wants, the scorer, the calibration and where it comes from.</summary>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Features">The features in the scorer's order.</param>
/// <param name="Scorer">Features to raw score.</param>
/// <param name="Calibration">Raw score to probability.</param>
public sealed record TrainedModel(ModelOrigin Origin, IReadOnlyList<Feature> Features, Scorer Scorer, Calibration Calibration)
{
    /// <summary>The first 12 hexadecimal digits of the SHA-256 of the model file; set by <see cref="ModelFile"/>.</summary>
    public string Id { get; init; } = "";

    /// <summary>The program and version that made it, without a time; kept when a file is read and written again.</summary>
    public string CreatedBy { get; init; } = $"FangFan.Risk {typeof(TrainedModel).Assembly.GetName().Version?.ToString(3)}";

    /// <summary>The same scorer in its learner's own format, no part of the model file nor of <see cref="Id"/>; null where there is none.</summary>
    public ModelAttachment? Attachment { get; init; }

    /// <summary>What people should know before they rely on it: too few events; null where there are enough.</summary>
    public Wording? Warning => ModelWarning.Of(Origin);

    /// <summary>Raw scores in log-odds.</summary>
    /// <param name="matrix">Features in the model's order; rows as wished.</param>
    /// <exception cref="ArgumentException">The matrix has other features, or the same in another order.</exception>
    public double[] RawScores(FeatureMatrix matrix)
    {
        if (!matrix.Features.Select(f => f.Name).SequenceEqual(Features.Select(f => f.Name), StringComparer.Ordinal))
            throw new ArgumentException($"The matrix's {matrix.Features.Count} features are not the model's {Features.Count} in their order.", nameof(matrix));
        return Scorer.RawScores(matrix.Columns);
    }
}
