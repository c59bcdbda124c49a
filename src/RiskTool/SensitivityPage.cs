using FangFan.Risk.Scenarios;
using FangFan.Risk.Tool.Terminal;

namespace FangFan.Risk.Tool;

/// <summary>What packs sensitivity prints: which choices move the list and by how much, then each of them value by value.</summary>
internal sealed class SensitivityPage(SensitivityDocument document, Language language)
{
    private readonly ScenarioWords words = new(language);

    public void Print(Report report)
    {
        HeadCount? inForce = document.Choices.Count > 0 ? document.Choices[0].Points.First(p => p.InForce).Meeting : null;
        report.Pairs(
            (words.Say("季度", "quarter"), document.Quarter),
            (words.Say("政策包", "pack"), document.Pack + words.AsIf(document.AsIf)),
            (words.Say("模型", "model"), words.Model(document.Model)),
            (words.Say("现行符合条件", "meeting as it is"), inForce is { } meeting ? words.Count(meeting) : "–"),
            (words.Say("自定取值", "choices"), ScenarioWords.Number(document.Choices.Count)));
        if (document.Choices.Count == 0)
        {
            report.Line(words.Say("本季度没有可试的自定取值：政策包的自定取值都没有写取值范围（band）。", "Nothing to try: no choice of the pack has a band in this quarter."));
            return;
        }
        PrintRanges(report);
        foreach (var choice in document.Choices.Where(c => c.MovesList || c.MovesLevels)) PrintPoints(report, choice);
        ListChoices(report, words.Say("不影响名单和等级", "These move neither list nor levels"), document.Choices.Where(c => !c.MovesList && !c.MovesLevels));
    }

    private void PrintRanges(Report report)
    {
        var moving = document.Choices.Where(c => c.MovesList).OrderByDescending(c => Width(c)).ToArray();
        report.Title(words.Say("影响名单的自定取值，影响大的在前", "Choices that move the list, the strongest first"));
        if (moving.Length == 0) report.Line(words.Say("没有：各自定取值在取值范围内都不改变名单。", "None: within their bands no choice changes the list."));
        else report.Table([words.Say("自定取值", "choice"), words.Say("现行", "in force"), words.Say("符合户数：最少#", "meeting: fewest#"), words.Say("最多#", "most#"), words.Say("条款", "clause")],
            moving.Select(c => new[] { c.Label, c.Points.First(p => p.InForce).Label, ScenarioWords.Number(c.Points.Min(p => p.Meeting.Households)), ScenarioWords.Number(c.Points.Max(p => p.Meeting.Households)), c.Clause }));
        ListChoices(report, words.Say("只影响接近户数或等级", "These move only who is near, or levels"), document.Choices.Where(c => !c.MovesList && c.MovesLevels));
    }

    private static int Width(ListedChoice choice) => choice.Points.Max(p => p.Meeting.Households) - choice.Points.Min(p => p.Meeting.Households);

    private void PrintPoints(Report report, ListedChoice choice)
    {
        report.Title($"{choice.Label} ({choice.Id}, {choice.Clause})");
        report.Line(choice.Reason);
        report.Table(
            ["", words.Say("取值", "value"), words.Say("符合（户）#", "meet#"), words.Say("（人）#", "persons#"), words.Say("接近#", "near#"), words.Say("进入#", "enter#"), words.Say("退出#", "leave#"), words.Say("高#", "high#"), words.Say("中#", "medium#")],
            choice.Points.Select(p => new[]
            {
                p.InForce ? "●" : "", p.Label, ScenarioWords.Number(p.Meeting.Households), ScenarioWords.Number(p.Meeting.Persons), ScenarioWords.Number(p.Near.Households),
                ScenarioWords.NumberOrDash(p.Entering.Households), ScenarioWords.NumberOrDash(p.Leaving.Households), ScenarioWords.Number(p.High.Households), ScenarioWords.Number(p.Medium.Households),
            }));
    }

    private void ListChoices(Report report, string title, IEnumerable<ListedChoice> choices)
    {
        var labels = choices.Select(c => c.Label).ToArray();
        if (labels.Length == 0) return;
        report.Line();
        report.Line($"{title}{words.Say("：", ": ")}{string.Join(words.Say("、", "; "), labels)}");
    }
}
