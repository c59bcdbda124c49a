using System.Globalization;
using FangFan.Risk.Policy;

namespace FangFan.Risk.Assessment;

/// <summary>Says a level table in words, complete enough to recompute a row by hand.</summary>
internal static class LevelRuleText
{
    public static Wording Of(LevelTable table, decimal notableFall)
    {
        var fall = (notableFall * 100).ToString("0.##", CultureInfo.InvariantCulture);
        var rows = table.Rows.Select(Row).ToArray();
        var (guarantees, income) = (Names(table.Guarantees), Names(table.Income));
        return new(
            $"三项输入各评0、1、2分（{table.Clause}）。潜在风险：得分列全县前N户为2，其后N户或任一识别指标接近为1（N即走访能力，全县统一排序）。"
            + $"三保障（{string.Join('、', guarantees.Select(n => n.Chinese))}，以政策包用于识别或等级的为限）：任一符合为2，任一接近或信息不足为1。"
            + $"收入（{string.Join('、', income.Select(n => n.Chinese))}，同上）：任一符合为2，任一接近或人均收入较上年下降{fall}%及以上为1。"
            + $"等级按下列第一个成立的行：{string.Join('；', rows.Select(r => r.Chinese))}；均不成立为无。"
            + (table.Damping ? "发布等级取本季与上季测算等级的较高者，本季无记录的保持上季等级。" : "")
            + "排序：等级、原始得分、符合的指标组数、户编号；risk排序不看等级。",
            $"Three inputs are graded 0, 1 or 2 ({table.Clause}). Potential: 2 for the county's first N raw scores, 1 for the next N or with an identifying criterion near (N is the visit capacity, always county-wide). "
            + $"Guarantees ({string.Join(", ", guarantees.Select(n => n.English))}, those that identify or weigh in the level in the pack): 2 where one is met, 1 where one is near or unknown. "
            + $"Income ({string.Join(", ", income.Select(n => n.English))}, likewise): 2 where one is met, 1 where one is near or income per head is down by {fall} % or more on last year. "
            + $"The level is that of the first row that holds: {string.Join("; ", rows.Select(r => r.English))}; else none. "
            + (table.Damping ? "The published level is the higher of this quarter's and last quarter's raw level; a quarter without a record holds the level. " : "")
            + "Order: level, raw score, groups of criteria met, household id; the order risk leaves the level out.");
    }

    private static Wording[] Names(IReadOnlyList<string> criteria) => [.. criteria.Select(id => CriterionCatalogue.Find(id)?.Label ?? new(id, id))];

    private static Wording Row(LevelRow row)
    {
        (Wording Name, int Least)[] inputs = [(new("潜在风险", "potential"), row.Potential), (new("三保障", "guarantees"), row.Guarantees), (new("收入", "income"), row.Income)];
        var needed = inputs.Where(i => i.Least > 0).ToArray();
        var level = RiskLevels.TryParse(row.Level, out var known) ? known.Label() : new(row.Level, row.Level);
        return new(
            $"{string.Join('且', needed.Select(i => $"{i.Name.Chinese}≥{i.Least}"))}为{level.Chinese}{(row.VisitFirst ? "（建议先走访）" : "")}",
            $"{string.Join(" and ", needed.Select(i => $"{i.Name.English} >= {i.Least}"))}: {level.English}{(row.VisitFirst ? " (visit first)" : "")}");
    }
}
