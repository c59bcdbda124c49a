using System.Globalization;

namespace FangFan.Risk.Evaluation.Recipes;

/// <summary>Chooses between recipes by regret over past quarters, as dssg/triage does: had we followed a strategy, how much worse than the best would its picks have been?</summary>
/// <remarks>A choice at the end of quarter t rests only on quarters s whose horizon was over by then, s + horizon &lt;= t; it makes the list of t, and its regret is
/// what the best recipe found in t beyond what the pick found.</remarks>
public static class RecipeSelection
{
    private const string WithoutRegret = "best-average-value";

    /// <summary>Compares the scores of a backtest.</summary>
    /// <param name="quarters">As-of quarters in order of time.</param>
    /// <param name="metric">What a quarter is judged by.</param>
    /// <param name="horizon">Quarters until a quarter's outcomes are known, 1 or more.</param>
    /// <returns>Null where no quarter has a defined value of two scores or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is under 1.</exception>
    public static RecipeChoice? Of(IReadOnlyList<QuarterResult> quarters, Metric metric, int horizon)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        QuarterResult[] defined = [.. quarters.Where(quarter => quarter.Scores.All(score => score.Metrics.All(m => m.Metric != metric) || double.IsFinite(score.Of(metric).Value)))];
        if (defined.Length == 0) return null;
        ScoreDefinition[] candidates = [.. defined[0].Scores.Where(score => score.Score.Role != ScoreRole.Oracle && score.Metrics.Any(m => m.Metric == metric))
            .Select(score => score.Score).Where(score => defined.All(quarter => quarter.Scores.Any(s => s.Score == score)))];
        if (candidates.Length < 2) return null;
        RecipeQuarter[] values = [.. defined.Select(quarter => new RecipeQuarter(quarter.AsOf, [.. candidates.Select(score => quarter.Scores.First(s => s.Score == score).Of(metric).Value)]))];
        var sign = metric.LowerIsBetter ? -1 : 1;
        double[][] worth = [.. values.Select(quarter => quarter.Values.Select(value => sign * value).ToArray())];
        StrategyRegret[] strategies = [.. SelectionStrategy.All.Select(strategy =>
            new StrategyRegret(strategy, [.. Picks(strategy, candidates, values, worth, horizon)], candidates[strategy.Choose(worth)]))];
        var chosen = strategies.Where(strategy => strategy.Picks.Count > 0).MinBy(strategy => strategy.MeanRegret)
            ?? strategies.First(strategy => strategy.Strategy.Name == WithoutRegret);
        return new RecipeChoice(metric, candidates, values, strategies, chosen, Statement(chosen, metric, horizon));
    }

    private static IEnumerable<RecipePick> Picks(SelectionStrategy strategy, ScoreDefinition[] candidates, RecipeQuarter[] quarters, double[][] worth, int horizon)
    {
        for (var q = 0; q < quarters.Length; q++)
        {
            var known = Enumerable.Range(0, q).Where(past => quarters[past].AsOf.Plus(horizon) <= quarters[q].AsOf).ToArray();
            if (known.Length == 0) continue;
            var (picked, best) = (strategy.Choose([.. known.Select(past => worth[past])]), Array.IndexOf(worth[q], worth[q].Max()));
            yield return new(quarters[q].AsOf, [.. known.Select(past => quarters[past].AsOf)], candidates[picked], candidates[best], worth[q][best] - worth[q][picked]);
        }
    }

    private static Wording[] Statement(StrategyRegret chosen, Metric metric, int horizon)
    {
        var (now, label, name) = (chosen.Now.Label, chosen.Strategy.Label, MetricWords.Of(metric));
        var verdict = new Wording($"按{name.Chinese}比较各方案，现推荐：{now.Chinese}（选择办法：{label.Chinese}）。", $"Compared by {name.English}, the recipe to use now is {now.English} (strategy: {label.English}).");
        if (chosen.Picks.Count == 0)
            return [verdict, new($"各季度相距不足{horizon}个季度，做选择时还没有一个季度的结果已知，无法检验选择办法。",
                $"No two quarters lie {horizon} quarters apart, so no outcome would have been known in time for a choice: the strategy could not be tested.")];
        var regret = chosen.MeanRegret.ToString("0.000", CultureInfo.InvariantCulture);
        return [verdict, new($"过去{chosen.Picks.Count}次选择只用当时已知的结果，平均比当季最好的方案差{regret}；次数少，差别小的方案之间不必当真。",
            $"Its {chosen.Picks.Count} past choices, made by the outcomes then known, fell short of the quarter's best by {regret} on average; with so few, small differences between recipes mean little.")];
    }
}
