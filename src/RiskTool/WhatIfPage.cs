using FangFan.Risk.Scenarios;
using FangFan.Risk.Tool.Terminal;

namespace FangFan.Risk.Tool;

/// <summary>What packs what-if prints: one scenario in full, or several in a table.</summary>
internal sealed class WhatIfPage(IReadOnlyList<WhatIfDocument> documents, Language language)
{
    private const int BlankShown = 3;

    private static readonly string[] LevelOrder = ["none", "low", "medium", "high"];

    private readonly ScenarioWords words = new(language);

    public void Print(Report report)
    {
        var first = documents[0].Difference;
        report.Pairs(
            (words.Say("季度", "quarter"), first.Quarter),
            (words.Say("政策包", "pack"), first.Before.Pack + words.AsIf(first.Before.AsIf)),
            (words.Say("模型", "model"), words.Model(first.Model)),
            (words.Say("现状符合条件", "meeting as it is"), words.Count(first.Before.Meeting)),
            (words.Say("列入推演", "asked for"), words.Count(documents[0].Asked)),
            (words.Say("其中本季无记录，不能推演", "without a record of the quarter"), words.Count(documents[0].Unrecorded)));
        if (documents.Count == 1) PrintOne(report, documents[0]);
        else PrintAll(report);
    }

    private void PrintAll(Report report)
    {
        report.Title(words.Say("各情景各自发生时的户数", "Each scenario by itself, in households"));
        report.Table(
            [words.Say("情景", "scenario"), words.Say("受影响#", "struck#"), words.Say("进入名单#", "enter#"), words.Say("其人数#", "persons#"), words.Say("退出#", "leave#"), words.Say("等级上升#", "level up#"), words.Say("升为高#", "to high#"), words.Say("无可损失#", "spared#")],
            documents.Select(d => new[]
            {
                d.Title, ScenarioWords.Number(d.Struck.Households), ScenarioWords.NumberOrDash(d.Difference.Entering.Households), ScenarioWords.NumberOrDash(d.Difference.Entering.Persons),
                ScenarioWords.NumberOrDash(d.Difference.Leaving.Households), Moves(d, m => Order(m.To) > Order(m.From)), Moves(d, m => m.To == "high" && m.From != "high"), ScenarioWords.NumberOrDash(d.Spared.Households),
            }));
        foreach (var document in documents.Where(d => d.Blank.Count > 0)) report.Line($"{document.Title}{words.Say("：", ": ")}{Unchanged(document)}");
        report.Line();
        report.Line(words.Say("“等级上升”只计受影响的农户；用 --scenario 查看一个情景的详情。", "\"Level up\" counts the struck households; see one scenario in full with --scenario."));
    }

    private void PrintOne(Report report, WhatIfDocument document)
    {
        var ranks = document.RankMoves;
        report.Title($"{document.Title} ({document.Scenario}, {document.Clause})");
        report.Line(document.Choice);
        report.Pairs(
            (words.Say("受影响", "struck"), words.Count(document.Struck)),
            (words.Say("无可损失", "spared: nothing to take"), words.Count(document.Spared)),
            (words.Say("进入名单", "enter"), words.Count(document.Difference.Entering)),
            (words.Say("退出名单", "leave"), words.Count(document.Difference.Leaving)),
            (words.Say("名次（受影响农户）", "ranks of those struck"), words.Say($"前移{ranks.Up}户，后移{ranks.Down}户；中位名次", $"{ranks.Up} up, {ranks.Down} down; median rank ")
                + $"{Report.Number(ranks.MedianBefore, 1)} → {Report.Number(ranks.MedianAfter, 1)}"));
        if (Unchanged(document) is { Length: > 0 } unchanged) report.Line(unchanged);
        var difference = new DifferencePage(document.Difference, language);
        difference.PrintShifts(report);
        difference.PrintLevels(report, words.Say("等级变化（受影响农户）", "Moves between levels (those struck)"), document.LevelMoves);
        // Others only move where the bands of a model make room for those struck.
        if (!Moved(document.LevelMoves).SequenceEqual(Moved(document.Difference.LevelMoves)))
            difference.PrintLevels(report, words.Say("等级变化（全县）", "Moves between levels (whole county)"), document.Difference.LevelMoves);
        difference.PrintHouseholds(report);
    }

    private static IEnumerable<ListedMove> Moved(IReadOnlyList<ListedMove> moves) => moves.Where(m => m.From != m.To);

    private string Unchanged(WhatIfDocument document)
    {
        if (document.Blank.Count == 0) return "";
        var most = document.Blank.Take(BlankShown).Select(b => words.Say($"{b.Label}{ScenarioWords.Number(b.Households)}户", $"{b.Label} in {ScenarioWords.Number(b.Households)}"));
        var rest = document.Blank.Count - BlankShown;
        return words.Say("因空缺未能推算：", "not worked out for blanks: ") + string.Join(words.Say("、", "; "), most) + (rest > 0 ? words.Say($"，另{rest}列", $"; {rest} more columns") : "");
    }

    private static string Moves(WhatIfDocument document, Func<ListedMove, bool> counts) =>
        ScenarioWords.NumberOrDash(document.LevelMoves.Where(counts).Sum(m => m.Households));

    private static int Order(string? level) => Array.IndexOf(LevelOrder, level);
}
