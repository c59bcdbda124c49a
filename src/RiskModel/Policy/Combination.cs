namespace FangFan.Risk.Policy;

/// <summary>How criteria combine: one criterion, all of some, or any of some.</summary>
public abstract record Combination
{
    /// <summary>One criterion by id.</summary>
    public sealed record Criterion(string Id) : Combination;

    /// <summary>Every part must hold.</summary>
    public sealed record All(IReadOnlyList<Combination> Parts) : Combination;

    /// <summary>One part is enough.</summary>
    public sealed record Any(IReadOnlyList<Combination> Parts) : Combination;
}
