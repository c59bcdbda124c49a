using FangFan.Risk.Policy;
using FangFan.Risk.Records;

namespace FangFan.Risk.Rules;

/// <summary>What comes of an exclusion that a household runs into.</summary>
public enum ExclusionState
{
    /// <summary>It keeps the household off the list.</summary>
    Excludes,

    /// <summary>An exemption lifts it.</summary>
    Exempt,

    /// <summary>It is a question to the village and never excludes (suixi 三(七)4).</summary>
    Question,

    /// <summary>Every step of the path back was taken (liaoning 三(二)).</summary>
    CameBack,
}

/// <summary>An exclusion that a household runs into.</summary>
/// <param name="Exclusion">The exclusion as the pack states it.</param>
/// <param name="Exemption">The exemption code that lifts it, null where none does.</param>
public sealed record ExclusionHit(ExclusionDefinition Exclusion, string? Exemption)
{
    /// <summary>How far the household has come back from it; null where it is exempt or a question only, or the pack names no path back.</summary>
    public PathBackProgress? PathBack { get; init; }

    /// <summary>What comes of it.</summary>
    public ExclusionState State =>
        Exemption is not null ? ExclusionState.Exempt
        : Exclusion.QuestionOnly ? ExclusionState.Question
        : PathBack is { IsComplete: true } ? ExclusionState.CameBack
        : ExclusionState.Excludes;

    /// <summary>Whether it keeps the household off the list.</summary>
    public bool Excludes => State == ExclusionState.Excludes;

    /// <summary>The exclusion and what comes of it, with clause, exemption and next step, as a sentence.</summary>
    public Wording Text
    {
        get
        {
            var outcome = Outcome();
            return new($"{Exclusion.Title.Chinese}（{Exclusion.Clause}）：{outcome.Chinese}", $"{Exclusion.Title.English} ({Exclusion.Clause}): {outcome.English}");
        }
    }

    private Wording Outcome()
    {
        switch (State)
        {
            case ExclusionState.Exempt:
                var exemption = CodeLists.Exemption.LabelOf(Exemption!);
                return new($"属于除外情形“{exemption.Chinese}”，不排除", $"exempt ({exemption.English}), does not exclude");
            case ExclusionState.Question:
                return new("提请村核实，不直接排除", "a question to the village, never an exclusion by itself");
            default:
                return PathBack?.Text ?? new("排除；本政策没有规定特殊情形纳入程序", "excludes; the policy names no path back");
        }
    }
}

/// <summary>Names of the states of an exclusion in files and the API.</summary>
public static class ExclusionStates
{
    /// <summary>The name of a state: excludes, exempt, question or came-back.</summary>
    public static string Name(this ExclusionState state) => state switch
    {
        ExclusionState.Excludes => "excludes",
        ExclusionState.Exempt => "exempt",
        ExclusionState.Question => "question",
        ExclusionState.CameBack => "came-back",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state of an exclusion."),
    };
}
