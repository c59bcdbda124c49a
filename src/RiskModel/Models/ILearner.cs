using System.Collections.ObjectModel;
using FangFan.Risk.Features;
using FangFan.Risk.Models.Recipes;

namespace FangFan.Risk.Models;

/// <summary>What a learner learns from.</summary>
/// <param name="Matrix">Features of household-quarters, sorted by as-of quarter.</param>
/// <param name="Labels">0 or 1 a row.</param>
/// <param name="Villages">A number for the village of each row, -1 where unknown; rows of one village share a fold.</param>
/// <param name="Weights">Weight of each row, above 0; all 1 where null.</param>
public sealed record TrainingSet(FeatureMatrix Matrix, float[] Labels, int[] Villages, float[]? Weights = null)
{
    /// <summary>Quarters that a label looks ahead: a row's label is closed so many quarters after its as-of quarter.</summary>
    public int Horizon { get; init; } = 4;

    /// <summary>Rows whose label is 1.</summary>
    public int Events => Labels.Count(label => label > 0);

    /// <summary>Checks shapes and values.</summary>
    /// <exception cref="ArgumentException">Lengths differ, a label is neither 0 nor 1, a weight is not above 0, or a class has no row.</exception>
    public void Validate()
    {
        var rows = Matrix.RowCount;
        if (Labels.Length != rows) throw new ArgumentException($"There are {Labels.Length} labels for {rows} rows.", nameof(Labels));
        if (Villages.Length != rows) throw new ArgumentException($"There are {Villages.Length} villages for {rows} rows.", nameof(Villages));
        if (Weights is not null && Weights.Length != rows) throw new ArgumentException($"There are {Weights.Length} weights for {rows} rows.", nameof(Weights));
        if (Array.Find(Labels, label => label is not (0 or 1)) is var wrong and not 0) throw new ArgumentException($"A label is 0 or 1, not {wrong}.", nameof(Labels));
        if (Weights?.Any(weight => !(weight > 0) || !float.IsFinite(weight)) == true) throw new ArgumentException("A weight is finite and above 0.", nameof(Weights));
        var events = Events;
        if (events == 0 || events == rows) throw new ArgumentException($"Of {rows} rows {events} have the target; both classes are needed.", nameof(Labels));
    }
}

/// <summary>How far a long piece of work is.</summary>
/// <param name="Step">What is being done, in both languages.</param>
/// <param name="Share">0 to 1.</param>
public readonly record struct WorkProgress(Wording Step, double Share);

/// <summary>A way to learn a <see cref="Scorer"/>: boosting, logistic regression, ML.NET.</summary>
public interface ILearner
{
    /// <summary>The name used in files and options.</summary>
    string Name { get; }

    /// <summary>Learns a scorer, choosing its own settings from out-of-fold scores inside the set.</summary>
    /// <param name="set">At least one row of each class.</param>
    /// <param name="seed">Seed of every draw.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="ArgumentException">The set has no row of one of the classes.</exception>
    LearnedScorer Learn(TrainingSet set, int seed, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default);
}

/// <summary>A scorer, the out-of-fold raw scores that calibration is fitted on, and what was chosen.</summary>
/// <param name="Scorer">Trained on the whole set.</param>
/// <param name="OutOfFoldScores">One raw score a training row, from a scorer that did not see the row's fold.</param>
/// <param name="Chosen">Settings chosen, by name, as the model file and the model's card show them.</param>
/// <param name="Tried">Every candidate tried, with its out-of-fold log loss and its weight in the scorer.</param>
public sealed record LearnedScorer(Scorer Scorer, double[] OutOfFoldScores, IReadOnlyDictionary<string, string> Chosen, IReadOnlyList<TriedRecipe> Tried)
{
    /// <summary>What a missing value counted as while learning, by feature; empty where the learner takes missing values as they are.</summary>
    public IReadOnlyDictionary<string, double> Imputed { get; init; } = ReadOnlyDictionary<string, double>.Empty;

    /// <summary>The scorer in the learner's own format; null where it has none.</summary>
    public ModelAttachment? Attachment { get; init; }
}

/// <summary>A scorer in the own format of the library that learned it, a file to lie beside the model file.</summary>
/// <param name="Extension">Extension of the file, such as .zip.</param>
/// <param name="Content">The whole file.</param>
public sealed record ModelAttachment(string Extension, byte[] Content);
