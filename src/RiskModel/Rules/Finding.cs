using FangFan.Risk.Policy;

namespace FangFan.Risk.Rules;

/// <summary>What a criterion says of a household.</summary>
public enum FindingState
{
    /// <summary>Not met.</summary>
    NotMet,

    /// <summary>Within the margin that the pack's choice names.</summary>
    Near,

    /// <summary>An input is missing and decides.</summary>
    Unknown,

    /// <summary>Met.</summary>
    Met,
}

/// <summary>One number a finding was made from.</summary>
/// <param name="Name">Column or derived quantity.</param>
/// <param name="Label">What people read.</param>
/// <param name="Value">The number; null where unknown.</param>
/// <param name="Unit">Its unit.</param>
public sealed record FindingInput(string Name, Wording Label, decimal? Value, string Unit);

/// <summary>What one criterion says of a household, with everything needed to check it by hand.</summary>
/// <param name="Criterion">The criterion as the pack states it.</param>
/// <param name="State">Met, near, not met or unknown.</param>
/// <param name="Inputs">What it was made from.</param>
/// <param name="Threshold">The dated value in force; null where the criterion has none.</param>
/// <param name="Margin">Input less threshold in the threshold's unit; null where there is no threshold or an input is missing.</param>
/// <param name="Missing">Columns that were unknown and would have decided.</param>
/// <param name="Text">The finding as a sentence.</param>
public sealed record Finding(CriterionDefinition Criterion, FindingState State, IReadOnlyList<FindingInput> Inputs, DatedValue? Threshold,
    decimal? Margin, IReadOnlyList<string> Missing, Wording Text);

/// <summary>An exclusion that a household runs into.</summary>
/// <param name="Exclusion">The exclusion as the pack states it.</param>
/// <param name="Exemption">The exemption code that lifts it, null where none does.</param>
public sealed record ExclusionHit(ExclusionDefinition Exclusion, string? Exemption)
{
    /// <summary>Whether it keeps the household off the list: not exempt and not a question only.</summary>
    public bool Excludes => Exemption is null && !Exclusion.QuestionOnly;
}
