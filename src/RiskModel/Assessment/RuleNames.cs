using FangFan.Risk.Rules;

namespace FangFan.Risk.Assessment;

/// <summary>Names of what the rules say, in files, options and the API, and what people read.</summary>
public static class RuleNames
{
    /// <summary>The name of a verdict, such as not-meets.</summary>
    public static string Name(this Verdict verdict) => verdict switch
    {
        Verdict.OutOfScope => "out-of-scope",
        Verdict.Excluded => "excluded",
        Verdict.Meets => "meets",
        Verdict.Unknown => "unknown",
        Verdict.Near => "near",
        _ => "not-meets",
    };

    /// <summary>Reads a verdict's name.</summary>
    /// <returns>False where the text is no verdict.</returns>
    public static bool TryParse(string? text, out Verdict verdict)
    {
        foreach (var candidate in Enum.GetValues<Verdict>())
        {
            verdict = candidate;
            if (candidate.Name() == text) return true;
        }
        verdict = default;
        return false;
    }

    /// <summary>What people read of a verdict.</summary>
    public static Wording Label(this Verdict verdict) => verdict switch
    {
        Verdict.OutOfScope => new("不在监测范围", "out of scope"),
        Verdict.Excluded => new("列入排除情形", "excluded"),
        Verdict.Meets => new("符合条件", "meets the criteria"),
        Verdict.Unknown => new("信息不足", "undecided for want of data"),
        Verdict.Near => new("接近条件", "near the criteria"),
        _ => new("不符合条件", "does not meet the criteria"),
    };

    /// <summary>The name of a finding's state: met, near, not-met or unknown.</summary>
    public static string Name(this FindingState state) => state switch
    {
        FindingState.Met => "met",
        FindingState.Near => "near",
        FindingState.Unknown => "unknown",
        _ => "not-met",
    };

    /// <summary>What people read of a finding's state.</summary>
    public static Wording Label(this FindingState state) => state switch
    {
        FindingState.Met => new("符合", "met"),
        FindingState.Near => new("接近", "near"),
        FindingState.Unknown => new("信息不足", "unknown"),
        _ => new("不符合", "not met"),
    };
}
