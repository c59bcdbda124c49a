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

    /// <summary>Training rows a leaf must hold, 1 or more.</summary>
    public int MinimumRowsPerLeaf { get; init; } = 20;

    /// <summary>Sum of hessians a leaf must hold.</summary>
    public double MinimumHessianPerLeaf { get; init; } = 1e-3;

    /// <summary>L2 penalty on leaf values.</summary>
    public double L2 { get; init; }

    /// <summary>Share of features a tree may look at, over 0 to 1.</summary>
    public double FeatureFraction { get; init; } = 1;

    /// <summary>Share of rows a tree grows on, over 0 to 1.</summary>
    public double RowFraction { get; init; } = 1;

    /// <summary>Bins of a feature at most, 2 to 255; one more holds the missing values.</summary>
    public int Bins { get; init; } = 255;

    /// <summary>Seed of every draw.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Threads; the result does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}
