using FangFan.Risk.Scenarios;
using FangFan.Risk.Tool.Terminal;

namespace FangFan.Risk.Tool;

/// <summary>What packs compare prints of one household.</summary>
internal sealed class HouseholdDifferencePage(HouseholdDifferenceDocument document, Language language)
{
    private readonly ScenarioWords words = new(language);

    public void Print(Report report)
    {
        report.Pairs((words.Say("户编号", "household"), document.HouseholdId), (words.Say("季度", "quarter"), document.Quarter));
        report.Table(["", document.Before.Pack, document.After.Pack],
        [
            [words.Say("适用", "applied"), Applied(document.Before), Applied(document.After)],
            [words.Say("结论", "verdict"), words.Verdict(document.Before.Verdict), words.Verdict(document.After.Verdict)],
            [words.Say("等级", "level"), words.Level(document.Before.Level), words.Level(document.After.Level)],
            [words.Say("名次", "rank"), ScenarioWords.Rank(document.Before.Rank), ScenarioWords.Rank(document.After.Rank)],
            [words.Say("范围", "scope"), document.Before.ScopeReason ?? "–", document.After.ScopeReason ?? "–"],
        ]);
        report.Title(words.Say("逐项指标（* 识别指标；≠ 两包不同）", "Criterion by criterion (* identifies; ≠ the packs differ)"));
        report.Table(["", words.Say("指标", "criterion"), document.Before.Pack, document.After.Pack],
            document.Criteria.Select(c => new[] { c.Differs ? "≠" : "", c.Title, State(c.Before), State(c.After) }));
        foreach (var pair in document.Criteria.Where(c => c.Differs))
        {
            report.Title(pair.Title);
            report.Pairs((document.Before.Pack, Finding(pair.Before)), (document.After.Pack, Finding(pair.After)));
        }
    }

    private string Finding(ListedFindingSide? side) => side is null
        ? words.Say("无此指标", "no such criterion")
        : $"{ScenarioFile.State(side, language)}{words.Say("，", ", ")}{side.Text} ({side.Clause})";

    private string Applied(ListedHouseholdSide side) => side.AsIf ? words.Say("施行前，提前适用", "before its start, as-if") : words.Say("施行中", "in force");

    private string State(ListedFindingSide? side) => ScenarioFile.State(side, language) + (side?.Identifies == true ? "*" : "");
}
