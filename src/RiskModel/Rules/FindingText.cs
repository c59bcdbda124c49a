using System.Globalization;
using FangFan.Risk.Records;

namespace FangFan.Risk.Rules;

/// <summary>Numbers and column names as findings say them.</summary>
internal static class FindingText
{
    /// <summary>What is missing where the quarter has no row.</summary>
    public const string ThisQuarter = "quarter";

    /// <summary>What is missing where the last quarter has no row or leaves a guarantee open.</summary>
    public const string LastQuarter = "last_quarter";

    /// <summary>What is missing where last year's fourth quarter has no row or its spending is blank.</summary>
    public const string LastYearSpending = "spending_last_year";

    /// <summary>What is missing where one of the last four quarters has no row.</summary>
    public const string EarlierQuarters = "earlier_quarters";

    private static readonly Dictionary<string, string> Derived = new(StringComparer.Ordinal)
    {
        [LastQuarter] = "上季度的情况",
        [LastYearSpending] = "上年度家庭总支出",
        [EarlierQuarters] = "近四个季度中没有记录的季度",
    };

    /// <summary>5,999 or 5,999.33; more decimals where two would make a number a hair off a line read as on it.</summary>
    public static string Number(decimal value)
    {
        var rounded = decimal.Round(value, 2);
        var hairOff = rounded != value && rounded == decimal.Truncate(rounded);
        return value.ToString(hairOff ? "#,0.00####" : "#,0.##", CultureInfo.InvariantCulture);
    }

    /// <summary>A bounded amount: exact, or at least, or at most, or unknown.</summary>
    public static Wording Amount(Amount amount) => amount switch
    {
        { Exact: { } exact } => new(Number(exact), Number(exact)),
        { Low: { } low, High: { } high } => new($"{Number(low)}至{Number(high)}", $"{Number(low)} to {Number(high)}"),
        { High: { } high } => new($"至多{Number(high)}", $"at most {Number(high)}"),
        { Low: { } low } => new($"至少{Number(low)}", $"at least {Number(low)}"),
        _ => new("未知数额", "an unknown amount"),
    };

    /// <summary>30% of 0.3.</summary>
    public static string Percent(decimal share) => (share * 100).ToString("#,0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>Columns by name as people read them.</summary>
    public static Wording Columns(IReadOnlyList<string> names) => new(
        string.Join("、", names.Select(n => QuarterColumns.All.FirstOrDefault(c => c.Name == n)?.Headers[0] ?? Derived.GetValueOrDefault(n, n))),
        string.Join(", ", names));

    /// <summary>Cause groups as people read them.</summary>
    public static Wording Causes(IReadOnlyList<CauseGroup> causes) => new(
        string.Join("、", causes.Select(c => CauseGroups.Names[c].Chinese)),
        string.Join(", ", causes.Select(c => c.Name())));

    /// <summary>What cannot be said, and for want of what.</summary>
    public static Wording Open(Wording title, IReadOnlyList<string> missing)
    {
        var columns = Columns(missing);
        return CannotTell(title, new($"缺少{columns.Chinese}", $"{columns.English} unknown"));
    }

    /// <summary>What cannot be said, and why.</summary>
    public static Wording CannotTell(Wording title, Wording why) =>
        new($"无法判断是否“{title.Chinese.Replace('“', '‘').Replace('”', '’')}”：{why.Chinese}", $"cannot tell whether \"{title.English}\": {why.English}");
}
