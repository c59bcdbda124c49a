using FangFan.Risk.Display;
using FangFan.Risk.Evaluation.Recipes;

namespace FangFan.Risk.Reports.Sections;

/// <summary>Which recipe to use, by how choosing would have gone in the past.</summary>
internal static class RecipesSection
{
    private const int MostLines = 6;

    private static readonly DataColumn Strategy = new("strategy", new("选择办法", "strategy"));

    public static ReportSection Of(RecipeChoice choice) => new("recipes", new("选用哪种方案", "Which recipe to use"),
    [
        .. choice.Statement.Select(line => new Paragraph(line)),
        new Paragraph(new(
            "在每个截止季度，选择办法只能看当时结果已知的季度；遗憾值为当季最好的方案比所选方案好多少，0为选中最好。做法依照 dssg/triage。",
            "At each as-of quarter a strategy sees only the quarters whose outcomes were known by then; regret is how much better the quarter's best recipe was than the pick, 0 where the best was picked. The method is dssg/triage's.")),
        Regrets(choice),
        new Figure(language => Picture(choice, language), Picks(choice)),
        Values(choice),
    ]);

    private static DataTable Regrets(RecipeChoice choice) => new("recipe-strategies", new("各选择办法的平均遗憾值", "Mean regret of each strategy"),
        [Strategy, new("choices", new("选择次数", "choices"), NumberFormat.Count), new("meanRegret", new("平均遗憾值", "mean regret"), NumberFormat.Probability), new("now", new("现选", "chooses now")), new("followed", new("采用", "followed"))],
        [.. choice.Strategies.Select(strategy => (IReadOnlyList<DataCell>)
            [
                DataCell.Of(strategy.Strategy.Name, strategy.Strategy.Label), strategy.Picks.Count, strategy.MeanRegret, BacktestCells.Of(strategy.Now),
                ReferenceEquals(strategy, choice.Chosen) ? DataCell.Of("yes", new("是", "yes")) : DataCell.Of("no", new("", "")),
            ])]);

    private static DataTable Picks(RecipeChoice choice) => new("recipe-picks", new("各季度的选择与遗憾值", "Choices and regret by quarter"),
        [Strategy, BacktestCells.Quarter, new("known", new("当时已知的季度数", "quarters known then"), NumberFormat.Count), new("picked", new("选中", "picked")), new("best", new("当季最好", "best")), new("regret", new("遗憾值", "regret"), NumberFormat.Probability)],
        [.. choice.Strategies.SelectMany(strategy => strategy.Picks.Select(pick => (IReadOnlyList<DataCell>)
            [DataCell.Of(strategy.Strategy.Name, strategy.Strategy.Label), pick.AsOf.ToString(), pick.Known.Count, BacktestCells.Of(pick.Picked), BacktestCells.Of(pick.Best), pick.Regret]))]);

    private static DataTable Values(RecipeChoice choice)
    {
        var label = BacktestCells.Label(choice.Metric);
        return new DataTable("recipe-values", new($"各方案各季度的{label.Chinese}", $"{BacktestCells.Capital(label.English)} of each recipe by quarter"),
            [BacktestCells.Score, BacktestCells.Quarter, new("value", label, NumberFormat.Probability)],
            [.. choice.Candidates.SelectMany((candidate, c) => choice.Quarters.Select(quarter => (IReadOnlyList<DataCell>)[BacktestCells.Of(candidate), quarter.AsOf.ToString(), quarter.Values[c]]))])
        { Across = ["asOf"] };
    }

    private static LineChart Picture(RecipeChoice choice, Language language)
    {
        string Say(string chinese, string english) => new Wording(chinese, english).In(language);
        string[] quarters = [.. choice.Quarters.Select(quarter => quarter.AsOf.ToString())];
        var strategies = choice.Strategies.Where(strategy => strategy.Picks.Count > 0).OrderBy(strategy => strategy.MeanRegret).Take(MostLines);
        return new LineChart(Say("各选择办法在各季度的遗憾值", "Regret of each strategy by quarter"), Say("遗憾值", "regret"), quarters,
            [.. strategies.Select(strategy => new Series(strategy.Strategy.Label.In(language), [.. quarters.Select(quarter => strategy.Picks.FirstOrDefault(pick => pick.AsOf.ToString() == quarter)?.Regret ?? double.NaN)]))])
        { Format = NumberFormat.Probability };
    }
}
