using System.Globalization;
using FangFan.Risk.Assessment;
using FangFan.Risk.Ranking;
using FangFan.Risk.Tool.Terminal;

namespace FangFan.Risk.Tool;

/// <summary>What explain prints of a household.</summary>
internal sealed class HouseholdPage(HouseholdDocument document, Language language)
{
    private const int ContributionsShown = 12;

    private readonly ListedHousehold household = document.Household;

    public void Print(Report report)
    {
        report.Pairs(Head());
        report.Title(Say("政策标准", "Criteria"));
        report.Table([Say("指标", "criterion"), Say("结论", "state"), Say("依据", "inputs"), Say("标准", "threshold"), Say("差额#", "margin#"), Say("条款", "clause")],
            household.Criteria.Select(Criterion));
        if (household.Exclusions.Count > 0)
        {
            report.Title(Say("排除情形", "Exclusions"));
            foreach (var exclusion in household.Exclusions) PrintExclusion(report, exclusion);
        }
        PrintScore(report);
        PrintLines(report, Say("风险原因", "Causes"), ListTexts.Causes(household, language));
        PrintLines(report, Say("建议措施", "Measures"), ListTexts.Measures(household, language));
        PrintLines(report, Say("本季是否落实帮扶", "Help in the quarter"), household.Gaps.Select(g => g.Text));
        PrintLines(report, Say("数据问题", "Problems of the data"), household.Problems.Select(p => p.Message));
        if (household.Unknown.Count > 0) PrintLines(report, Say("缺失信息", "Unknown"), [string.Join(' ', household.Unknown)]);
        report.Line();
        report.Line(document.Notice);
    }

    private void PrintExclusion(Report report, ListedExclusion exclusion)
    {
        report.Line("· " + exclusion.Text);
        if (exclusion.PathBack is not { } path) return;
        report.Table([Say("环节", "step"), Say("由谁办理", "who"), Say("何时", "when"), Say("佐证材料", "evidence"), Say("条款", "clause")], path.Steps.Select(s => new[]
        {
            s.Title, s.DoneBy ?? s.By, s.DoneOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? Say("未办理", "not taken"),
            s.OnFile ?? Say("须留存：", "to be kept: ") + s.Evidence, s.Clause,
        }));
        foreach (var uncounted in path.Uncounted) report.Line("  " + uncounted);
    }

    private IEnumerable<(string, string)> Head() =>
    [
        (Say("户编号", "household"), household.HouseholdId),
        (Say("季度", "quarter"), $"{document.Quarter}, {document.Pack}{(document.AsIf ? Say("（文件施行前，提前适用）", " (before its start, applied as-if)") : "")}"),
        (Say("范围", "scope"), document.ScopeReason),
        (Say("名次", "rank"), household.Rank?.ToString(CultureInfo.InvariantCulture) ?? "–"),
        (Say("规则结论", "verdict"), RuleNames.TryParse(household.Verdict, out var verdict) ? verdict.Label().In(language) : household.Verdict),
        (Say("风险等级", "level"), (RiskLevels.TryParse(household.Level, out var level) ? level.Label().In(language) : "–") + (household.VisitFirst ? Say("（建议先走访）", " (visit first)") : "")),
        (Say("等级说明", "why"), household.LevelReason),
    ];

    private void PrintScore(Report report)
    {
        if (household.RawScore is not { } raw) return;
        report.Title(Say("模型得分", "Score"));
        report.Pairs(
            (Say("概率", "probability"), Report.Number(household.Probability, 4)),
            (Say("百分位", "percentile"), Report.Number(household.Percentile, 1)),
            (Say("全县得分名次", "place in the county"), household.Place?.ToString(CultureInfo.InvariantCulture) ?? "–"));
        PrintLines(report, Say("主要原因", "Reasons"), household.Reasons.Select(r => r.Text));
        report.Title(Say("得分构成（对数几率）", "What makes the score (log-odds)"));
        var rest = document.Contributions.Skip(ContributionsShown).Sum(c => c.LogOdds);
        var rows = document.Contributions.Take(ContributionsShown).Select(c => new[] { c.Label, Value(c), Report.Number(c.LogOdds, 4) });
        report.Table([Say("项目", "feature"), Say("数值#", "value#"), Say("贡献#", "adds#")],
        [
            [Say("基准", "base"), "", Report.Number(document.Base, 4)],
            .. rows,
            [Say($"其余{Math.Max(0, document.Contributions.Count - ContributionsShown)}项", $"the other {Math.Max(0, document.Contributions.Count - ContributionsShown)}"), "", Report.Number(rest, 4)],
            [Say("原始得分", "raw score"), "", Report.Number(raw, 4)],
        ]);
    }

    private static void PrintLines(Report report, string title, IEnumerable<string> lines)
    {
        var all = lines.ToArray();
        if (all.Length == 0) return;
        report.Title(title);
        foreach (var line in all) report.Line("· " + line);
    }

    private string[] Criterion(ListedFinding finding) =>
    [
        finding.Title,
        finding.State switch { "met" => Say("符合", "met"), "near" => Say("接近", "near"), "unknown" => Say("信息不足", "unknown"), _ => Say("不符合", "not met") },
        string.Join(Say("；", "; "), finding.Inputs.Select(i => $"{i.Label} {i.Code ?? Report.Number(i.Value)}")),
        finding.Threshold is { } threshold ? Report.Number(threshold.Value) : "–",
        finding.Margin is { } margin ? Report.Number(margin) : "–",
        finding.Clause,
    ];

    private string Value(ListedContribution contribution) => contribution.Value is { } value ? Report.Number(value, 2) : Say("缺失", "missing");

    private string Say(string chinese, string english) => new Wording(chinese, english).In(language);
}
