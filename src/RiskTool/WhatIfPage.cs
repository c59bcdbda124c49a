using FangFan.Risk.Scenarios;
using FangFan.Risk.Tool.Terminal;

namespace FangFan.Risk.Tool;

/// <summary>What packs what-if prints: one scenario in full, or several in a table.</summary>
internal sealed class WhatIfPage(IReadOnlyList<WhatIfDocument> documents, Language language)
{
    private static readonly string[] LevelOrder = ["none", "low", "medium", "high"];

    private readonly ScenarioWords words = new(language);

    public void Print(Report report)
    {
        var first = documents[0].Difference;
        report.Pairs(
            (words.Say("季度", "quarter"), first.Quarter),
            (words.Say("政策包", "pack"), first.Before.Pack + words.AsIf(first.Before.AsIf)),
            (words.Say("模型", "model"), words.Model(first.Model)),
            (words.Say("现状符合条件", "meeting as it is"), words.Count(first.Before.Meeting)));
        if (documents.Count == 1) PrintOne(report, documents[0]);
        else PrintAll(report);
    }

    private void PrintAll(Report report)
    {
        report.Title(words.Say("各情景各自发生时：户（人）", "Each scenario by itself: households (persons)"));
        report.Table(
            [words.Say("情景", "scenario"), words.Say("受影响#", "struck#"), words.Say("进入名单#", "enter#"), words.Say("退出#", "leave#"), words.Say("等级上升#", "level up#"), words.Say("升为高#", "to high#"), words.Say("无可损失#", "spared#")],
            documents.Select(d => new[]
            {
                d.Title, ScenarioWords.Short(d.Struck), ScenarioWords.Short(d.Difference.Entering), ScenarioWords.Short(d.Difference.Leaving),
                Moves(d, m => Order(m.To) > Order(m.From)), Moves(d, m => m.To == "high" && m.From != "high"), ScenarioWords.Short(d.Spared),
            }));
        foreach (var document in documents.Where(d => d.Blank.Count > 0 || d.Unrecorded.Households > 0)) report.Line($"{document.Title}{words.Say("：", ": ")}{Unchanged(document)}");
        report.Line();
        report.Line(words.Say("“等级上升”只计受影响的农户；用 --scenario 查看一个情景的详情。", "\"Level up\" counts the struck households; see one scenario in full with --scenario."));
    }

    private void PrintOne(Report report, WhatIfDocument document)
    {
        var ranks = document.RankMoves;
        report.Title($"{document.Title} ({document.Scenario}, {document.Clause})");
        report.Line(document.Choice);
        report.Pairs(
            (words.Say("列入推演", "asked for"), words.Count(document.Asked)),
            (words.Say("受影响", "struck"), words.Count(document.Struck)),
            (words.Say("无可损失", "spared: nothing to take"), words.Count(document.Spared)),
            (words.Say("进入名单", "enter"), words.Count(document.Difference.Entering)),
            (words.Say("退出名单", "leave"), words.Count(document.Difference.Leaving)),
            (words.Say("名次（受影响农户）", "ranks of those struck"), words.Say($"前移{ranks.Up}户，后移{ranks.Down}户；中位名次", $"{ranks.Up} up, {ranks.Down} down; median rank ")
                + $"{Report.Number(ranks.MedianBefore, 1)} → {Report.Number(ranks.MedianAfter, 1)}"));
        if (Unchanged(document) is { Length: > 0 } unchanged) report.Line(unchanged);
        var difference = new DifferencePage(document.Difference, language);
        difference.PrintLevels(report, words.Say("等级变化（受影响农户）", "Moves between levels (those struck)"), document.LevelMoves);
        difference.PrintParts(report);
    }

    private string Unchanged(WhatIfDocument document)
    {
        List<string> parts = [.. document.Blank.Select(b => words.Say($"{b.Label}空白{b.Households}户", $"{b.Label} blank in {b.Households} households"))];
        if (document.Unrecorded.Households > 0) parts.Add(words.Say($"本季度无记录{document.Unrecorded.Households}户", $"{document.Unrecorded.Households} households without a record of the quarter"));
        return parts.Count == 0 ? "" : words.Say("未能改动：", "Could not be changed: ") + string.Join(words.Say("；", "; "), parts);
    }

    private static string Moves(WhatIfDocument document, Func<ListedMove, bool> counts)
    {
        var moves = document.LevelMoves.Where(counts).ToArray();
        return ScenarioWords.Short(new(moves.Sum(m => m.Households), moves.Sum(m => m.Persons)));
    }

    private static int Order(string? level) => Array.IndexOf(LevelOrder, level);
}
