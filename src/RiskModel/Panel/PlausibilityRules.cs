using FangFan.Risk.Records;
using static FangFan.Risk.Panel.CellMessages;
using static FangFan.Risk.Records.QuarterColumns;

namespace FangFan.Risk.Panel;

/// <summary>Plausibility rules that counties use on real exports; all of them warn and change nothing.</summary>
internal static class PlausibilityRules
{
    private const double LeastMonthlyPay = 100;
    private const double MostMonthlyPay = 30_000;
    private const double FarFromRoadKm = 5;
    private const int MonthsUnderMonitoring = 6;

    /// <summary>Every rule.</summary>
    public static IReadOnlyList<RowRule> All { get; } =
    [
        Cause("illness", row => row[ChronicallyIll] + row[GravelyIll] == 0,
            "有因病风险，但没有慢性病或大病人员；请核实风险原因或健康状况。", "Risk cause illness, but no member is chronically or gravely ill. Check the cause or the health columns."),
        Cause("illness", row => row[MedicalSelfPaid] == 0,
            "有因病风险，但医疗自付支出为0；请核实。", "Risk cause illness, but no self-paid medical spending. Check both."),
        Cause("disability", row => row[Disabled] == 0,
            "有因残风险，但没有残疾人；请核实。", "Risk cause disability, but no member is disabled. Check both."),
        Cause("labour", row => row[Labourers] > 0,
            "有缺劳动力风险，但填有劳动力；请核实。", "Risk cause lack of labour, but members are able to work. Check both."),
        Cause("work", row => row[Labourers] == 0,
            "有务工就业不稳风险，但没有劳动力；请核实。", "Risk cause unstable work, but nobody is able to work. Check both."),
        Cause("schooling", row => row[ChildrenCompulsoryAge] + row[StudentsBeyondCompulsory] + row[ChildrenUnder6] == 0,
            "有因学风险，但没有在学或适龄子女；请核实。", "Risk cause schooling, but there are no children or students. Check both."),
        new(ProblemCodes.TypeContradiction, LiftedYear, row => row.Is(QuarterColumns.HouseholdType, "general") && row[LiftedYear] > 0, _ => new(
            "一般农户不应有脱贫年度；请核实户类型。", "A general household has a year of being lifted. Check the household type.")),
        new(ProblemCodes.TypeContradiction, RegisteredPoor, row => row.Is(QuarterColumns.HouseholdType, "lifted") && row[RegisteredPoor] == 0, _ => new(
            "脱贫户应为建档立卡户；请核实。", "A lifted household must have been on the register. Check both.")),
        new(ProblemCodes.TypeContradiction, MonitoringCategory, row => row.Is(QuarterColumns.HouseholdType, "general") && row.Is(MonitoringCategory, "unstable-lifted"), _ => new(
            "一般农户不应为脱贫不稳定户；请核实户类型或监测对象类别。", "A general household cannot be an unstable lifted one. Check type and category.")),
        new(ProblemCodes.TypeContradiction, MonitoringCategory, row => row.Is(QuarterColumns.HouseholdType, "lifted") && row.Is(MonitoringCategory, "marginal"), _ => new(
            "脱贫户不应为边缘易致贫户；请核实户类型或监测对象类别。", "A lifted household cannot be a marginal one. Check type and category.")),
        new(ProblemCodes.MonthlyPay, WageIncome, row => row[WageIncome] > 0 && row[WorkMonths] == 0, row => new(
            $"有工资性收入{Number(row[WageIncome])}元，但务工月数为0；请核实。", $"Wages of {Number(row[WageIncome])} yuan without a month of work. Check both.")),
        new(ProblemCodes.MonthlyPay, WageIncome, row => row[WorkMonths] > 0 && row[WageIncome] / row[WorkMonths] is < LeastMonthlyPay or > MostMonthlyPay, row => new(
            $"月均工资{Number(row[WageIncome] / row[WorkMonths])}元，不在100—30000元之间；请核实工资和务工月数。",
            $"Pay of {Number(row[WageIncome] / row[WorkMonths])} yuan a month lies outside 100-30,000. Check wages and months.")),
        new(ProblemCodes.WorkWithoutWorkers, WorkMonths, row => row[WorkMonths] > 12 * row[WorkingMembers], row => new(
            $"务工月数{Number(row[WorkMonths])}多于{Number(row[WorkingMembers])}名务工人员的全年月数；请核实。",
            $"{Number(row[WorkMonths])} months of work are more than {Number(row[WorkingMembers])} workers can have in a year. Check both.")),
        new(ProblemCodes.WorkWithoutWorkers, PublicWelfareJob, row => row[PublicWelfareJob] == 1 && row[Labourers] == 0, _ => new(
            "有公益性岗位，但没有劳动力；请核实。", "A public-welfare job, but nobody is able to work. Check both.")),
        new(ProblemCodes.RoadDistance, DistanceToRoadKm, row => row[DistanceToRoadKm] > FarFromRoadKm, row => new(
            $"与村主干路距离{Number(row[DistanceToRoadKm])}公里，超过5公里；请核实单位是否为公里。",
            $"{Number(row[DistanceToRoadKm])} km from the village's main road, over 5 km. Check that the unit is kilometres.")),
        new(ProblemCodes.EarlyElimination, EliminatedOn, row => row.Month(EliminatedOn) - row.Month(IdentifiedOn) < MonthsUnderMonitoring, row => new(
            $"识别监测{row.Day(IdentifiedOn):yyyy-MM-dd}至消除{row.Day(EliminatedOn):yyyy-MM-dd}不足6个月；请核实。",
            $"Identified {row.Day(IdentifiedOn):yyyy-MM-dd} and eliminated {row.Day(EliminatedOn):yyyy-MM-dd}: less than 6 months. Check both.")),
        new(ProblemCodes.DropoutContradiction, QuarterColumns.DropoutReason, row => row[DropoutChildren] == 0 && row[QuarterColumns.DropoutReason] >= 0, _ => new(
            "填写了失学或辍学原因，但失学辍学人数为0；请核实。", "A reason for dropping out, but no child is out of school. Check both.")),
    ];

    private static RowRule Cause(string cause, Func<RowValues, bool> contradicted, string chinese, string english) =>
        new(ProblemCodes.CauseWithoutEvidence, row => row.CauseColumn(cause) is { } column && contradicted(row) ? column : null, _ => new(chinese, english));
}
