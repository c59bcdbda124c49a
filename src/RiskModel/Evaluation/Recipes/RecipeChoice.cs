namespace FangFan.Risk.Evaluation.Recipes;

/// <summary>How every recipe did in an as-of quarter.</summary>
/// <param name="AsOf">The quarter.</param>
/// <param name="Values">The metric's value of each candidate, in their order.</param>
public sealed record RecipeQuarter(Quarter AsOf, IReadOnlyList<double> Values);

/// <summary>What a strategy would have chosen at an as-of quarter, and what it cost.</summary>
/// <param name="AsOf">The quarter at which it chose and whose list the choice made.</param>
/// <param name="Known">The quarters it chose by: those whose outcomes were known by then.</param>
/// <param name="Picked">What it chose.</param>
/// <param name="Best">What turned out best in the quarter.</param>
/// <param name="Regret">How much better the best was than the pick, 0 or more [the metric's unit].</param>
public sealed record RecipePick(Quarter AsOf, IReadOnlyList<Quarter> Known, ScoreDefinition Picked, ScoreDefinition Best, double Regret);

/// <summary>How a strategy would have fared.</summary>
/// <param name="Strategy">Which.</param>
/// <param name="Picks">Its picks in order of time; empty where no quarter's outcomes were known in time for another.</param>
/// <param name="Now">What it chooses now, by every quarter of the backtest.</param>
public sealed record StrategyRegret(SelectionStrategy Strategy, IReadOnlyList<RecipePick> Picks, ScoreDefinition Now)
{
    /// <summary>Mean regret over the picks; NaN without any.</summary>
    public double MeanRegret => Picks.Count == 0 ? double.NaN : Picks.Average(pick => pick.Regret);
}

/// <summary>Which recipe to use, by how choosing would have gone in the past.</summary>
/// <param name="Metric">What the recipes are compared by in a quarter.</param>
/// <param name="Candidates">Every score that the backtest's quarters have and that a county can make itself; never the oracle.</param>
/// <param name="Quarters">How each did, in order of time.</param>
/// <param name="Strategies">Every strategy's picks and regrets.</param>
/// <param name="Chosen">The strategy followed: the one with the least mean regret, of equals the first; without any regret the best on average.</param>
/// <param name="Statement">What it comes to in plain words.</param>
public sealed record RecipeChoice(Metric Metric, IReadOnlyList<ScoreDefinition> Candidates, IReadOnlyList<RecipeQuarter> Quarters,
    IReadOnlyList<StrategyRegret> Strategies, StrategyRegret Chosen, IReadOnlyList<Wording> Statement)
{
    /// <summary>The recipe to use now.</summary>
    public ScoreDefinition Recommended => Chosen.Now;
}
