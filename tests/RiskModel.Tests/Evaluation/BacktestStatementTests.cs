using FangFan.Risk.Evaluation;

namespace FangFan.Risk.Tests.Evaluation;

public class BacktestStatementTests
{
    private static readonly BacktestOptions Few = new() { Draws = 200, Context = new Dictionary<string, string> { ["target"] = "relapse", ["pack"] = "suixi-2021" } };

    [Fact]
    public void The_first_line_says_which_baselines_the_model_does_not_beat()
    {
        var verdict = TemporalBacktest.Evaluate(BacktestSample.Drawn(), Few).Statement[0];

        verdict.English.ShouldBe("The boosting model does not clearly rank better than logistic regression.");
        verdict.Chinese.ShouldBe("提升树模型的排序未能明确优于：逻辑回归。");
    }

    [Fact]
    public void A_clear_winner_is_said_to_be_one()
    {
        var scores = Few with { Scores = [ScoreDefinition.Boosting, ScoreDefinition.Income] };

        TemporalBacktest.Evaluate(BacktestSample.Drawn(), scores).Statement[0].English.ShouldBe("The boosting model ranks better than every baseline.");
    }

    [Fact]
    public void A_model_above_the_truth_brings_a_caution()
    {
        var cheating = BacktestSample.Drawn().Select(quarter => quarter with
        {
            Scores = new Dictionary<string, double[]>(quarter.Scores) { ["boosting"] = [.. quarter.Households.Select(h => h.Event ? 0.9 : 0.1)] },
        }).ToList();

        TemporalBacktest.Evaluate(cheating, Few).Statement[^1].English.ShouldContain("leak from the future");
    }

    [Fact]
    public void Without_a_model_there_is_nothing_to_say() =>
        TemporalBacktest.Evaluate(BacktestSample.Drawn(), Few with { Scores = [ScoreDefinition.Income] }).Statement.ShouldHaveSingleItem().English.ShouldContain("No model score");
}
