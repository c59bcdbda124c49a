namespace FangFan.Risk.Rules;

/// <summary>What a pack says of a household.</summary>
public enum Verdict
{
    /// <summary>Not one of the households the pack looks at.</summary>
    OutOfScope,

    /// <summary>An exclusion applies and the path back is not completed.</summary>
    Excluded,

    /// <summary>The pack's identify clause is met.</summary>
    Meets,

    /// <summary>What is missing decides.</summary>
    Unknown,

    /// <summary>The identify clause is nearly met.</summary>
    Near,

    /// <summary>The identify clause is not met.</summary>
    NotMeets,
}

/// <summary>A household judged by a pack at a quarter.</summary>
/// <param name="Verdict">The outcome.</param>
/// <param name="ScopeReason">Why it is in scope or not, with the clause.</param>
/// <param name="Findings">Every criterion of the pack, whatever the verdict.</param>
/// <param name="Exclusions">Exclusions that it runs into, exempt ones included.</param>
/// <param name="AsIf">Whether the pack was applied before its start date.</param>
public sealed record Judgement(Verdict Verdict, Wording ScopeReason, IReadOnlyList<Finding> Findings, IReadOnlyList<ExclusionHit> Exclusions, bool AsIf)
{
    /// <summary>What the identify clause says, whatever scope and exclusions say.</summary>
    public FindingState Identify { get; init; }

    /// <summary>For a household that meets the rules, the columns whose being blank leaves open whether an exclusion applies; a blank excludes nobody. Empty otherwise.</summary>
    public IReadOnlyList<string> OpenExclusions { get; init; } = [];

    /// <summary>How far the household has come back onto the list: of the exclusions that take it off, the one furthest behind. Null where there is none, or the pack names no path back.</summary>
    public PathBackProgress? PathBack => Exclusions.Select(e => e.PathBack).OfType<PathBackProgress>().OrderBy(p => p.Taken).ThenByDescending(p => p.CompletedOn).FirstOrDefault();

    /// <summary>Fall of income per head against last year as a share of last year's, negative for a rise, whatever its cause; null where unknown.
    /// The level's income input looks at it besides the criteria.</summary>
    public decimal? IncomeFall { get; init; }
}
