using FangFan.Risk.Policy;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Assessment;

/// <summary>The level of a household from its three inputs (liaoning 二(二), 三(三)2); the table is our choice.</summary>
/// <remarks>Two inputs at 2: high. Guarantees or income at 2: medium. Potential alone at 2, or any other input above 0: low. Else none.</remarks>
public static class LevelTable
{
    /// <summary>A fall of income [share] from which it weighs 1 although no criterion is near.</summary>
    public const decimal NotableFall = 0.15m;

    /// <summary>The table in words, as lists print it.</summary>
    public static Wording Rule { get; } = new(
        "三项各评0、1、2分。潜在风险：模型得分居全县前N户为2，其后N户或任一识别指标接近为1（N为走访能力，见visitCapacity；band为1、2即两档）。"
        + "三保障和饮水：失学辍学、医疗负担、医保参保、住房、饮水任一符合为2，任一接近或信息不足为1。"
        + "收入稳定：收入低于线、刚性支出、收入骤减、突发困难任一符合为2，任一接近或人均收入较上年下降15%及以上为1。"
        + "等级：两项为2为高；三保障或收入为2为中；其余任一项大于0为低（仅潜在风险为2的标注建议先走访）；均为0为无。"
        + "发布等级取本季与上季测算等级较高者；本季无记录的保持上季等级。"
        + "按等级、原始得分、符合指标组数、户编号排序（risk排序不看等级）。",
        "Three inputs are graded 0, 1 or 2. Potential: 2 among the county's first N raw scores, 1 among the next N or with an identifying criterion near "
        + "(N is visitCapacity; band 1 and 2 are the two). Guarantees and water: 2 where dropout, medical burden, medical cover, house or water is met, 1 where one is near or unknown. "
        + "Income: 2 where income below the line, rigid spending, income drop or shock is met, 1 where one is near or income per head is down by 15 % or more on last year. "
        + "Level: two inputs at 2 high; guarantees or income at 2 medium; any other input above 0 low (potential alone at 2 is marked visit first); else none. "
        + "The published level is the higher of this quarter's and last quarter's raw level; a quarter without a record holds the level. "
        + "Order: level, raw score, groups of criteria met, household id (order risk leaves the level out).");

    /// <summary>Grades the three inputs of a household.</summary>
    /// <param name="judgement">What the rules say.</param>
    /// <param name="band">1 or 2 in a band of the visit capacity, 0 in neither; null without a score.</param>
    /// <param name="incomeChange">Change of income per head on last year [share]; null where unknown.</param>
    public static LevelGrades Grade(Judgement judgement, int? band, decimal? incomeChange) => new(
        Potential(judgement, band),
        Worst(judgement, CriterionGroups.IsGuarantee, unknown: 1),
        Math.Max(Worst(judgement, CriterionGroups.IsIncome, unknown: 0), incomeChange <= -NotableFall ? 1 : 0));

    /// <summary>The level of three grades.</summary>
    public static RiskLevel Of(LevelGrades grades) => grades switch
    {
        { Guarantees: 2, Income: 2 } or { Potential: 2, Guarantees: 2 } or { Potential: 2, Income: 2 } => RiskLevel.High,
        { Guarantees: 2 } or { Income: 2 } => RiskLevel.Medium,
        { Potential: 0, Guarantees: 0, Income: 0 } => RiskLevel.None,
        _ => RiskLevel.Low,
    };

    /// <summary>Whether only the model sees the household: visit first 建议先走访.</summary>
    public static bool IsVisitFirst(LevelGrades grades) => grades is { Potential: 2, Guarantees: < 2, Income: < 2 };

    private static int Potential(Judgement judgement, int? band)
    {
        if (band == 1) return 2;
        var near = judgement.Findings.Any(f => f.State == FindingState.Near && f.Criterion.Roles.HasFlag(CriterionRoles.Identify));
        return band == 2 || near ? 1 : 0;
    }

    private static int Worst(Judgement judgement, Func<string, bool> counts, int unknown) => judgement.Findings
        .Where(f => counts(f.Criterion.Id))
        .Select(f => f.State switch { FindingState.Met => 2, FindingState.Near => 1, FindingState.Unknown => unknown, _ => 0 })
        .DefaultIfEmpty().Max();
}
