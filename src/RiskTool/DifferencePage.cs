using FangFan.Risk.Scenarios;
using FangFan.Risk.Tool.Terminal;

namespace FangFan.Risk.Tool;

/// <summary>What packs compare prints of a county.</summary>
internal sealed class DifferencePage(DifferenceDocument document, Language language)
{
    private const int HouseholdsShown = 20;

    private readonly ScenarioWords words = new(language);

    public void Print(Report report)
    {
        report.Pairs(
            (words.Say("季度", "quarter"), document.Quarter),
            (words.Say("前", "before"), Side(document.Before)),
            (words.Say("后", "after"), Side(document.After)),
            (words.Say("模型", "model"), words.Model(document.Model)),
            (words.Say("进入名单", "enter"), words.Count(document.Entering)),
            (words.Say("退出名单", "leave"), words.Count(document.Leaving)));
        PrintShifts(report);
        PrintLevels(report, words.Say("等级变化", "Moves between levels"), document.LevelMoves);
        PrintHouseholds(report);
    }

    /// <summary>The moves between levels, those that stay left out.</summary>
    public void PrintLevels(Report report, string title, IReadOnlyList<ListedMove> moves)
    {
        var moved = moves.Where(m => m.From != m.To).OrderByDescending(m => m.Households).ToArray();
        if (moved.Length == 0) return;
        report.Title(title);
        report.Table([words.Say("由", "from"), words.Say("到", "to"), words.Say("户#", "households#"), words.Say("人#", "persons#")],
            moved.Select(m => new[] { LevelOrOut(m.From), LevelOrOut(m.To), ScenarioWords.Number(m.Households), ScenarioWords.Number(m.Persons) }));
    }

    private string LevelOrOut(string? level) => level is null ? words.Say("不在范围", "out of scope") : words.Level(level);

    private string Side(ListedSide side) => $"{side.Pack}{words.AsIf(side.AsIf)}{words.Say("，符合条件", ", meeting the criteria: ")}{words.Count(side.Meeting)}";

    /// <summary>Who enters and leaves by what.</summary>
    public void PrintShifts(Report report)
    {
        var moving = document.ByCriterion.Concat(document.ByOther).Where(s => s.Entering != default || s.Leaving != default).ToArray();
        if (moving.Length == 0) return;
        report.Title(words.Say("按指标：户（人）", "By criterion: households (persons)"));
        report.Table([words.Say("因何", "by"), words.Say("进入#", "enter#"), words.Say("退出#", "leave#")],
            moving.Select(s => new[] { s.Title, ScenarioWords.Short(s.Entering), ScenarioWords.Short(s.Leaving) }));
        report.Line(words.Say("一户可因几项指标进出，各行之和可大于总数。", "A household may move by several criteria, so the rows may add up to more than the total."));
    }

    /// <summary>The first households that change.</summary>
    public void PrintHouseholds(Report report)
    {
        if (document.Households.Count == 0)
        {
            report.Line();
            report.Line(words.Say("没有农户的结论、等级或指标发生变化。", "No household's verdict, level or findings change."));
            return;
        }
        var shown = document.Households.Take(HouseholdsShown).ToArray();
        report.Title(words.Say($"有变化的农户（前{shown.Length}户，共{ScenarioWords.Number(document.Households.Count)}户；另有{ScenarioWords.Number(document.RankOnly)}户只变名次）",
            $"Households that change (the first {shown.Length} of {ScenarioWords.Number(document.Households.Count)}; {ScenarioWords.Number(document.RankOnly)} more move in rank only)"));
        report.Table([words.Say("户编号", "household"), words.Say("进出", "move"), words.Say("结论", "verdict"), words.Say("等级", "level"), words.Say("名次#", "rank#"), words.Say("变化", "what changed")],
            shown.Select(h => new[]
            {
                h.HouseholdId, ScenarioFile.MoveLabel(h.Move).In(language), ScenarioWords.Both(words.Verdict(h.VerdictBefore), words.Verdict(h.VerdictAfter)),
                ScenarioWords.Both(words.Level(h.LevelBefore), words.Level(h.LevelAfter)), ScenarioWords.Both(ScenarioWords.Rank(h.RankBefore), ScenarioWords.Rank(h.RankAfter)), h.Text,
            }));
    }
}
