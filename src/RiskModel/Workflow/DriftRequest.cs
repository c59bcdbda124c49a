using FangFan.Risk.Features;
using FangFan.Risk.Models;
using FangFan.Risk.Policy;

namespace FangFan.Risk.Workflow;

/// <summary>Whose drift is asked for.</summary>
/// <param name="Pack">The pack whose lines money is measured against.</param>
public sealed record DriftRequest(PolicyPack Pack)
{
    /// <summary>The model whose training window is the reference. Where null one is trained to stand in for it, two horizons before the records end
    /// (later where they are too short), by <see cref="Target"/>, <see cref="Preset"/> and <see cref="Horizon"/>.</summary>
    public TrainedModel? Model { get; init; }

    /// <summary>What the stand-in predicts.</summary>
    public Target Target { get; init; } = Target.Relapse;

    /// <summary>Which features the stand-in sees.</summary>
    public FeaturePreset Preset { get; init; } = FeaturePreset.All;

    /// <summary>Quarters that the stand-in looks ahead.</summary>
    public int Horizon { get; init; } = 4;

    /// <summary>The quarters looked at; where null every one after the training window.</summary>
    public IReadOnlyList<Quarter>? Quarters { get; init; }

    /// <summary>Share of the households that the list takes, over 0 to 1.</summary>
    public double Capacity { get; init; } = 0.05;

    /// <summary>Seed of every draw.</summary>
    public int Seed { get; init; } = 1;
}
