using FangFan.Risk.Evaluation;
using FangFan.Risk.Features;
using FangFan.Risk.Models;
using FangFan.Risk.Policy;

namespace FangFan.Risk.Workflow;

/// <summary>What to test backwards.</summary>
/// <param name="Pack">The pack to judge by, applied as-if before its start.</param>
public sealed record BacktestRequest(PolicyPack Pack)
{
    /// <summary>What to predict.</summary>
    public Target Target { get; init; } = Target.Relapse;

    /// <summary>How the model that is tested learns: a name of <see cref="Learners"/> or <see cref="OptInLearners"/>.</summary>
    public string Learner { get; init; } = "auto";

    /// <summary>Which features to see.</summary>
    public FeaturePreset Preset { get; init; } = FeaturePreset.All;

    /// <summary>Whether a model without what support leaves behind is tested beside one that sees every feature; it takes as long again.</summary>
    public bool BothPresets { get; init; } = true;

    /// <summary>Quarters ahead.</summary>
    public int Horizon { get; init; } = 4;

    /// <summary>Seed of every draw.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The as-of quarters; where null every <see cref="Step"/>th one, counted back from the last whose outcomes are known, with a year of training rows before it.</summary>
    public IReadOnlyList<Quarter>? Quarters { get; init; }

    /// <summary>Quarters from one as-of quarter to the next, 1 or more, where <see cref="Quarters"/> is null.</summary>
    public int Step { get; init; } = 4;

    /// <summary>As-of quarters at most, 1 or more, where <see cref="Quarters"/> is null; the latest are kept.</summary>
    public int MostQuarters { get; init; } = 8;

    /// <summary>Shares of the households that can be visited in a quarter, over 0 to 1, at least one; the statement speaks of the first.</summary>
    public IReadOnlyList<double> Capacities { get; init; } = [0.05, 0.10];

    /// <summary>Bootstrap draws, 0 or more.</summary>
    public int Draws { get; init; } = 1000;

    /// <summary>Households that can be visited in a quarter, for the cut-off; no cut-off where null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is under 1.</exception>
    public int? Visits
    {
        get;
        init => field = value is null or >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Visits are a number of households a quarter, 1 or more.");
    }

    /// <summary>The true probabilities of generated data, for the oracle; null for real data. Used for the target relapse at four quarters only.</summary>
    public TruthTable? Truth { get; init; }
}
