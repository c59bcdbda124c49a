using FangFan.Risk.Policy;

namespace FangFan.Risk.Rules;

/// <summary>An exclusion that a household runs into.</summary>
/// <param name="Exclusion">The exclusion as the pack states it.</param>
/// <param name="Exemption">The exemption code that lifts it, null where none does.</param>
public sealed record ExclusionHit(ExclusionDefinition Exclusion, string? Exemption)
{
    /// <summary>Whether it keeps the household off the list: not exempt and not a question only.</summary>
    public bool Excludes => Exemption is null && !Exclusion.QuestionOnly;
}
