using System.Globalization;

namespace FangFan.Risk.Features;

/// <summary>What kind of number a feature is: its unit, its label, and the sentence that states a value.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Label">The label.</param>
/// <param name="Say">States a known value as a clause, to which a reason adds the effect.</param>
internal sealed record FeatureForm(string Unit, Wording Label, Func<double, Wording> Say)
{
    private const double Nothing = 0.005;

    /// <summary>What a missing value means in words, where it means more than missing data.</summary>
    public Wording? WhenMissing { get; init; }

    /// <summary>Money per head over the poverty line.</summary>
    public static FeatureForm LineRatio(Wording money) => new(
        "ratio to the poverty line",
        new($"{money.Chinese}与扶贫标准之比", $"{money.English} over the poverty line"),
        value => value switch
        {
            <= -Nothing => new($"{money.Chinese}为负（扶贫标准的{Number(value)}倍）", $"{money.English} is negative ({Number(value)} times the poverty line)"),
            < Nothing => Zero(money, value),
            _ => new($"{money.Chinese}为扶贫标准的{Number(value)}倍", $"{money.English} is {Number(value)} times the poverty line"),
        })
    { WhenMissing = Lacking(money) };

    /// <summary>Money per head over the county's median of the quarter.</summary>
    public static FeatureForm MedianRatio(Wording money) => new(
        "ratio to the county median",
        new($"{money.Chinese}与全县中位数之比", $"{money.English} over the county median"),
        value => new($"{money.Chinese}为全县中位数的{Number(value)}倍", $"{money.English} is {Number(value)} times the county median"))
    { WhenMissing = Lacking(money) };

    /// <summary>A part of a whole.</summary>
    public static FeatureForm Share(Wording part, Wording whole) => new(
        "share",
        new($"{part.Chinese}占{whole.Chinese}比重", $"{part.English} as a share of {whole.English}"),
        value => new($"{part.Chinese}占{whole.Chinese}的{Percent(value)}", $"{part.English} is {Percent(value)} of {whole.English}"))
    { WhenMissing = Underivable(new($"{part.Chinese}占{whole.Chinese}的比重", $"{part.English} as a share of {whole.English}")) };

    /// <summary>Spending or debt set against an income no lower than <see cref="KnownQuarter.IncomeFloor"/>: at an income under it the ratio is a lower bound, hence "reaches".</summary>
    public static FeatureForm AgainstIncome(Wording money, Wording income) => new(
        "ratio to income",
        new($"{money.Chinese}与{income.Chinese}之比", $"{money.English} over {income.English}"),
        value => value switch
        {
            < Nothing => Zero(money, value),
            >= 2 => new($"{money.Chinese}达到{income.Chinese}的{Number(value)}倍", $"{money.English} reaches {Number(value)} times {income.English}"),
            _ => new($"{money.Chinese}相当于{income.Chinese}的{Percent(value)}", $"{money.English} is {Percent(value)} of {income.English}"),
        })
    { WhenMissing = Underivable(new($"{money.Chinese}与{income.Chinese}之比", $"{money.English} over {income.English}")) };

    /// <summary>People over the household's members.</summary>
    public static FeatureForm People(Wording people) => new(
        "share of members",
        new($"{people.Chinese}占家庭人口比重", $"{people.English} as a share of the household"),
        value => value < Nothing
            ? new($"户内没有{people.Chinese}", $"there are no {people.English} in the household")
            : new($"{people.Chinese}占家庭人口的{Percent(value)}", $"{people.English} make up {Percent(value)} of the household"))
    { WhenMissing = new($"缺少{people.Chinese}数量数据", $"the number of {people.English} is unknown") };

    /// <summary>A relative change in real terms, over one or four quarters.</summary>
    public static FeatureForm Change(Wording money, int quarters) => new(
        "relative change",
        new($"{Recently(quarters).Chinese}{money.Chinese}实际变化", $"real change of {money.English} over {Recently(quarters).English}"),
        value => Moved(money, Recently(quarters), value))
    { WhenMissing = Underivable(new($"{Recently(quarters).Chinese}{money.Chinese}的变化", $"how {money.English} moved over {Recently(quarters).English}")) };

    /// <summary>A difference between money per head now and four quarters ago, each over its poverty line.</summary>
    public static FeatureForm LineRise(Wording money) => new(
        "poverty lines",
        new($"近四个季度{money.Chinese}增减", $"rise of {money.English} over the last four quarters"),
        value => Math.Abs(value) < Nothing
            ? Unmoved(money)
            : new($"近四个季度{money.Chinese}{(value > 0 ? "增加" : "减少")}，幅度相当于扶贫标准的{Number(Math.Abs(value))}倍",
                $"{money.English} {(value > 0 ? "rose" : "fell")} by {Number(Math.Abs(value))} times the poverty line over the last four quarters"))
    { WhenMissing = Underivable(new($"近四个季度{money.Chinese}的增减", $"how {money.English} moved over the last four quarters")) };

    /// <summary>A difference between now and four quarters ago, in a unit that follows the number in both languages.</summary>
    public static FeatureForm Rise(Wording what, (string Unit, Wording After) unit) => new(
        unit.Unit,
        new($"近四个季度{what.Chinese}增减", $"rise of {what.English} over the last four quarters"),
        value => Math.Abs(value) < Nothing
            ? Unmoved(what)
            : new($"近四个季度{what.Chinese}{(value > 0 ? "增加" : "减少")}{Number(Math.Abs(value))}{unit.After.Chinese}",
                $"{what.English} {(value > 0 ? "rose" : "fell")} by {Number(Math.Abs(value))}{unit.After.English} over the last four quarters"))
    { WhenMissing = Underivable(new($"近四个季度{what.Chinese}的增减", $"how {what.English} moved over the last four quarters")) };

