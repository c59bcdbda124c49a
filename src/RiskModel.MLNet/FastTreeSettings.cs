using FangFan.Risk.Boosting;
using FangFan.Risk.Models.Recipes;
using Microsoft.ML.Trainers.FastTree;

namespace FangFan.Risk.MLNet;

/// <summary>Settings of <see cref="FastTreeLearner"/>: the options of ML.NET's FastTree trainer that bear on what it learns here.</summary>
public sealed record FastTreeSettings
{
    /// <summary>Trees at most, 1 or more; how many of them are kept is chosen by out-of-fold log loss.</summary>
    public int MostTrees { get; init; } = 200;

    /// <summary>The number of trees is chosen among multiples of this, 1 or more.</summary>
    public int TreeStep { get; init; } = 10;

    /// <summary>Leaves of a tree at most, 2 or more.</summary>
    public int Leaves { get; init; } = 4;

    /// <summary>Step taken along each tree, over 0 to 1.</summary>
    public double LearningRate { get; init; } = 0.1;

    /// <summary>Training rows a leaf must hold, 1 or more.</summary>
    public int MinimumRowsPerLeaf { get; init; } = 20;

    /// <summary>Share of features a tree may look at, over 0 to 1.</summary>
    public double FeatureFraction { get; init; } = 0.5;

    /// <summary>Share of those features that a split may look at, over 0 to 1.</summary>
    public double FeatureFractionPerSplit { get; init; } = 1;

    /// <summary>Share of rows that trees grow on, over 0 to 1; drawn anew every <see cref="BaggingTrees"/> trees.</summary>
    public double RowFraction { get; init; } = 0.7;

    /// <summary>Trees that share a draw of rows, 1 or more.</summary>
    public int BaggingTrees { get; init; } = 1;

    /// <summary>Bins of a feature at most.</summary>
    public int Bins { get; init; } = 255;

    /// <summary>Weight of the entropy of a split's sides beside its gain, 0 to 1.</summary>
    public double EntropyCoefficient { get; init; }

    /// <summary>Confidence that a gain is no accident, 0 to under 1, which a split must reach.</summary>
    public double GainConfidenceLevel { get; init; }

    /// <summary>Share of each leaf's value that is taken from its parents, 0 to 1.</summary>
    public double Smoothing { get; init; }

    /// <summary>Taken off the gain where a tree uses a feature for the first time, 0 or more.</summary>
    public double FeatureFirstUsePenalty { get; init; }

    /// <summary>Rows looked at while choosing the number of trees; larger sets are thinned, events last.</summary>
    public int SelectionRows { get; init; } = new SearchSettings().SelectionRows;

    /// <summary>Rows the trees are grown on in the end.</summary>
    public int MaximumRows { get; init; } = new SearchSettings().MaximumRows;

    /// <summary>One recipe, of which only the number of trees is chosen.</summary>
    internal SearchSettings Search => new()
    {
        Recipes = [new BoostingRecipe("FastTree", Growing)],
        Varies = false,
        Linear = false,
        TreeStep = TreeStep,
        SelectionRows = SelectionRows,
        MaximumRows = MaximumRows,
    };

    /// <summary>The trainer's options.</summary>
    /// <param name="growing">What of them the search chose, seed and number of trees among it.</param>
    internal FastTreeBinaryTrainer.Options Options(BoostingOptions growing) => new()
    {
        NumberOfTrees = growing.Trees,
        NumberOfLeaves = growing.Leaves,
        // FastTree's score times twice its rate is in log-odds; at a half the score is, and the step is left to the shrinkage, which it multiplies.
        LearningRate = 0.5,
        Shrinkage = growing.LearningRate / 0.5,
        MinimumExampleCountPerLeaf = growing.MinimumRowsPerLeaf,
        FeatureFraction = growing.FeatureFraction,
        FeatureFractionPerSplit = FeatureFractionPerSplit,
        BaggingSize = growing.RowFraction < 1 ? BaggingTrees : 0,
        BaggingExampleFraction = growing.RowFraction,
        MaximumBinCountPerFeature = growing.Bins,
        EntropyCoefficient = EntropyCoefficient,
        GainConfidenceLevel = GainConfidenceLevel,
        Smoothing = Smoothing,
        FeatureFirstUsePenalty = FeatureFirstUsePenalty,
        Seed = growing.Seed,
        FeatureSelectionSeed = growing.Seed,
        // Whatever is asked for first holds for the rest of the process, and sums on more threads depend on their number.
        NumberOfThreads = 1,
    };

    private BoostingOptions Growing => new()
    {
        Trees = MostTrees,
        Leaves = Leaves,
        LearningRate = LearningRate,
        MinimumRowsPerLeaf = MinimumRowsPerLeaf,
        FeatureFraction = FeatureFraction,
        RowFraction = RowFraction,
        Bins = Bins,
    };
}
