using FangFan.Risk.Evaluation;
using FangFan.Risk.Evaluation.Recipes;

namespace FangFan.Risk.Tests.Evaluation.Recipes;

public class RecipeSelectionTests
{
    private static readonly Metric Recall = new(MetricKind.Recall, 0.05);
    private static readonly Quarter First = new(2018, 1);

    [Fact]
    public void The_newest_quarter_that_is_known_decides_and_its_cost_is_counted()
    {
        var choice = Choose([0.6, 0.1], [0.2, 0.5], [0.3, 0.7], [0.9, 0.4]);

        var picks = Strategy(choice, "best-current-value").Picks;
        picks.Select(pick => (pick.Picked.Name, pick.Best.Name)).ShouldBe([("model", "logistic"), ("logistic", "logistic"), ("logistic", "model")]);
        picks.Select(pick => Math.Round(pick.Regret, 12)).ShouldBe([0.3, 0, 0.5]);
        Strategy(choice, "best-current-value").Now.ShouldBe(ScoreDefinition.Model);
    }

    [Fact]
    public void Each_strategy_weighs_the_past_in_its_own_way()
    {
        // Boosting 0.9 0.5 0.5, logistic 0.6 0.6 0.65: average 0.633 to 0.617; with weights 1, 1.5, 2 it is 0.589 to 0.622.
        var choice = Choose([0.9, 0.6], [0.5, 0.6], [0.5, 0.65]);

        Strategy(choice, "best-current-value").Now.ShouldBe(ScoreDefinition.Logistic);
        Strategy(choice, "best-average-value").Now.ShouldBe(ScoreDefinition.Model);
        Strategy(choice, "best-average-recency-weight").Now.ShouldBe(ScoreDefinition.Logistic);
        Strategy(choice, "most-frequent-best-distance").Now.ShouldBe(ScoreDefinition.Logistic);
    }

    [Fact]
    public void A_quarter_whose_outcomes_were_not_yet_known_is_not_looked_at()
    {
        // Quarter after quarter with a horizon of four: at the sixth only the first two are known.
        double[][] values = [[0.9, 0.1], [0.8, 0.2], [0, 1], [0, 1], [0, 1], [0.7, 0.3]];
        var picks = Strategy(Choose(values, step: 1), "best-current-value").Picks;

        picks.Select(pick => pick.AsOf).ShouldBe([First.Plus(4), First.Plus(5)]);
        picks[1].Known.ShouldBe([First, First.Plus(1)]);
        picks.ShouldAllBe(pick => pick.Picked == ScoreDefinition.Model);
        foreach (var strategy in Choose(values, step: 1).Strategies)
            strategy.Picks.ShouldAllBe(pick => pick.Known.All(known => known.Plus(4) <= pick.AsOf));
        // Whatever the unknown quarters hold, the choice is the same.
        double[][] other = [values[0], values[1], [1, 0], [1, 0], [1, 0], values[5]];
        Strategy(Choose(other, step: 1), "best-average-value").Picks[1].Picked.ShouldBe(Strategy(Choose(values, step: 1), "best-average-value").Picks[1].Picked);
    }

    [Fact]
    public void The_strategy_with_the_least_regret_recommends()
    {
        // Following the newest quarter is always wrong, the average is right.
        var choice = Choose([0.6, 0.5], [0.5, 0.55], [0.8, 0.5], [0.5, 0.6], [0.9, 0.5]);

        choice.Chosen.MeanRegret.ShouldBe(choice.Strategies.Min(strategy => strategy.MeanRegret));
        choice.Chosen.Strategy.Name.ShouldNotBe("best-current-value");
        choice.Recommended.ShouldBe(ScoreDefinition.Model);
        choice.Statement[0].English.ShouldContain("recall at 5% of the households, the recipe to use now is the model");
        choice.Statement[1].Chinese.ShouldContain("过去4次选择");
    }

    [Fact]
    public void The_oracle_is_no_candidate_and_where_nothing_was_known_in_time_that_is_said()
    {
        var choice = RecipeSelection.Of([Quarter(0, [0.5, 0.6], oracle: 0.99)], Recall, 4).ShouldNotBeNull();

        choice.Candidates.ShouldBe([ScoreDefinition.Model, ScoreDefinition.Logistic]);
        choice.Strategies.ShouldAllBe(strategy => strategy.Picks.Count == 0 && double.IsNaN(strategy.MeanRegret));
        choice.Recommended.ShouldBe(ScoreDefinition.Logistic);
        choice.Statement[1].English.ShouldContain("could not be tested");
    }

    [Fact]
    public void A_quarter_without_events_is_passed_over_and_losses_are_better_when_low()
    {
        RecipeSelection.Of([Quarter(0, [double.NaN, double.NaN])], Recall, 4).ShouldBeNull();
        var error = new Metric(MetricKind.ExclusionError, 0.05);
        QuarterResult[] quarters = [Quarter(0, [0.2, 0.4], metric: error), Quarter(4, [0.5, 0.1], metric: error)];

        var choice = RecipeSelection.Of(quarters, error, 4).ShouldNotBeNull();

        Strategy(choice, "best-current-value").Picks.ShouldHaveSingleItem().Regret.ShouldBe(0.4, 1e-12);
        Should.Throw<ArgumentOutOfRangeException>(() => RecipeSelection.Of(quarters, error, 0));
    }

    private static RecipeChoice Choose(params double[][] values) => Choose(values, step: 4);

    private static RecipeChoice Choose(double[][] values, int step) =>
        RecipeSelection.Of([.. values.Select((own, q) => Quarter(q * step, own))], Recall, 4).ShouldNotBeNull();

    private static StrategyRegret Strategy(RecipeChoice choice, string name) => choice.Strategies.Single(strategy => strategy.Strategy.Name == name);

    private static QuarterResult Quarter(int place, double[] values, double? oracle = null, Metric? metric = null)
    {
        ScoreResult Score(ScoreDefinition score, double value) => new(score, [new(metric ?? Recall, value, null)]);
        return new(First.Plus(place), 100, 10, [Score(ScoreDefinition.Model, values[0]), Score(ScoreDefinition.Logistic, values[1]),
            .. oracle is { } best ? new[] { Score(ScoreDefinition.Oracle, best) } : []]);
    }
}