    /// <summary>Time since something happened.</summary>
    /// <param name="happened">What happened.</param>
    /// <param name="unit">Unit in files, and the same after a number in both languages.</param>
    /// <param name="justNow">What zero means.</param>
    /// <param name="never">What a missing value means.</param>
    public static FeatureForm Since(Wording happened, (string Unit, Wording After) unit, Wording justNow, Wording never) => new(
        unit.Unit,
        new($"{happened.Chinese}以来时间", $"{unit.Unit} since {happened.English}"),
        value => value < Nothing
            ? justNow
            : new($"{happened.Chinese}已有{Number(value)}{unit.After.Chinese}", $"{happened.English} {Number(value)} {unit.After.English} ago"))
    { WhenMissing = never };

    /// <summary>The share of the window's quarters in which something befell the household.</summary>
    public static FeatureForm Rate(Wording befell) => new(
        "share of quarters",
        new($"近八个季度{befell.Chinese}的频率", $"share of the last eight quarters in which it {befell.English}"),
        value => value < Nothing
            ? new($"近八个季度没有{befell.Chinese}的记录", $"it {befell.English} in none of the last eight quarters")
            : new($"近八个季度中{Percent(value)}的季度有{befell.Chinese}的记录", $"it {befell.English} in {Percent(value)} of the last eight quarters"))
    { WhenMissing = new($"近八个季度未记录是否{befell.Chinese}", $"it is not recorded whether it {befell.English} in the last eight quarters") };

    /// <summary>Standard deviation over mean.</summary>
    public static FeatureForm Spread(Wording money) => new(
        "coefficient of variation",
        new($"近八个季度{money.Chinese}波动系数", $"variation of {money.English} over the last eight quarters"),
        value => new($"近八个季度{money.Chinese}的波动幅度约为平均水平的{Percent(value)}",
            $"{money.English} has varied by about {Percent(value)} of its mean over the last eight quarters"))
    { WhenMissing = Underivable(new($"近八个季度{money.Chinese}的波动", $"how {money.English} has varied over the last eight quarters")) };

    /// <summary>A count or measure with a unit that follows the number in both languages.</summary>
    public static FeatureForm Amount(Wording what, (string Unit, Wording After) unit, Wording? whenZero = null) => new(
        unit.Unit,
        what,
        value => whenZero is { } zero && Math.Abs(value) < Nothing
            ? zero
            : new($"{what.Chinese}为{Number(value)}{unit.After.Chinese}", $"{what.English}: {Number(value)}{unit.After.English}"));

    /// <summary>A flag with a sentence for yes and one for no; its English label begins with whether.</summary>
    public static FeatureForm Flag(Wording label, Wording yes, Wording no) => new("flag", label, value => value > 0.5 ? yes : no)
    {
        WhenMissing = new(
            label.Chinese.StartsWith("是否", StringComparison.Ordinal) ? $"不清楚{label.Chinese}" : $"缺少{label.Chinese}数据",
            $"it is not known {label.English}"),
    };

    /// <summary>A grade: 1 for the first name.</summary>
    public static FeatureForm Grade(Wording what, IReadOnlyList<Wording> names) => new("grade", what, value =>
    {
        var name = names[Math.Clamp((int)Math.Round(value) - 1, 0, names.Count - 1)];
        return new($"{what.Chinese}为{name.Chinese}", $"{what.English}: {name.English}");
    });

    /// <summary>What a missing value says: <see cref="WhenMissing"/>, or that the data is lacking.</summary>
    public Wording SayMissing() => WhenMissing ?? Lacking(Label);

    /// <summary>Up to two decimals, a whole number without any.</summary>
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A whole percentage.</summary>
    public static string Percent(double share) => share.ToString("0%", CultureInfo.InvariantCulture);

    private static Wording Moved(Wording money, Wording when, double value) => value switch
    {
        < -1 => new($"{when.Chinese}{money.Chinese}由正转负", $"{money.English} turned negative over {when.English}"),
        <= -Nothing => new($"{when.Chinese}{money.Chinese}实际下降{Percent(-value)}", $"{money.English} fell {Percent(-value)} in real terms over {when.English}"),
        >= Nothing => new($"{when.Chinese}{money.Chinese}实际增长{Percent(value)}", $"{money.English} rose {Percent(value)} in real terms over {when.English}"),
        _ => new($"{when.Chinese}{money.Chinese}实际基本持平", $"{money.English} was flat in real terms over {when.English}"),
    };

    private static Wording Zero(Wording money, double value) => value == 0
        ? new($"{money.Chinese}为零", $"{money.English} is zero")
        : new($"{money.Chinese}几乎为零", $"{money.English} is next to nothing");

    private static Wording Unmoved(Wording what) =>
        new($"近四个季度{what.Chinese}基本持平", $"{what.English} has hardly changed over the last four quarters");

    private static Wording Recently(int quarters) =>
        quarters == 1 ? new("近一个季度", "the last quarter") : new("近四个季度", "the last four quarters");

    private static Wording Underivable(Wording what) => new($"数据不足，无法得出{what.Chinese}", $"too little data to tell {what.English}");

    private static Wording Lacking(Wording what) => new($"缺少{what.Chinese}数据", $"no data on {what.English}");
}
