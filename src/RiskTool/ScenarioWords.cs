using System.Globalization;
using FangFan.Risk.Assessment;
using FangFan.Risk.Scenarios;

namespace FangFan.Risk.Tool;

/// <summary>Words and numbers that the pages of comparisons, sensitivities and what-ifs share.</summary>
/// <param name="language">Of what people read.</param>
internal sealed class ScenarioWords(Language language)
{
    public string Say(string chinese, string english) => new Wording(chinese, english).In(language);

    /// <summary>1,234户（5,678人）.</summary>
    public string Count(HeadCount count) => Say($"{Number(count.Households)}户（{Number(count.Persons)}人）", $"{Number(count.Households)} households ({Number(count.Persons)} persons)");

    /// <summary>The same in a column of numbers: 1,234 (5,678).</summary>
    public static string Short(HeadCount count) => count == default ? "–" : $"{Number(count.Households)} ({Number(count.Persons)})";

    public static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    public static string NumberOrDash(long number) => number == 0 ? "–" : Number(number);

    public static string Rank(int? rank) => rank?.ToString("#,0", CultureInfo.InvariantCulture) ?? "–";

    public string Level(string? name) => RiskLevels.TryParse(name, out var level) ? level.Label().In(language) : "–";

    public string Verdict(string? name) => RuleNames.TryParse(name ?? "", out var verdict) ? verdict.Label().In(language) : "–";

    /// <summary>Both sides of something, once where they are the same.</summary>
    public static string Both(string before, string after) => before == after ? after : $"{before} → {after}";

    /// <summary>That a pack was applied before its start; empty where it was not.</summary>
    public string AsIf(bool asIf) => asIf ? Say("（文件施行前，提前适用）", " (before its start, applied as-if)") : "";

    public string Model(string? id) => id ?? Say("无（仅按规则）", "none (the rules alone)");
}
