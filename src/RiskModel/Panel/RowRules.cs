using FangFan.Risk.Records;
using static FangFan.Risk.Panel.CellMessages;
using static FangFan.Risk.Records.QuarterColumns;

namespace FangFan.Risk.Panel;

/// <summary>What must hold within a row of quarters.csv: parts and wholes, dates, incomes.</summary>
internal static class RowRules
{
    private const double Tolerance = 0.10;

    private static readonly (Column Part, Column Whole)[] PartsOfWholes =
    [
        (Labourers, QuarterColumns.Members), (WorkingMembers, QuarterColumns.Members), (ChildrenUnder6, QuarterColumns.Members),
        (ChildrenCompulsoryAge, QuarterColumns.Members), (StudentsBeyondCompulsory, QuarterColumns.Members), (EldersOver60, QuarterColumns.Members),
        (ChronicallyIll, QuarterColumns.Members), (GravelyIll, QuarterColumns.Members), (Disabled, QuarterColumns.Members),
        (UninsuredMembers, QuarterColumns.Members), (SeverelyDisabled, Disabled), (DropoutChildren, ChildrenCompulsoryAge),
        (PolicyTransferIncome, TransferIncome),
    ];

    private static readonly Column[] AgeGroups = [ChildrenUnder6, ChildrenCompulsoryAge, EldersOver60];

    /// <summary>Every rule, those of <see cref="PlausibilityRules"/> included.</summary>
    public static IReadOnlyList<RowRule> All { get; } =
    [
        .. PartsOfWholes.Select(p => new RowRule(ProblemCodes.PartExceedsWhole, p.Part, row => row[p.Part] > row[p.Whole], row => Exceeds(row, p.Part, p.Whole))),
        new(ProblemCodes.PartsExceedWhole, QuarterColumns.Members, row => AgeGroupSum(row) > row[QuarterColumns.Members], row => new(
            $"6岁以下、义务教育适龄和60岁以上人数合计{Number(AgeGroupSum(row))}，多于家庭人口{Number(row[QuarterColumns.Members])}；请核实。",
            $"Children under six, of school age and elders make {Number(AgeGroupSum(row))}, more than the {Number(row[QuarterColumns.Members])} members. Check them.")),
        .. new[] { IdentifiedOn, EliminatedOn }.Select(date => new RowRule(ProblemCodes.DateAfterQuarter, date,
            row => row[date] > row.Quarter.LastDay.DayNumber, row => Later($"{row.Day(date):yyyy-MM-dd}", date, row.Quarter))),
        new(ProblemCodes.DateAfterQuarter, LiftedYear, row => row[LiftedYear] > row.Quarter.Year, row => Later($"{(int)row[LiftedYear]}", LiftedYear, row.Quarter)),
        new(ProblemCodes.RecordedBeforeQuarter, RecordedOn, row => row[RecordedOn] < row.Quarter.FirstDay.DayNumber, row => new(
            $"录入日期{row.Day(RecordedOn):yyyy-MM-dd}早于{row.Quarter}开始，改按季度末日；请改正。",
            $"Recorded on {row.Day(RecordedOn):yyyy-MM-dd}, before {row.Quarter} began; the quarter's last day is used. Correct it.")),
        new(ProblemCodes.IncomeMismatch, IncomePerHeadReported, row => Differ(row[IncomePerHeadReported], row.NetIncomePerHead), row => new(
            $"填报人均纯收入{Number(row[IncomePerHeadReported])}元，按分项计算为{Number(row.NetIncomePerHead)}元，相差超过10%；请核实分项或填报数（分析以分项为准）。",
            $"Reported net income per head is {Number(row[IncomePerHeadReported])} yuan, the parts give {Number(row.NetIncomePerHead)}: over 10 % apart. Check both (the parts are used).")),
        .. PlausibilityRules.All,
    ];

    /// <summary>Whether two amounts are further apart than a tenth of the larger; false where one is unknown.</summary>
    public static bool Differ(double a, double b) => Math.Abs(a - b) > Tolerance * Math.Max(Math.Abs(a), Math.Abs(b));

    private static double AgeGroupSum(RowValues row) => AgeGroups.Sum(c => double.IsNaN(row[c]) ? 0 : row[c]);

    private static Wording Exceeds(RowValues row, Column part, Column whole) => new(
        $"{part.Meaning.Chinese}{Number(row[part])}大于{whole.Meaning.Chinese}{Number(row[whole])}，前者按未知处理；请核实两者。",
        $"{part.Name} is {Number(row[part])}, more than {whole.Name} {Number(row[whole])}; the former is taken as unknown. Check both.");

    private static Wording Later(string date, Column column, Quarter quarter) => new(
        $"{column.Meaning.Chinese}{date}晚于所在季度{quarter}，按未知处理（导出时常把当前日期写到历史行）；请填写当时的日期。",
        $"{column.Name} {date} is later than its quarter {quarter}; masked (exports often repeat today's date on old rows). Give the date as of then.");
}
