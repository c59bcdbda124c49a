using System.Collections;
using System.Globalization;
using FangFan.Risk.Panel;
using FangFan.Risk.Policy;

namespace FangFan.Risk.Rules;

/// <summary>What a case expects of one criterion.</summary>
/// <param name="State">The state; null where any will do.</param>
/// <param name="Margin">The margin; null where any will do.</param>
/// <param name="Says">A piece of the Chinese sentence; null where any will do.</param>
/// <param name="Missing">Columns said to be missing; null where any will do.</param>
/// <param name="Causes">Causes evidenced; null where any will do.</param>
internal sealed record ExpectedFinding(FindingState? State, decimal? Margin, string? Says, IReadOnlyList<string>? Missing, IReadOnlyList<CauseGroup>? Causes);

/// <summary>What a case expects of a judgement; what it leaves out may be anything.</summary>
internal sealed record ExpectedJudgement
{
    public Verdict? Verdict { get; init; }

    public string? Scope { get; init; }

    public bool? AsIf { get; init; }

    public IReadOnlyDictionary<string, ExpectedFinding> Findings { get; init; } = new Dictionary<string, ExpectedFinding>();

    /// <summary>Exclusions hit, each with excludes, question, came-back or the exemption's name.</summary>
    public IReadOnlyDictionary<string, string>? Exclusions { get; init; }

    /// <summary>The next step of the path back by id, complete or none; null where any will do.</summary>
    public string? PathBack { get; init; }
}

/// <summary>How a case turned out.</summary>
/// <param name="Case">The case.</param>
/// <param name="Differences">What differs from what it expects; empty where it holds.</param>
public sealed record CaseOutcome(PolicyCase Case, IReadOnlyList<Wording> Differences)
{
    /// <summary>Whether the case holds.</summary>
    public bool Passed => Differences.Count == 0;
}

/// <summary>A household made up by a policy officer, and what a pack should say of it.</summary>
public sealed class PolicyCase
{
    private readonly HouseholdView view;
    private readonly ExpectedJudgement expected;

    internal PolicyCase(StrictNode place, (string Title, string Pack) names, HouseholdView view, ExpectedJudgement expected)
    {
        (File, Line) = (place.File, place.Line);
        (Title, Pack) = names;
        this.view = view;
        this.expected = expected;
    }

    /// <summary>What it shows.</summary>
    public string Title { get; }

    /// <summary>The id of the pack it is judged by.</summary>
    public string Pack { get; }

    /// <summary>The file it stands in.</summary>
    public string File { get; }

    /// <summary>The line it begins on.</summary>
    public int Line { get; }

    /// <summary>What it expects.</summary>
    internal ExpectedJudgement Expected => expected;

    /// <summary>Judges the household by a pack and compares.</summary>
    public CaseOutcome Run(PolicyPack pack) => Run(new Judge(pack));

    /// <summary>The same by a judge that serves several cases.</summary>
    public CaseOutcome Run(Judge judge)
    {
        var judgement = judge.Of(view);
        var differences = new List<Wording>();
        Compare(differences, new("结论", "verdict"), expected.Verdict, judgement.Verdict);
        Compare(differences, new("提前适用", "as-if"), expected.AsIf, judgement.AsIf);
        if (expected.Scope is { } scope) CompareText(differences, new("范围", "scope"), scope, judgement.ScopeReason.Chinese);
        foreach (var (id, finding) in expected.Findings) Compare(differences, finding, judgement.Findings.FirstOrDefault(f => f.Criterion.Id == id), id);
        if (expected.Exclusions is { } exclusions) CompareExclusions(differences, exclusions, judgement.Exclusions);
        if (expected.PathBack is { } path && path != Words(judgement.PathBack)) Differ(differences, new("特殊情形纳入程序", "path-back"), path, Words(judgement.PathBack));
        return new CaseOutcome(this, differences);
    }

    /// <summary>File, line and title.</summary>
    public override string ToString() => $"{File}:{Line} {Title}";

    private static void Compare(List<Wording> differences, ExpectedFinding expected, Finding? found, string id)
    {
        var title = new Wording(found?.Criterion.Title.Chinese ?? id, id);
        if (found is null)
        {
            differences.Add(new($"“{id}”不在政策包中", $"the pack has no criterion '{id}'"));
            return;
        }
        Compare(differences, title, expected.State, found.State);
        if (expected.Margin is { } margin && found.Margin is not { } || expected.Margin is { } m && Math.Abs(m - found.Margin!.Value) > 0.00005m) Differ(differences, new($"{title.Chinese}的差额", $"{id} margin"), expected.Margin, found.Margin);
        if (expected.Says is { } says) CompareText(differences, title, says, found.Text.Chinese);
        CompareSets(differences, new($"{title.Chinese}所缺的列", $"{id} missing"), expected.Missing, found.Missing);
        CompareSets(differences, new($"{title.Chinese}的原因", $"{id} causes"), expected.Causes, found.Causes);
    }

    private static void CompareExclusions(List<Wording> differences, IReadOnlyDictionary<string, string> expected, IReadOnlyList<ExclusionHit> hits)
    {
        var found = hits.Select(h => $"{h.Exclusion.Id}: {h.Exemption ?? h.State.Name()}");
        CompareSets(differences, new("排除情形", "exclusions"), [.. expected.Select(e => $"{e.Key}: {e.Value}")], [.. found]);
    }

    private static string Words(PathBackProgress? progress) => progress is null ? "none" : progress.Next?.Id ?? "complete";

    private static void CompareSets<T>(List<Wording> differences, Wording what, IReadOnlyList<T>? expected, IReadOnlyList<T> found)
    {
        if (expected is null || expected.ToHashSet().SetEquals(found)) return;
        Differ(differences, what, expected, found);
    }

    private static void CompareText(List<Wording> differences, Wording what, string expected, string found)
    {
        if (!found.Contains(expected, StringComparison.Ordinal)) Differ(differences, what, expected, found);
    }

    private static void Compare<T>(List<Wording> differences, Wording what, T? expected, T found)
        where T : struct
    {
        if (expected is { } value && !value.Equals(found)) Differ(differences, what, value, found);
    }

    private static void Differ(List<Wording> differences, Wording what, object? expected, object? found) =>
        differences.Add(new($"{what.Chinese}：应为 {InChinese(expected)}，实为 {InChinese(found)}", $"{what.English}: expected {InEnglish(expected)}, found {InEnglish(found)}"));

    // As far as margins are compared.
    private static string Plain(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private static string InEnglish(object? value) => value switch
    {
        null => "none",
        decimal number => Plain(number),
        IEnumerable list and not string => $"[{string.Join(", ", list.Cast<object>())}]",
        _ => $"{value}",
    };

    private static string InChinese(object? value) => value switch
    {
        null => "无",
        decimal number => Plain(number),
        IEnumerable list and not string => $"[{string.Join("、", list.Cast<object>().Select(InChinese))}]",
        CauseGroup cause => CauseGroups.Names[cause].Chinese,
        Verdict.OutOfScope => "不在范围",
        Verdict.Excluded => "不得纳入",
        Verdict.Meets or FindingState.Met => "符合",
        Verdict.Near or FindingState.Near => "接近",
        Verdict.Unknown or FindingState.Unknown => "信息不足",
        Verdict.NotMeets or FindingState.NotMet => "不符合",
        bool yes => yes ? "是" : "否",
        _ => $"{value}",
    };
}
