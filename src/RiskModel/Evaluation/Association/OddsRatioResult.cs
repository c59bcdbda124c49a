using FangFan.Risk.Features;

namespace FangFan.Risk.Evaluation.Association;

/// <summary>What an odds ratio is of.</summary>
public enum OddsUnit
{
    /// <summary>One standard deviation more of the feature.</summary>
    Deviation,

    /// <summary>The flag set against not set.</summary>
    Flag,
}

/// <summary>How a feature goes with the target.</summary>
/// <param name="Feature">The feature.</param>
/// <param name="Unit">What the ratio is of.</param>
/// <param name="Deviation">The standard deviation of its clipped values [the feature's unit]; 1 for a flag.</param>
/// <param name="Missing">Share of the household-quarters that miss it.</param>
public sealed record FeatureOdds(Feature Feature, OddsUnit Unit, double Deviation, double Missing)
{
    /// <summary>Of the feature alone, adjusted for the as-of quarter only.</summary>
    public required OddsEstimate Crude { get; init; }

    /// <summary>Adjusted for the quarter and every other feature of the joint model.</summary>
    public required OddsEstimate Adjusted { get; init; }
}

/// <summary>Odds ratios of features for the target, from logistic regression without a penalty, robust to villages.</summary>
/// <param name="Quarters">The as-of quarters pooled.</param>
/// <param name="Rows">Household-quarters.</param>
/// <param name="Events">Of them, those with the target.</param>
/// <param name="Villages">Clusters that the errors are robust to.</param>
/// <param name="Features">In the order of the catalogue.</param>
public sealed record OddsRatioResult(IReadOnlyList<Quarter> Quarters, int Rows, int Events, int Villages, IReadOnlyList<FeatureOdds> Features)
{
    /// <summary>Under so many clusters robust errors tend to be too small (Cameron and Miller 2015 speak of 20 to 50).</summary>
    public const int FewVillages = 30;

    /// <summary>Under so many events for each coefficient a joint model is apt to overfit (a rule of thumb).</summary>
    public const int EventsPerTerm = 10;

    /// <summary>Coefficients of the joint model, quarters and indicators of missing values included; 0 where it could not be fitted.</summary>
    public int JointTerms { get; init; }
}
