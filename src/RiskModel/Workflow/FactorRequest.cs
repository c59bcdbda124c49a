using FangFan.Risk.Evaluation;
using FangFan.Risk.Features;
using FangFan.Risk.Policy;

namespace FangFan.Risk.Workflow;

/// <summary>Which factors to look at.</summary>
/// <param name="Pack">The pack to judge by, applied as-if before its start.</param>
public sealed record FactorRequest(PolicyPack Pack)
{
    /// <summary>What to predict.</summary>
    public Target Target { get; init; } = Target.Relapse;

    /// <summary>Which features to see.</summary>
    public FeaturePreset Preset { get; init; } = FeaturePreset.All;

    /// <summary>Quarters ahead.</summary>
    public int Horizon { get; init; } = 4;

    /// <summary>Seed of every draw.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The as-of quarters; where null every fourth one, as for a backtest.</summary>
    public IReadOnlyList<Quarter>? Quarters { get; init; }

    /// <summary>Permutations behind each importance, 1 or more.</summary>
    public int Repeats { get; init; } = 5;

    /// <summary>Bootstrap draws of villages behind each interval, 1 or more.</summary>
    public int Draws { get; init; } = 1000;

    /// <summary>Features with a dependence curve and an interaction strength, the most important first.</summary>
    public int TopFeatures { get; init; } = 8;

    /// <summary>Whether the model is trained again without each cause group, which takes longest; true by default.</summary>
    public bool Refits { get; init; } = true;

    /// <summary>Whether interaction strengths are taken; true by default.</summary>
    public bool Interactions { get; init; } = true;

    /// <summary>Packs whose criteria are judged as predictors beside those of <see cref="Pack"/>; none by default.</summary>
    public IReadOnlyList<PolicyPack> OtherPacks { get; init; } = [];

    /// <summary>The true probabilities of generated data; null for real data.</summary>
    public TruthTable? Truth { get; init; }
}
