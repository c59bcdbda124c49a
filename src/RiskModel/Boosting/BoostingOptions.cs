namespace FangFan.Risk.Boosting;

/// <summary>Settings of the booster; the defaults are those of LightGBM unless a reason is given.</summary>
public sealed record BoostingOptions
{
    /// <summary>Trees to grow, 1 or more.</summary>
    public int Trees { get; init; } = 200;

    /// <summary>Leaves of a tree at most, 2 or more.</summary>
    public int Leaves { get; init; } = 31;

    /// <summary>Depth of a tree at most; 0 = no limit.</summary>
    public int MaximumDepth { get; init; }

    /// <summary>Step taken along each tree, over 0 to 1.</summary>
    public double LearningRate { get; init; } = 0.05;

    /// <summary>Rows a leaf must hold, 1 or more, of those its tree grows on; counted exactly, weights or not. Of many rows some are left out by chance, so that a leaf holds more.</summary>
    public int MinimumRowsPerLeaf { get; init; } = 20;

    /// <summary>Sum of hessians a leaf must hold, over 0; judged on the rounded hessians.</summary>
    public double MinimumHessianPerLeaf { get; init; } = 1e-3;

    /// <summary>Gain a split must exceed, 0 or more; twice the fall of the loss that it promises.</summary>
    public double MinimumGain { get; init; }

    /// <summary>L2 penalty on leaf values, 0 or more. XGBoost's default: without one a leaf of few events runs away (household panels: .003 AUC over six seeds).</summary>
    public double L2 { get; init; } = 1;

    /// <summary>Share of features a tree may look at, over 0 to 1.</summary>
    public double FeatureFraction { get; init; } = 1;

    /// <summary>Share of rows a tree grows on, over 0 to 1.</summary>
    public double RowFraction { get; init; } = 1;

    /// <summary>Bins of a feature at most, 2 to 255; one more holds the missing values.</summary>
    public int Bins { get; init; } = 255;

    /// <summary>Rows that bin thresholds are chosen from at most, 1 or more; drawn by the seed where there are more.</summary>
    public int BinningRows { get; init; } = 200_000;

    /// <summary>Seed of every draw.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Threads, 1 or more; the result does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Refuses a setting that is out of range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Names the setting, its value and the range.</exception>
    internal void Check()
    {
        Require(Trees >= 1, nameof(Trees), Trees, "1 or more");
        Require(Leaves >= 2, nameof(Leaves), Leaves, "2 or more");
        Require(MaximumDepth >= 0, nameof(MaximumDepth), MaximumDepth, "0 (no limit) or more");
        Require(LearningRate is > 0 and <= 1, nameof(LearningRate), LearningRate, "over 0 to 1");
        Require(MinimumRowsPerLeaf >= 1, nameof(MinimumRowsPerLeaf), MinimumRowsPerLeaf, "1 or more");
        Require(MinimumHessianPerLeaf > 0 && double.IsFinite(MinimumHessianPerLeaf), nameof(MinimumHessianPerLeaf), MinimumHessianPerLeaf, "over 0 and finite");
        Require(MinimumGain >= 0 && double.IsFinite(MinimumGain), nameof(MinimumGain), MinimumGain, "0 or more and finite");
        Require(L2 >= 0 && double.IsFinite(L2), nameof(L2), L2, "0 or more and finite");
        Require(FeatureFraction is > 0 and <= 1, nameof(FeatureFraction), FeatureFraction, "over 0 to 1");
        Require(RowFraction is > 0 and <= 1, nameof(RowFraction), RowFraction, "over 0 to 1");
        Require(Bins is >= 2 and <= 255, nameof(Bins), Bins, "2 to 255");
        Require(BinningRows >= 1, nameof(BinningRows), BinningRows, "1 or more");
        Require(Threads >= 1, nameof(Threads), Threads, "1 or more");
    }

    private static void Require(bool holds, string setting, object value, string range)
    {
        if (!holds) throw new ArgumentOutOfRangeException(setting, value, FormattableString.Invariant($"{setting} is {value}; the range is {range}."));
    }
}
