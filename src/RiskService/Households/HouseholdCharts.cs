using System.Globalization;
using FangFan.Risk.Assessment;
using FangFan.Risk.Display;

namespace FangFan.Risk.Service.Households;

/// <summary>The charts of a household's page.</summary>
internal static class HouseholdCharts
{
    private const int StepsShown = 12;

    private static readonly Wording ContributionsTitle = new("各因素对得分的贡献", "What each factor adds to the score");

    /// <summary>The charts there are, by name.</summary>
    public static readonly IReadOnlyDictionary<string, Func<HouseholdPage, Language, int, string>> All = new Dictionary<string, Func<HouseholdPage, Language, int, string>>
    {
        ["contributions"] = Contributions,
        ["money"] = Money,
        ["levels"] = Levels,
    };

    private static string Contributions(HouseholdPage household, Language language, int width) => household.BaseScore is { } start
        ? Waterfall(household, start, language, width)
        : new BarChart(ContributionsTitle.In(language), "", []) { Width = width, EmptyText = new Wording("未使用模型", "no model was used").In(language) }.ToSvg();

    private static string Waterfall(HouseholdPage household, double start, Language language, int width) => new WaterfallChart(ContributionsTitle.In(language),
        new Wording("对数几率，向右抬高风险，向左降低风险", "log-odds; to the right raises the risk, to the left lowers it").In(language), start,
        [.. household.Contributions.Select(c => new Contribution(c.Label, c.LogOdds, $"{c.Label}: {Value(c, language)}; {NumberFormat.LogOdds.Read(c.LogOdds)}"))])
    {
        Width = width,
        Shown = StepsShown,
        BaseLabel = new Wording("基准", "base").In(language),
        TotalLabel = new Wording("原始得分", "raw score").In(language),
        OtherLabel = new Wording("其余 {0} 项", "{0} others").In(language),
    }.ToSvg();

    private static string Money(HouseholdPage household, Language language, int width) => new LineChart(
        new Wording("人均收入与刚性支出", "Income and unavoidable spending per head").In(language),
        new Wording("元/人，近四个季度合计", "yuan a head, trailing four quarters").In(language),
        [.. household.History.Select(h => h.Quarter)],
        [
            Series(new("人均纯收入", "net income"), household, language, h => h.IncomePerHead),
            Series(new("人均刚性支出", "unavoidable spending"), household, language, h => h.RigidSpendingPerHead),
            Series(new("其中医疗自付", "of which medical"), household, language, h => h.MedicalPerHead),
        ])
    { Width = width }.ToSvg();

    private static string Levels(HouseholdPage household, Language language, int width)
    {
        // Quarters before the first assessment would be an empty stretch.
        var from = Math.Max(0, household.History.Index().Where(h => h.Item.Level is not null).Select(h => h.Index).DefaultIfEmpty(household.History.Count - 1).First() - 1);
        var shown = household.History.Skip(from).ToArray();
        return new StepChart(new Wording("风险等级变化", "Level over the quarters").In(language), [.. shown.Select(h => h.Quarter)],
            [.. Enum.GetValues<RiskLevel>().Select(l => l.Label().In(language))], [.. shown.Select(h => (int?)h.Level)])
        { Width = width }.ToSvg();
    }

    private static Series Series(Wording name, HouseholdPage household, Language language, Func<HistoryEntry, decimal?> value) =>
        new(name.In(language), [.. household.History.Select(h => (double?)value(h) ?? double.NaN)]);

    private static string Value(ContributionEntry contribution, Language language) => contribution.Value is { } value
        ? $"{value.ToString("0.###", CultureInfo.InvariantCulture)} {contribution.Unit}"
        : new Wording("缺失", "missing").In(language);
}
