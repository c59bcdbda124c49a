using System.Globalization;
using FangFan.Risk.Assessment;

namespace FangFan.Risk.Ranking;

/// <summary>The cells of a list's CSV file that hold several things.</summary>
internal static class ListCells
{
    public static string Join(IEnumerable<string> parts) => string.Join(" | ", parts);

    public static string Verdict(string name, Language language) => RuleNames.TryParse(name, out var verdict) ? verdict.Label().In(language) : name;

    /// <summary>Findings that are met, near or unknown in full, so that each can be checked; the rest by id.</summary>
    public static string Criteria(ListedHousehold household, Language language)
    {
        var not = household.Criteria.Where(c => c.State == "not-met").Select(c => c.Id).ToArray();
        var notMet = not.Length == 0 ? [] : new[] { (language == Language.Chinese ? "不符合：" : "not met: ") + string.Join(' ', not) };
        return Join(household.Criteria.Where(c => c.State != "not-met").Select(Criterion).Concat(notMet));
    }

    public static string Measures(ListedHousehold household, Language language) => Join(household.Measures.Select(m =>
        m.Title + (m.Given ? language == Language.Chinese ? "（已落实）" : " (in place)" : "")));

    private static string Criterion(ListedFinding finding)
    {
        var inputs = string.Join(", ", finding.Inputs.Select(i => $"{i.Name}={i.Code ?? Number(i.Value) + Unit(i.Unit)}"));
        var threshold = finding.Threshold is { } value ? $"; {value.Name}={Number(value.Value)}{Unit(value.Unit)}" : "";
        var margin = finding.Margin is { } by ? $"; margin={Number(by)}" : "";
        return $"{finding.Id}={finding.State} ({finding.Clause}) {finding.Text} [{inputs}{threshold}{margin}]";
    }

    private static string Unit(string unit) => unit.Length == 0 ? "" : " " + unit;

    private static string Number(decimal? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "?";
}
