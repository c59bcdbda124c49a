namespace FangFan.Risk.Assessment;

/// <summary>Says in words whether a cause is answered, and names its state and what it rests on.</summary>
public static class CauseTexts
{
    /// <summary>A cause and whether support answers it, the measures with department and clause.</summary>
    public static Wording Of(CauseGap gap)
    {
        var (cause, state) = (CauseGroups.Names[gap.Cause], State(gap));
        var measures = Join(gap.Measures.Select(Measure), "；", "; ");
        return gap.State switch
        {
            GapState.Covered => new($"{cause.Chinese}：{state.Chinese}：{measures.Chinese}", $"{cause.English}: {state.English}: {measures.English}"),
            GapState.Unanswered => new($"{cause.Chinese}：{state.Chinese}", $"{cause.English}: {state.English}"),
            _ => new($"{cause.Chinese}：{state.Chinese}；可用：{measures.Chinese}", $"{cause.English}: {state.English}; would answer it: {measures.English}"),
        };
    }

    /// <summary>What people read of a gap's state.</summary>
    public static Wording State(CauseGap gap) => gap.State switch
    {
        GapState.Covered => new("本季已有措施", "answered this quarter"),
        GapState.Gap => new("本季没有落实任何措施", "no measure in place this quarter"),
        GapState.Unanswered => new("政策包没有适合该户的措施，须由县里另行研究", "no measure of the pack answers it for this household; the county has to find one"),
        _ when !gap.Recorded => new("本季无记录，无法判断是否落实措施", "no record this quarter, so it cannot be told whether a measure is in place"),
        _ when gap.Blank.Count > 0 => new($"措施栏空白（{string.Join("、", gap.Blank)}），无法判断", $"cannot be told, support columns are blank ({string.Join(", ", gap.Blank)})"),
        _ => new("记录中没有反映其措施的栏目，无法判断", "cannot be told, no support column shows its measures"),
    };

    /// <summary>The name of a gap's state in files and the API: covered, gap, unknown or unanswered.</summary>
    public static string Name(this GapState state) => state.ToString().ToLowerInvariant();

    /// <summary>The name of a basis in files and the API: criterion, register, shock or model.</summary>
    public static string Name(this CauseBasis basis) => basis.ToString().ToLowerInvariant();

    private static Wording Measure(MeasureSuggestion suggestion)
    {
        var measure = suggestion.Measure;
        var department = measure.Department is { } named ? new Wording($"{named.Chinese}，", $"{named.English}, ") : new("", "");
        var unseen = measure.Column is null ? new Wording("，记录中无对应栏目", ", no column shows it") : new("", "");
        return new($"{measure.Title.Chinese}（{department.Chinese}{measure.Clause}{unseen.Chinese}）", $"{measure.Title.English} ({department.English}{measure.Clause}{unseen.English})");
    }

    private static Wording Join(IEnumerable<Wording> parts, string chinese, string english)
    {
        var all = parts.ToArray();
        return new(string.Join(chinese, all.Select(part => part.Chinese)), string.Join(english, all.Select(part => part.English)));
    }
}
