using FangFan.Risk.Evaluation;

namespace FangFan.Risk.Tests.Evaluation;

public class LeavingCheckTests
{
    private static readonly BacktestOptions Options = new() { Scores = [BacktestSample.Ranking], Capacities = [0.5], Draws = 0 };

    [Fact]
    public void Those_that_stayed_stand_for_those_that_left()
    {
        // Events B and D; B weighs three: AUC goes from (1 + 0 of 2 each, 2 pairs won of 4) to more of the higher event.
        var quarter = BacktestSample.ByHand("aBcD", 4, 3, 2, 1) with { CensoringWeights = [1, 3, 1, 1], Left = new(1, 2, 0) };

        var result = TemporalBacktest.Evaluate([quarter], Options);

        result.Quarters[0].Left.Households.ShouldBe(3);
        // B beats c: 1 of 4 pairs; weighted 3 of 8.
        var auc = result.Leaving.Single(check => check.Metric.Kind == MetricKind.Auc);
        (auc.Unweighted, auc.Weighted).ShouldBe((0.25, 0.375));
        // Half of four are a and B, half of six weights are a and two thirds of B.
        var recall = result.Leaving.Single(check => check.Metric.Kind == MetricKind.Recall);
        (recall.Unweighted, recall.Weighted).ShouldBe((0.5, 0.5));
    }

    [Fact]
    public void Equal_weights_change_nothing_and_without_weights_there_is_no_check()
    {
        var quarter = BacktestSample.ByHand("aBcD", 4, 3, 2, 1);

        TemporalBacktest.Evaluate([quarter with { CensoringWeights = [2, 2, 2, 2] }], Options).Leaving.ShouldAllBe(check => Math.Abs(check.Weighted - check.Unweighted) < 1e-12);
        TemporalBacktest.Evaluate([quarter], Options).Leaving.ShouldBeEmpty();
    }
}
