using static FangFan.Risk.Records.Severity;

namespace FangFan.Risk.Records;

/// <summary>Every kind of fault that reading and checking a county's records can report.</summary>
public static class ProblemCodes
{
    private static readonly List<ProblemCode> Defined = [];

    // files
    internal static readonly ProblemCode MissingFile = Define("missing-file", Error, "文件夹中没有所需文件", "the folder lacks a file it needs");
    internal static readonly ProblemCode TwoFiles = Define("two-files", Warning, "同一张表有多个文件，只读取其中一个", "several files hold the same table; only one is read");
    internal static readonly ProblemCode EmptyFile = Define("empty-file", Error, "文件为空", "the file is empty");
    internal static readonly ProblemCode BinaryFile = Define("binary-file", Error, "文件不是文本表格", "the file is no text table");
    internal static readonly ProblemCode UnreadableFile = Define("unreadable-file", Error, "文件无法打开或读取", "the file cannot be opened or read");
    internal static readonly ProblemCode DamagedArchive = Define("damaged-archive", Error, "压缩包不完整或已损坏；损坏处之前的行仍然使用", "the archive is truncated or damaged; rows before the damage are used");
    internal static readonly ProblemCode FullWidthDelimiter = Define("full-width-delimiter", Error, "单元格之间用了全角逗号或分号", "cells are separated by full-width commas or semicolons");
    internal static readonly ProblemCode WrongTable = Define("wrong-table", Error, "文件是另一张表", "the file is another table");
    internal static readonly ProblemCode MissingColumn = Define("missing-column", Error, "缺少必需的列", "a required column is missing");
    internal static readonly ProblemCode NoRows = Define("no-rows", Error, "只有表头，没有数据行", "there is a header but no row");
    internal static readonly ProblemCode MoreOfKind = Define("more-of-kind", Note, "同类问题过多，其余只计数", "too many problems of one kind; the rest are only counted");

    // headers
    internal static readonly ProblemCode HeaderBelowTitles = Define("header-below-titles", Note, "表头不在第一行，其上各行按标题略过", "the header is not in row 1; rows above it are taken as titles");
    internal static readonly ProblemCode ReadAsGb18030 = Define("read-as-gb18030", Note, "文件不是UTF-8，按GB18030读取", "the file is not UTF-8 and was read as GB18030");
    internal static readonly ProblemCode DuplicateHeader = Define("duplicate-header", Error, "两列含义相同，只用第一列", "two columns mean the same; only the first is used");
    internal static readonly ProblemCode HeaderTypo = Define("header-typo", Warning, "列名与已知列名相近，可能写错；该列未使用", "a header is close to a known one and may be mistyped; the column is not used");
    internal static readonly ProblemCode UnknownColumn = Define("unknown-column", Note, "未知列，保留在原始记录中但不使用", "an unknown column; kept in the records, not used");

    // shape of rows
    internal static readonly ProblemCode BlankRows = Define("blank-rows", Note, "空行已略过", "blank rows were passed over");
    internal static readonly ProblemCode RepeatedHeader = Define("repeated-header", Note, "数据中间重复出现表头，已略过", "the header is repeated among the rows and was passed over");
    internal static readonly ProblemCode TooFewCells = Define("too-few-cells", Error, "单元格少于表头；缺少的和最后一个单元格按未知处理", "fewer cells than headers; the missing ones and the last one present are taken as unknown");
    internal static readonly ProblemCode TooManyCells = Define("too-many-cells", Error, "单元格多于表头；多出的部分未使用", "more cells than headers; the surplus is not used");
    internal static readonly ProblemCode ShiftedColumns = Define("shifted-columns", Error, "整行内容与列不符，疑似错列；除户编号和季度外均按未知处理", "the row does not fit its columns and is probably shifted; all but household and quarter are taken as unknown");
    internal static readonly ProblemCode OversizedRow = Define("oversized-row", Error, "一行超过65536个字符，未使用", "a row of over 65,536 characters; not used");
    internal static readonly ProblemCode UnbalancedQuote = Define("unbalanced-quote", Warning, "引号不成对；去掉引号后逐行读取", "a quote is not closed or misplaced; the line is read without it");
    internal static readonly ProblemCode UnusableKey = Define("unusable-key", Error, "户编号、季度等关键单元格无法使用，整行未使用", "the household, quarter or another key cell cannot be used; the row is not used");

