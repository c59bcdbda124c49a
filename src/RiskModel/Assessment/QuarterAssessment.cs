using FangFan.Risk.Features;
using FangFan.Risk.Models;
using FangFan.Risk.Policy;

namespace FangFan.Risk.Assessment;

/// <summary>Why a household's level changed between two quarters.</summary>
/// <param name="Household">The household.</param>
/// <param name="Village">Its village; null where unknown.</param>
/// <param name="From">Last quarter's published level; null where it had none.</param>
/// <param name="To">This quarter's; null where it has none.</param>
/// <param name="Reason">Why.</param>
public sealed record LevelTransition(HouseholdId Household, AreaCode? Village, RiskLevel? From, RiskLevel? To, Wording Reason);

/// <summary>A county's households assessed at a quarter.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Pack">The pack judged by.</param>
/// <param name="Model">Where the model comes from and its id; null without a model.</param>
/// <param name="ModelId">The model's id; null without a model.</param>
/// <param name="DataHash">SHA-256 of what was known at the quarter, hexadecimal.</param>
/// <param name="Households">One a household with a record in the last four quarters, by id, out-of-scope ones included.</param>
/// <param name="Transitions">Every change of level.</param>
public sealed record QuarterAssessment(Quarter Quarter, PolicyPack Pack, ModelOrigin? Model, string? ModelId, string DataHash,
    IReadOnlyList<HouseholdAssessment> Households, IReadOnlyList<LevelTransition> Transitions)
{
    /// <summary>What turns the model's raw scores into probabilities, so that a row can be checked by hand; null without a model.</summary>
    public Calibration? Calibration { get; init; }

    /// <summary>Name of what the model predicts; null without a model.</summary>
    public string? Target => Model?.Target.Name();

    /// <summary>Name of the features it saw, all or before-support; null without a model.</summary>
    public string? Preset => Model is null ? null : Model.Preset == FeaturePreset.All ? "all" : "before-support";

    /// <summary>Households of one band of the visit capacity.</summary>
    public int VisitCapacity { get; init; }

    /// <summary>The rule of the levels in words.</summary>
    public Wording Rule => new LevelRule(Pack, Quarter).Text;

    /// <summary>The levels to store for the next quarter's damping.</summary>
    public IEnumerable<StoredLevel> Levels() => Households.Select(h =>
        new StoredLevel(h.Household, Quarter, h.RawLevel, h.Level) { Grades = h.RawLevel is null ? null : h.Grades });
}
