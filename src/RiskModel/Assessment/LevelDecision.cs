namespace FangFan.Risk.Assessment;

/// <summary>A level set by a person; it stands, with name and reason, until it expires or is lifted (liaoning 三(三)2).</summary>
/// <param name="Household">The household.</param>
/// <param name="Level">The level set.</param>
/// <param name="By">Who decided.</param>
/// <param name="Reason">Why.</param>
/// <param name="From">The first quarter it holds.</param>
/// <param name="Until">The last quarter it holds; null until it is lifted.</param>
public sealed record LevelDecision(HouseholdId Household, RiskLevel Level, string By, string Reason, Quarter From, Quarter? Until)
{
    /// <summary>Whether it holds in a quarter.</summary>
    public bool HoldsIn(Quarter quarter) => From <= quarter && (Until is not { } until || quarter <= until);
}