    internal static readonly ProblemCode TotalRow = Define("total-row", Error, "合计、小计行不是农户，整行未使用", "a row of totals is no household; the row is not used");

    // cells
    internal static readonly ProblemCode WrongType = Define("wrong-type", Error, "内容不是该列的类型，按未知处理", "not of the column's type; taken as unknown");
    internal static readonly ProblemCode OutOfRange = Define("out-of-range", Error, "数值超出允许范围，按未知处理", "outside the allowed range; taken as unknown");
    internal static readonly ProblemCode ImpossibleIncome = Define("impossible-income", Error, "收入不可能为该数值，按未知处理", "an income that cannot be; taken as unknown");
    internal static readonly ProblemCode UnknownCode = Define("unknown-code", Error, "代码不在代码表中，按未知处理", "not in the code list; taken as unknown");
    internal static readonly ProblemCode MalformedVillageCode = Define("malformed-village-code", Error, "区划代码位数或字符不对，按未知处理", "an area code of wrong length or characters; taken as unknown");
    internal static readonly ProblemCode Formula = Define("formula", Error, "单元格是公式而不是值，按未知处理", "a formula instead of a value; taken as unknown");
    internal static readonly ProblemCode ControlCharacter = Define("control-character", Error, "单元格含有NUL等控制字符，按未知处理", "NUL or another control character; taken as unknown");
    internal static readonly ProblemCode UndecodableText = Define("undecodable-text", Error, "单元格含有无法解码的字节，按未知处理", "bytes that cannot be decoded; taken as unknown");
    internal static readonly ProblemCode ScientificNotation = Define("scientific-notation", Warning, "科学计数法，可能已丢失位数；数值照用", "scientific notation, which may have lost digits; the value is used");
    internal static readonly ProblemCode NumberForm = Define("number-form", Note, "数字带千分位、全角字符或单位，已识别", "a number with thousands separators, full-width characters or a unit; understood");
    internal static readonly ProblemCode DateForm = Define("date-form", Note, "日期为Excel序号或小数形式，已识别", "a date as an Excel serial or with a decimal; understood");
    internal static readonly ProblemCode TextGuard = Define("text-guard", Note, "单元格带有撇号或=\"…\"等文本标记，已去除", "an apostrophe or =\"...\" that marks text; removed");
    internal static readonly ProblemCode BlankPlaceholder = Define("blank-placeholder", Note, "用“无”“-”等表示空缺，按未知处理", "a placeholder for blank; taken as unknown");

    // rows against themselves
    internal static readonly ProblemCode PartExceedsWhole = Define("part-exceeds-whole", Error, "部分大于整体，部分按未知处理", "a part exceeds its whole; the part is taken as unknown");
    internal static readonly ProblemCode PartsExceedWhole = Define("parts-exceed-whole", Warning, "各部分之和大于整体", "parts together exceed their whole");
    internal static readonly ProblemCode DateAfterQuarter = Define("date-after-quarter", Error, "日期晚于所在季度，按未知处理（防止用到未来信息）", "a date later than the row's quarter; masked");
    internal static readonly ProblemCode RecordedBeforeQuarter = Define("recorded-before-quarter", Error, "录入日期早于所在季度，改按季度末日", "recorded before its quarter began; the quarter's last day is used");
    internal static readonly ProblemCode RecordedLate = Define("recorded-late", Warning, "录入日期比所述季度或事件晚一年以上；该行从录入日起才生效", "recorded over a year after its quarter or event; it counts only from then on");
    internal static readonly ProblemCode IncomeMismatch = Define("income-mismatch", Warning, "填报人均纯收入与分项计算相差超过10%", "reported income per head differs from its parts by over 10 %");
    internal static readonly ProblemCode LastYearMismatch = Define("last-year-mismatch", Warning, "上年度人均纯收入与历史数据相差超过10%，以本列为准", "last year's income differs from the history by over 10 %; the column wins");
    internal static readonly ProblemCode CauseWithoutEvidence = Define("cause-without-evidence", Warning, "致贫返贫风险与家庭情况不符", "a risk cause that the household's other columns contradict");
    internal static readonly ProblemCode TypeContradiction = Define("type-contradiction", Warning, "户类型与其他身份信息矛盾", "the household type contradicts other identity columns");
    internal static readonly ProblemCode MonthlyPay = Define("monthly-pay", Warning, "月均工资不在100—30000元之间", "pay per month of work outside 100-30,000 yuan");
    internal static readonly ProblemCode WorkWithoutWorkers = Define("work-without-workers", Warning, "务工月数、岗位与劳动力人数不符", "months of work or a job that the number of workers contradicts");
    internal static readonly ProblemCode RoadDistance = Define("road-distance", Warning, "与村主干路距离超过5公里", "over 5 km from the village's main road");
    internal static readonly ProblemCode EarlyElimination = Define("early-elimination", Warning, "识别监测后不足6个月即消除风险", "risk eliminated less than 6 months after identification");
    internal static readonly ProblemCode DropoutContradiction = Define("dropout-contradiction", Warning, "填写了失学辍学原因但没有失学辍学人数", "a reason for dropping out without a child out of school");

