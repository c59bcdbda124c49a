using FangFan.Risk.Models;

namespace FangFan.Risk.Tests.Models;

public class LogOddsTests
{
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1.0986122886681098, 0.75)]
    [InlineData(-1.0986122886681098, 0.25)]
    public void A_probability_and_its_log_odds_are_two_ways_to_say_one_thing(double raw, double probability)
    {
        LogOdds.Probability(raw).ShouldBe(probability, 1e-15);
        LogOdds.Of(probability).ShouldBe(raw, 1e-12);
    }

    [Fact]
    public void Far_from_zero_nothing_overflows()
    {
        LogOdds.Probability(-800).ShouldBe(0);
        LogOdds.LogProbability(-800).ShouldBe(-800);
        LogOdds.Loss(800, 0).ShouldBe(800);
        LogOdds.Loss(-800, 1).ShouldBe(800);
        LogOdds.Loss(800, 1).ShouldBe(0);
    }

    [Fact]
    public void The_mean_loss_weighs_its_rows() =>
        LogOdds.MeanLoss([0, LogOdds.Of(0.8)], [1, 1], [3, 1]).ShouldBe((3 * Math.Log(2) - Math.Log(0.8)) / 4, 1e-12);
}
