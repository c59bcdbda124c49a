namespace FangFan.Risk.Assessment;

/// <summary>What a published level rests on.</summary>
public enum LevelBasis
{
    /// <summary>This quarter's inputs.</summary>
    Inputs,

    /// <summary>Last quarter's higher raw level: a level falls only when two quarters agree.</summary>
    Damped,

    /// <summary>Last quarter's level, held because this quarter has no record.</summary>
    Held,

    /// <summary>What little is known: no record this quarter, and no level stored to hold.</summary>
    Unrecorded,

    /// <summary>This quarter's inputs alone, because elimination of risk was recorded.</summary>
    Eliminated,

    /// <summary>A person's decision.</summary>
    Decided,

    /// <summary>Nothing: the household is out of scope.</summary>
    OutOfScope,
}

/// <summary>What damping looks at.</summary>
/// <param name="Raw">The level by this quarter's inputs; null out of scope.</param>
/// <param name="Recorded">Whether the quarter has a record.</param>
/// <param name="Previous">Last quarter's level as stored at the time; null where none is.</param>
/// <param name="EliminatedNow">Whether elimination of risk became known this quarter.</param>
/// <param name="Decision">A person's decision that holds this quarter.</param>
public sealed record DampingInput(RiskLevel? Raw, bool Recorded, StoredLevel? Previous, bool EliminatedNow, LevelDecision? Decision);

/// <summary>A level as published and as it will be stored.</summary>
/// <param name="Raw">The raw level to store; carried over where the quarter has no record.</param>
/// <param name="Level">The level published; null out of scope.</param>
/// <param name="Basis">What it rests on.</param>
public readonly record struct PublishedLevel(RiskLevel? Raw, RiskLevel? Level, LevelBasis Basis);

/// <summary>Keeps levels from flickering: the level published is the higher of this quarter's raw level and last quarter's, as stored at the time.</summary>
/// <remarks>A quarter without a record holds the level; a person's decision, a recorded elimination, a move or a death ends it.</remarks>
public static class Damping
{
    /// <summary>The level to publish.</summary>
    public static PublishedLevel Publish(DampingInput input)
    {
        if (input.Raw is not { } now) return new(null, null, LevelBasis.OutOfScope);
        if (input.Decision is { } decision) return new(input.Recorded ? now : input.Previous?.RawLevel ?? now, decision.Level, LevelBasis.Decided);
        if (input.EliminatedNow) return new(now, now, LevelBasis.Eliminated);
        if (!input.Recorded)
        {
            return input.Previous is { Level: { } held, RawLevel: var carried }
                ? new(carried ?? held, held, LevelBasis.Held)
                : new(now, now, LevelBasis.Unrecorded);
        }
        return input.Previous?.RawLevel is { } before && before > now
            ? new(now, before, LevelBasis.Damped)
            : new(now, now, LevelBasis.Inputs);
    }
}
