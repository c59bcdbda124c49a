using FangFan.Risk.Features;

namespace FangFan.Risk.Models;

/// <summary>What a model is trained for.</summary>
/// <param name="Target">What it predicts.</param>
/// <param name="Preset">Which features it sees.</param>
/// <param name="PackId">The pack whose lines the features are measured against.</param>
/// <param name="TrainedUntil">The quarter at whose end training stands.</param>
/// <param name="Seed">Seed of every draw.</param>
public sealed record ModelPurpose(Target Target, FeaturePreset Preset, string PackId, Quarter TrainedUntil, int Seed);

/// <summary>Trains a model whole: scorer, calibration on out-of-fold scores, metrics, fingerprint of the data.</summary>
public static class ModelTrainer
{
    /// <summary>Households with the target that training needs; with fewer there is no out-of-fold score worth the name (choice).</summary>
    public const int LeastEventHouseholds = 5;

    /// <summary>Trains a model.</summary>
    /// <param name="set">The rows; every label must be closed by <see cref="ModelPurpose.TrainedUntil"/>.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="learner">How.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="InvalidOperationException">Too few households have the target, or none lacks it; the message says how many.</exception>
    /// <exception cref="ArgumentException">Shapes of the set differ, or a row's label is still open at the end of training.</exception>
    public static TrainedModel Train(TrainingSet set, ModelPurpose purpose, ILearner learner,
        IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        Check(set, purpose);
        var learned = learner.Learn(set, purpose.Seed, progress, cancellation);
        var folds = Folds.Of(set, purpose.Seed);
        var calibration = CalibrationFitter.Choose(new CalibrationData(
            learned.OutOfFoldScores, set.Labels, set.Weights, folds.Group, ModelMetrics.EventHouseholdsOf(set)));
        var metrics = ModelMetrics.Of(set, learned.OutOfFoldScores, calibration, purpose.Seed);
        var origin = new ModelOrigin(purpose.Target, purpose.Preset, set.Horizon, purpose.PackId, purpose.TrainedUntil, learner.Name, purpose.Seed,
            TrainingHash.Of(set), set.Labels.Length, set.Events, learned.Chosen, metrics, learned.Tried)
        {
            Imputed = learned.Imputed,
        };
        var model = new TrainedModel(origin, set.Matrix.Features, learned.Scorer, calibration.Calibration) { Attachment = learned.Attachment };
        return ModelFile.Save(model, Stream.Null);
    }

    private static void Check(TrainingSet set, ModelPurpose purpose)
    {
        if (set.Events == 0 || set.Events == set.Labels.Length)
            throw new InvalidOperationException($"Of {set.Labels.Length} training rows {set.Events} have the target; rows with it and rows without are needed.");
        set.Validate();
        var households = ModelMetrics.EventHouseholdsOf(set);
        if (households < LeastEventHouseholds)
            throw new InvalidOperationException($"Only {households} households of the training window have the target; at least {LeastEventHouseholds} are needed.");
        if (set.Matrix.Rows.Where(row => row.AsOf.Plus(set.Horizon) > purpose.TrainedUntil).Select(row => (Quarter?)row.AsOf).FirstOrDefault() is { } open)
            throw new ArgumentException($"The label of a row of {open} is open until {open.Plus(set.Horizon)}; training stands at {purpose.TrainedUntil}.", nameof(set));
    }
}
