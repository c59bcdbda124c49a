using FangFan.Risk.Assessment;
using FangFan.Risk.Display;
using FangFan.Risk.Panel;
using FangFan.Risk.Policy;

namespace FangFan.Risk.Reports.Quarters;

/// <summary>Who moved between levels, and why.</summary>
public static class ChangeTables
{
    /// <summary>What moved households: by ground how many went up and down.</summary>
    /// <param name="changes">The changes.</param>
    public static DataTable ByGround(IReadOnlyList<LevelChange> changes) => new("change-grounds", new("等级为什么变", "What moved the levels"),
        [
            new("ground", new("由来", "ground")), new("changes", new("户数", "households"), NumberFormat.Count), new("up", new("上调", "up"), NumberFormat.Count), new("down", new("下调", "down"), NumberFormat.Count),
            new("toHigh", new("调为高", "to high"), NumberFormat.Count), new("fromHigh", new("由高调出", "from high"), NumberFormat.Count),
        ],
        [.. changes.GroupBy(c => c.Ground).OrderBy(g => g.Key).Select(g => (IReadOnlyList<DataCell>)
            [Ground(g.Key), g.Count(), g.Count(c => c.IsUp), g.Count(c => c.IsDown), g.Count(c => c.Move.To == RiskLevel.High), g.Count(c => c.Move.From == RiskLevel.High)])]);

    /// <summary>Each household that moved, with the reason in words and the clauses of the criteria behind it.</summary>
    /// <param name="changes">The changes to show, in order.</param>
    /// <param name="pack">The pack judged by.</param>
    /// <param name="areas">Names of villages; digits stand where there are none.</param>
    public static DataTable Households(IReadOnlyList<LevelChange> changes, PolicyPack pack, IReadOnlyList<AreaRecord> areas)
    {
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(pack);
        var places = new AreaWords(areas);
        return new("level-changes", new("等级有变的农户", "Households whose level changed"),
            [
                QuarterCells.Household, QuarterCells.Village, new("from", new("上季", "from")), new("to", new("本季", "to")), QuarterCells.Probability,
                new("ground", new("由来", "ground")), new("reason", new("理由", "reason")), QuarterCells.Clause,
            ],
            [.. changes.Select(change => (IReadOnlyList<DataCell>)
            [
                change.Move.Household.Value, places.Village(change.Move.Village), QuarterCells.Level(change.Move.From), QuarterCells.Level(change.Move.To),
                change.Now is { } now ? QuarterCells.ProbabilityOf(now) : double.NaN, Ground(change.Ground), DataCell.Of(change.Move.Reason.English, change.Move.Reason),
                change.Now is { InScope: true } household ? QuarterCells.LevelClauses(household, pack) : pack.Scope.Clause,
            ])]);
    }

    private static DataCell Ground(ChangeGround ground) => ground switch
    {
        ChangeGround.Rules => DataCell.Of("rules", new("三保障或收入分项变差", "guarantees or income graded worse")),
        ChangeGround.Unknown => DataCell.Of("unknown", new("仅因信息不足", "for want of data alone")),
        ChangeGround.Score => DataCell.Of("score", new("仅潜在风险上升", "potential alone graded worse")),
        ChangeGround.RulesAndScore => DataCell.Of("rules-and-score", new("两方面都变差", "both graded worse")),
        ChangeGround.TwoQuartersLower => DataCell.Of("two-quarters-lower", new("连续两季测算较低", "two quarters in a row lower")),
        ChangeGround.Eliminated => DataCell.Of("eliminated", new("登记风险消除", "risk eliminated")),
        ChangeGround.Decided => DataCell.Of("decided", new("人工认定", "a person's decision")),
        ChangeGround.CameIn => DataCell.Of("came-in", new("新列入或进入范围", "new or come into scope")),
        ChangeGround.WentOut => DataCell.Of("went-out", new("退出范围或久无记录", "out of scope or long without a record")),
        _ => DataCell.Of("other", new("其他（分项未存或随上季测算）", "other (grades not stored, or following last quarter)")),
    };
}
