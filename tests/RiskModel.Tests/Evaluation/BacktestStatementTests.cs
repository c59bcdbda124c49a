using FangFan.Risk.Evaluation;

namespace FangFan.Risk.Tests.Evaluation;

public class BacktestStatementTests
{
    private static readonly BacktestOptions Few = new() { Draws = 200, Context = new Dictionary<string, string> { ["target"] = "relapse", ["pack"] = "suixi-2021" } };

    [Fact]
    public void The_first_line_says_which_baselines_the_model_does_not_beat()
    {
        var verdict = TemporalBacktest.Evaluate(BacktestSample.Drawn(), Few).Statement[0];

        verdict.English.ShouldStartWith("The model does not win throughout: it does not clearly rank better than logistic regression; at 5% it does not clearly find more than logistic regression");
        verdict.Chinese.ShouldStartWith("模型未能全面胜出：排序未能明确优于逻辑回归；走访5%时的发现比例未能明确优于逻辑回归");
    }

    [Fact]
    public void A_clear_winner_is_said_to_be_one()
    {
        var scores = Few with { Scores = [ScoreDefinition.Model, ScoreDefinition.Income], Capacities = [0.2] };

        TemporalBacktest.Evaluate(BacktestSample.Drawn(), scores).Statement[0].English
            .ShouldBe("The model beats every baseline: it ranks better, and finds more when 20% of the households are visited.");
    }

    [Fact]
    public void Every_model_has_its_verdict_before_any_figure()
    {
        var quarters = BacktestSample.Drawn().Select(q => q with { Scores = new Dictionary<string, double[]>(q.Scores) { ["printed-list"] = q.Scores["criteria-met"] } }).ToList();

        var lines = TemporalBacktest.Evaluate(quarters, Few).Statement;

        lines[0].English.ShouldStartWith("The model does not win throughout");
        lines[1].English.ShouldStartWith("The printed list does not win throughout");
        lines[1].English.ShouldContain("the number of criteria met");
        lines[2].English.ShouldStartWith("Over 3 quarters");
        lines[4].English.ShouldStartWith("The printed list: AUC is");
        lines.ShouldNotContain(line => line.Chinese.StartsWith("打印名单的次序的AUC", StringComparison.Ordinal));
    }

    [Fact]
    public void One_line_sets_the_first_model_against_all_its_baselines()
    {
        var result = TemporalBacktest.Evaluate(BacktestSample.Drawn(), Few);

        var line = result.Statement.Where(line => line.English.Contains("against the baselines by AUC", StringComparison.Ordinal)).ShouldHaveSingleItem();

        foreach (var baseline in result.Pooled.Scores.Where(score => score.Score.Role == ScoreRole.Baseline))
        {
            line.English.ShouldContain(baseline.Score.Label.English + " (");
            line.Chinese.ShouldContain(baseline.Score.Label.Chinese + "（");
        }
        line.English.ShouldContain("undecided against logistic regression");
    }

    [Fact]
    public void The_share_of_the_attainable_stands_beside_the_auc_that_it_is_of()
    {
        var lines = TemporalBacktest.Evaluate(BacktestSample.Drawn(), Few).Statement;

        lines.ShouldContain(line => line.English.StartsWith("The model: AUC is", StringComparison.Ordinal)
            && line.English.IndexOf("of the attainable", StringComparison.Ordinal) < line.English.IndexOf("visiting", StringComparison.Ordinal));
        lines.Count(line => line.Chinese.StartsWith("可达上限为", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void A_model_above_the_truth_brings_a_caution()
    {
        var cheating = BacktestSample.Drawn().Select(quarter => quarter with
        {
            Scores = new Dictionary<string, double[]>(quarter.Scores) { ["model"] = [.. quarter.Households.Select(h => h.Event ? 0.9 : 0.1)] },
        }).ToList();

        TemporalBacktest.Evaluate(cheating, Few).Statement[^1].English.ShouldContain("leak from the future");
    }

    [Fact]
    public void Without_a_model_there_is_nothing_to_say() =>
        TemporalBacktest.Evaluate(BacktestSample.Drawn(), Few with { Scores = [ScoreDefinition.Income] }).Statement.ShouldHaveSingleItem().English.ShouldContain("No model score");
}
