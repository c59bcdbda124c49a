namespace FangFan.Risk.Evaluation;

/// <summary>A household at an as-of quarter, and what became of it.</summary>
/// <param name="Household">The household.</param>
/// <param name="Village">Its village then; null where unknown.</param>
/// <param name="Event">Whether the target came within the horizon.</param>
public readonly record struct BacktestHousehold(HouseholdId Household, AreaCode? Village, bool Event);

/// <summary>An as-of quarter: the households then scored, and every score of theirs.</summary>
/// <param name="AsOf">At whose end the scores were made; nothing recorded later may have entered them.</param>
/// <param name="Households">The households whose label is known.</param>
/// <param name="Scores">By name one value a household, the highest first on the list; NaN = unknown, ranked last. A score may be absent from a quarter.</param>
public sealed record BacktestQuarter(Quarter AsOf, IReadOnlyList<BacktestHousehold> Households, IReadOnlyDictionary<string, double[]> Scores);
