using FangFan.Risk.Boosting;
using FangFan.Risk.Models.Recipes;
using Microsoft.ML.Trainers.FastTree;

namespace FangFan.Risk.MLNet;

/// <summary>Settings of <see cref="FastForestLearner"/>: the options of ML.NET's FastForest trainer that bear on what it learns here.</summary>
public sealed record FastForestSettings
{
    /// <summary>Trees, 1 or more; more of them never over-fit, so none are dropped.</summary>
    public int Trees { get; init; } = 200;

    /// <summary>Leaves of a tree at most, 2 or more.</summary>
    public int Leaves { get; init; } = 40;

    /// <summary>Training rows a leaf must hold, 1 or more.</summary>
    public int MinimumRowsPerLeaf { get; init; } = 10;

    /// <summary>Share of features a tree may look at, over 0 to 1.</summary>
    public double FeatureFraction { get; init; } = 0.2;

    /// <summary>Share of those features that a split may look at, over 0 to 1.</summary>
    public double FeatureFractionPerSplit { get; init; } = 1;

    /// <summary>Share of rows that a tree grows on, over 0 to 1.</summary>
    public double RowFraction { get; init; } = 0.7;

    /// <summary>Bins of a feature at most.</summary>
    public int Bins { get; init; } = 255;

    /// <summary>Rows looked at for out-of-fold scores; larger sets are thinned, events last.</summary>
    public int SelectionRows { get; init; } = new SearchSettings().SelectionRows;

    /// <summary>Rows the trees are grown on in the end.</summary>
    public int MaximumRows { get; init; } = new SearchSettings().MaximumRows;

    /// <summary>One recipe with one number of trees.</summary>
    internal SearchSettings Search => new()
    {
        Recipes = [new BoostingRecipe("FastForest", Growing)],
        Varies = false,
        Linear = false,
        TreeStep = Trees,
        SelectionRows = SelectionRows,
        MaximumRows = MaximumRows,
    };

    /// <summary>The trainer's options.</summary>
    /// <param name="growing">What of them the search chose, seed and number of trees among it.</param>
    internal FastForestBinaryTrainer.Options Options(BoostingOptions growing) => new()
    {
        NumberOfTrees = growing.Trees,
        NumberOfLeaves = growing.Leaves,
        MinimumExampleCountPerLeaf = growing.MinimumRowsPerLeaf,
        FeatureFraction = growing.FeatureFraction,
        FeatureFractionPerSplit = FeatureFractionPerSplit,
        BaggingSize = 1,
        BaggingExampleFraction = growing.RowFraction,
        MaximumBinCountPerFeature = growing.Bins,
        // Labels kept by leaf, for quantiles that nothing here asks for.
        NumberOfQuantileSamples = 1,
        Seed = growing.Seed,
        FeatureSelectionSeed = growing.Seed,
        NumberOfThreads = 1,
    };

    private BoostingOptions Growing => new()
    {
        Trees = Trees,
        Leaves = Leaves,
        LearningRate = 1,
        MinimumRowsPerLeaf = MinimumRowsPerLeaf,
        FeatureFraction = FeatureFraction,
        RowFraction = RowFraction,
        Bins = Bins,
    };
}
