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
    IReadOnlyList<HouseholdAssessment> Households, IReadOnlyList<LevelTransition> Transitions);
