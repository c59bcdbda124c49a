using FangFan.Risk.Evaluation.Association;
using FangFan.Risk.Evaluation.Survival;

namespace FangFan.Risk.Evaluation.Factors;

/// <summary>Which factors predict the target: every analysis of a factor report.</summary>
/// <param name="Context">What the reader must know, by name: target, pack, preset, horizon, as-of quarters, seed.</param>
/// <param name="Statement">What it comes to in plain words.</param>
public sealed record FactorResult(IReadOnlyDictionary<string, string> Context, IReadOnlyList<Wording> Statement)
{
    /// <summary>Permutation importance; null where it was not taken, as are the others.</summary>
    public ImportanceResult? Importance { get; init; }

    /// <summary>Mean absolute contributions.</summary>
    public ContributionResult? Contributions { get; init; }

    /// <summary>Leave-one-group-out refits.</summary>
    public RefitResult? Refits { get; init; }

    /// <summary>Dependence curves of the top features, the most important first.</summary>
    public IReadOnlyList<DependenceCurve>? Dependence { get; init; }

    /// <summary>Interaction strengths of the top features.</summary>
    public InteractionResult? Interactions { get; init; }

    /// <summary>The order of factors from quarter to quarter.</summary>
    public StabilityResult? Stability { get; init; }

    /// <summary>The oracle's losses; null on real data.</summary>
    public OracleResult? Oracle { get; init; }

    /// <summary>Odds ratios of features.</summary>
    public OddsRatioResult? OddsRatios { get; init; }

    /// <summary>Criteria of packs as predictors.</summary>
    public CriterionValueResult? Criteria { get; init; }

    /// <summary>The hazard of falling back by time since lifting; null also where no lifted household is seen at risk.</summary>
    public HazardResult? Hazard { get; init; }

    /// <summary>Time to relapse by type.</summary>
    public SurvivalResult? Survival { get; init; }
}