    // rows against each other
    internal static readonly ProblemCode DuplicateRow = Define("duplicate-row", Warning, "同户同季度重复且内容一致，保留一行", "the same household and quarter twice, alike; one is kept");
    internal static readonly ProblemCode ContradictoryRows = Define("contradictory-rows", Error, "同户同季度重复且内容矛盾；一致的单元格保留，矛盾的按未知处理", "the same household and quarter twice, contradicting; cells that agree are kept, the others taken as unknown");
    internal static readonly ProblemCode CorrectedRow = Define("corrected-row", Note, "同户同季度有较晚录入的更正，两个版本均保留", "a correction recorded later; both versions are kept");
    internal static readonly ProblemCode QuarterGap = Define("quarter-gap", Warning, "该户季度数据不连续", "quarters are missing between two rows of a household");
    internal static readonly ProblemCode SimilarIds = Define("similar-ids", Warning, "几个户编号只差前导零、大小写或空格，可能是同一户", "household numbers that differ only in leading zeros, case or spaces; perhaps the same household");
    internal static readonly ProblemCode TwoCounties = Define("two-counties", Warning, "同一户编号出现在两个县", "the same household number in two counties");

    // events, steps and areas
    internal static readonly ProblemCode UnknownHousehold = Define("unknown-household", Error, "事件或办理环节所属户在季度数据中不存在，该行未使用", "an event or a step of a household that quarters.csv lacks; not used");
    internal static readonly ProblemCode RecordedBeforeHappened = Define("recorded-before-happened", Error, "录入日期早于发生或办理日期，改按季度末日（办理环节改按办理日期）", "recorded before it happened; the quarter's last day is used, for a step of the path back its own day");
    internal static readonly ProblemCode DuplicateEvent = Define("duplicate-event", Warning, "同户同日同类事件重复，保留最早录入的一条", "the same event twice; the one recorded first is kept");
    internal static readonly ProblemCode EventOrder = Define("event-order", Warning, "事件先后顺序不合理", "events in an order that cannot be");
    internal static readonly ProblemCode EventAgainstType = Define("event-against-type", Warning, "事件与户类型矛盾", "an event that contradicts the household's type");
    internal static readonly ProblemCode FutureEvent = Define("future-event", Warning, "事件或办理环节比季度数据的末季度晚一年以上", "an event or a step over a year after the last quarter of the data");
    internal static readonly ProblemCode IncompleteStep = Define("incomplete-step", Error, "特殊情形纳入程序的环节缺少办理单位或佐证材料，不计为已办理", "a step of the path back without who took it or what is on file; it does not count as taken");
    internal static readonly ProblemCode DuplicateStep = Define("duplicate-step", Warning, "同户同日同一环节重复，保留最早录入的一条", "the same step twice; the one recorded first is kept");
    internal static readonly ProblemCode DuplicateArea = Define("duplicate-area", Warning, "同一区划同一年度重复且内容一致，保留一行", "the same area and year twice, alike; one is kept");
    internal static readonly ProblemCode ContradictoryAreas = Define("contradictory-areas", Error, "同一区划同一年度重复且内容矛盾，矛盾的单元格按未知处理", "the same area and year twice, contradicting; the cells that differ are taken as unknown");

    /// <summary>Every kind of fault, in the order of the data dictionary.</summary>
    public static IReadOnlyList<ProblemCode> All => Defined;

    private static ProblemCode Define(string name, Severity severity, string chinese, string english)
    {
        var code = new ProblemCode(name, severity, new(chinese, english));
        Defined.Add(code);
        return code;
    }
}
