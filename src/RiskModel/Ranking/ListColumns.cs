using System.Globalization;
using FangFan.Risk.Assessment;

namespace FangFan.Risk.Ranking;

/// <summary>One column of a list's CSV file.</summary>
/// <param name="Header">Its header.</param>
/// <param name="Cell">The text of its cell; numbers in invariant form.</param>
internal sealed record ListColumn(Wording Header, Func<ListedHousehold, PriorityListDocument, Language, string> Cell);

/// <summary>The columns of a list's CSV file, in order.</summary>
internal static class ListColumns
{
    public static readonly ListColumn Household = Text("户编号", "household_id", (h, _) => h.HouseholdId);
    public static readonly ListColumn Quarter = OfList("季度", "quarter", list => list.Quarter);
    public static readonly ListColumn Level = LevelOf("风险等级", "level", h => h.Level);
    public static readonly ListColumn RawLevel = LevelOf("本季测算等级", "raw_level", h => h.RawLevel);
    public static readonly ListColumn Potential = Number("潜在风险", "potential", h => h.Grades.Potential);
    public static readonly ListColumn Guarantees = Number("三保障", "guarantees", h => h.Grades.Guarantees);
    public static readonly ListColumn Income = Number("收入稳定", "income", h => h.Grades.Income);

    public static readonly IReadOnlyList<ListColumn> All =
    [
        Number("名次", "rank", h => h.Rank),
        Household,
        Text("村编码", "area_code", (h, _) => h.AreaCode ?? ""),
        Number("家庭人口", "members", h => h.Members),
        Flag("监测对象", "monitored", h => h.Monitored),
        Text("已返贫致贫", "fallen_on", (h, _) => h.FallenOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? ""),
        Flag("本季有记录", "recorded", h => h.Recorded),
        Level,
        LevelOf("上季等级", "previous_level", h => h.PreviousLevel),
        RawLevel,
        LevelOf("上季测算等级", "previous_raw_level", h => h.PreviousRawLevel),
        Potential,
        Guarantees,
        Income,
        Flag("建议先走访", "visit_first", h => h.VisitFirst),
        new(new("核查队列", "queue"), (h, _, language) => ListNames.TryParse(h.Queue, out ListQueue queue) ? queue.Label().In(language) : ""),
        new(new("规则结论", "verdict"), (h, _, language) => ListCells.Verdict(h.Verdict, language)),
        Number("原始得分", "raw_score", h => h.RawScore),
        Number("得分名次", "place", h => h.Place),
        Number("得分档", "band", h => h.Band),
        Number("概率", "probability", h => h.Probability),
        Number("百分位", "percentile", h => h.Percentile),
        Number("符合指标组数", "groups_met", h => h.GroupsMet),
        Number("较上年收入降幅", "income_fall", h => h.IncomeFall),
        Text("指标", "criteria", (h, language) => ListCells.Criteria(h, language)),
        Text("排除情形", "exclusions", (h, _) => ListCells.Join(h.Exclusions.Select(e => e.Text ?? e.Title))),
        Text("主要原因", "reasons", (h, _) => ListCells.Join(h.Reasons.Select(r => r.Text))),
        Text("建议措施", "measures", (h, language) => ListCells.Measures(h, language)),
        Text("数据问题", "problems", (h, _) => ListCells.Join(h.Problems.Select(p => p.Message))),
        Text("缺失信息", "unknown", (h, _) => string.Join(' ', h.Unknown)),
        Text("等级说明", "level_reason", (h, _) => h.LevelReason),
        Quarter,
        OfList("排序", "order", list => list.Order),
        OfList("预测目标", "target", list => list.Target ?? ""),
        OfList("模型", "model", list => list.Model ?? ""),
        OfList("政策包", "pack", list => list.Pack),
        new(new("说明", "notice"), (_, _, language) => language == Language.Chinese ? "得分仅供人工决策参考" : "a score is an aid to people's decisions"),
    ];

    private static ListColumn Text(string chinese, string english, Func<ListedHousehold, Language, string> cell) =>
        new(new(chinese, english), (h, _, language) => cell(h, language));

    private static ListColumn OfList(string chinese, string english, Func<PriorityListDocument, string> cell) =>
        new(new(chinese, english), (_, list, _) => cell(list));

    private static ListColumn Flag(string chinese, string english, Func<ListedHousehold, bool> cell) =>
        new(new(chinese, english), (h, _, language) => language == Language.Chinese ? cell(h) ? "是" : "否" : cell(h) ? "1" : "0");

    private static ListColumn LevelOf(string chinese, string english, Func<ListedHousehold, string?> cell) =>
        new(new(chinese, english), (h, _, language) => RiskLevels.TryParse(cell(h), out var level) ? level.Label().In(language) : "");

    private static ListColumn Number<T>(string chinese, string english, Func<ListedHousehold, T> cell) =>
        new(new(chinese, english), (h, _, _) => Convert.ToString(cell(h), CultureInfo.InvariantCulture) ?? "");
}
