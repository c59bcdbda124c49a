using System.Globalization;
using FangFan.Risk.Assessment;
using FangFan.Risk.Display;
using FangFan.Risk.Records;
using FangFan.Risk.Rules;
using FangFan.Risk.Workflow;

namespace FangFan.Risk.Reports.Quarters;

/// <summary>What is wrong with a county's records, and whom it touches.</summary>
public static class ProblemTables
{
    // Says only that a kind fills the list.
    private const string CutShort = "more-of-kind";

    private static readonly Dictionary<string, ProblemCode> Kinds = ProblemCodes.All.ToDictionary(code => code.Name, StringComparer.Ordinal);

    /// <summary>Every kind of problem of the records, with how many there are, the first of them and its remedy.</summary>
    /// <param name="records">The records as read; their counts are complete even of a kind of which only the first are kept.</param>
    public static DataTable ByKind(CheckedRecords records)
    {
        ArgumentNullException.ThrowIfNull(records);
        return ByKind(records.Problems, records.Counts);
    }

    /// <summary>The kinds among some problems, such as those of one quarter, the gravest and then the most frequent first.</summary>
    /// <param name="problems">The problems.</param>
    /// <param name="counts">How many there are of each kind, where only some are at hand; null to count those given.</param>
    public static DataTable ByKind(IEnumerable<DataProblem> problems, IReadOnlyDictionary<string, long>? counts = null)
    {
        var kinds = problems.Where(p => p.Code != CutShort).GroupBy(p => p.Code, StringComparer.Ordinal)
            .Select(kind => (First: kind.First(), Count: counts?.GetValueOrDefault(kind.Key) ?? kind.LongCount(), Households: kind.Select(p => p.Household).OfType<HouseholdId>().Distinct().Count()))
            .OrderByDescending(kind => kind.First.Severity).ThenByDescending(kind => kind.Count).ThenBy(kind => kind.First.Code, StringComparer.Ordinal);
        return new("problems-by-kind", new("数据问题：种类、首例与处理办法", "Problems of the data by kind, with the first of each and its remedy"),
            [
                new("severity", new("级别", "severity")), new("kind", new("种类", "kind")), new("problems", new("处数", "problems"), NumberFormat.Count), new("households", new("涉及户数", "households"), NumberFormat.Count),
                new("place", new("首例位置", "first at")), new("remedy", new("首例与处理办法", "the first and its remedy")),
            ],
            [.. kinds.Select(kind => (IReadOnlyList<DataCell>)[Severity(kind.First.Severity), Kind(kind.First.Code), kind.Count, kind.Households, Place(kind.First), DataCell.Of(kind.First.Message.English, kind.First.Message)])]);
    }

    /// <summary>How many households of each level the problems of the quarter touch, and how many want a record or a cell.</summary>
    /// <param name="assessment">An assessment that was given the problems.</param>
    public static DataTable Touched(QuarterAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return new("problems-by-level", new("数据问题涉及的农户，按风险等级", "Households touched by problems of their data, by level"),
            [
                new("level", new("等级", "level")), new("households", new("户数", "households"), NumberFormat.Count), new("withErrors", new("有错误", "with an error"), NumberFormat.Count),
                new("withWarnings", new("有警告", "with a warning"), NumberFormat.Count), new("withoutRecord", new("本季无记录", "no record this quarter"), NumberFormat.Count),
                new("withUnknown", new("有指标缺信息", "with an undecided criterion"), NumberFormat.Count), new("undecided", new("结论信息不足", "verdict undecided"), NumberFormat.Count),
            ],
            [.. assessment.Households.Where(h => h.InScope).GroupBy(h => h.Level).OrderByDescending(g => g.Key).Select(level => (IReadOnlyList<DataCell>)
            [
                QuarterCells.Level(level.Key), level.Count(), level.Count(h => Has(h, Records.Severity.Error)), level.Count(h => Has(h, Records.Severity.Warning)),
                level.Count(h => !h.Recorded), level.Count(h => h.Unknown.Count > 0), level.Count(h => h.Judgement.Verdict == Verdict.Unknown),
            ])])
        {
            Note = new("一户可同时计入几列。", "A household may count in several columns."),
        };
    }

    private static bool Has(HouseholdAssessment household, Severity severity) => household.Problems.Any(p => p.Severity == severity);

    private static DataCell Kind(string code) => Kinds.TryGetValue(code, out var kind) ? DataCell.Of(code, kind.Meaning) : code;

    private static DataCell Severity(Severity severity) => severity switch
    {
        Records.Severity.Error => DataCell.Of("error", new("错误", "error")),
        Records.Severity.Warning => DataCell.Of("warning", new("警告", "warning")),
        _ => DataCell.Of("note", new("提示", "note")),
    };

    private static DataCell Place(DataProblem problem)
    {
        var row = problem.Row.ToString("#,0", CultureInfo.InvariantCulture);
        return DataCell.Of($"{problem.File}:{problem.Row}", problem.Row == 0
            ? new(problem.File, problem.File)
            : new($"{problem.File} 第{row}行{(problem.Column is { } column ? $" {column}" : "")}", $"{problem.File}, row {row}{(problem.Column is { } header ? $", {header}" : "")}"));
    }
}
