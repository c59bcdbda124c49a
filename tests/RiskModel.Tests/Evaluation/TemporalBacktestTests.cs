using FangFan.Risk.Evaluation;

namespace FangFan.Risk.Tests.Evaluation;

public class TemporalBacktestTests
{
    private static readonly Metric Auc = new(MetricKind.Auc);

    private static readonly BacktestOptions Few = new() { Draws = 200 };

    [Fact]
    public void At_a_capacity_the_households_visited_are_rounded_up()
    {
        // 21 households: 5 % are 1.05, so 2 are visited; the event stands second.
        var quarter = BacktestSample.ByHand("aBcdefghijklmnopqrstu", [.. Enumerable.Range(0, 21).Select(i => 21.0 - i)]);

        var score = One(quarter, 0.05);

        score.Of(new(MetricKind.Precision, 0.05)).Value.ShouldBe(0.5);
        score.Of(new(MetricKind.Recall, 0.05)).Value.ShouldBe(1);
        score.Of(new(MetricKind.Lift, 0.05)).Value.ShouldBe(10.5, 1e-12);
    }

    [Fact]
    public void A_tie_at_the_limit_counts_by_expectation()
    {
        // Of ten, three are visited: one stands first, then four tie for two places, one event among them.
        var quarter = BacktestSample.ByHand("aBcdefghiJ", 9, 5, 5, 5, 5, 1, 1, 1, 1, 1);

        var score = One(quarter, 0.3);

        score.Of(new(MetricKind.Precision, 0.3)).Value.ShouldBe(0.5 / 3, 1e-12);
        score.Of(new(MetricKind.Recall, 0.3)).Value.ShouldBe(0.25, 1e-12);
    }

    [Fact]
    public void Binary_fractions_do_not_add_a_visit() =>
        // 0.07 x 100 is 7.000000000000001 in binary.
        One(BacktestSample.ByHand(new string('a', 99) + "Z", [.. Enumerable.Range(0, 100).Select(i => (double)(i == 99 ? 99 : 100 - i + (i < 7 ? 100 : 0)))]), 0.07)
            .Of(new(MetricKind.Recall, 0.07)).Value.ShouldBe(0);

    [Fact]
    public void Pooled_capacity_is_spent_quarter_by_quarter()
    {
        // The second quarter's scores all lie under the first's, but its own first household is visited.
        var first = BacktestSample.ByHand("abcdefghij", [.. Enumerable.Range(0, 10).Select(i => 100.0 - i)]);
        var second = BacktestSample.ByHand("Abcdefghij", [.. Enumerable.Range(0, 10).Select(i => 10.0 - i)]) with { AsOf = first.AsOf.Plus(1) };

        var pooled = Evaluate([first, second], Few with { Scores = [BacktestSample.Ranking], Capacities = [0.1] }).Pooled.Scores[0];

        pooled.Of(new(MetricKind.Recall, 0.1)).Value.ShouldBe(1);
        pooled.Of(new(MetricKind.Precision, 0.1)).Value.ShouldBe(0.5);
        // Over all twenty the event stands behind the ten of the first quarter: it beats 9 of 19.
        pooled.Of(Auc).Value.ShouldBe(9.0 / 19, 1e-12);
    }

    [Fact]
    public void A_model_that_sees_more_beats_the_weak_baseline_and_equals_its_twin()
    {
        var differences = Evaluate(BacktestSample.Drawn()).Pooled.Differences;

        Of(differences, "income").Comparison.ShouldBe(Comparison.Better);
        var twin = Of(differences, "logistic");
        (twin.Difference.Value, twin.Comparison).ShouldBe((0, Comparison.Undecided));
        (twin.Difference.Interval!.Value.Low, twin.Difference.Interval.Value.High).ShouldBe((0, 0));
        Of(differences, "oracle").Comparison.ShouldBe(Comparison.Worse);
    }

    [Fact]
    public void Lower_losses_are_better()
    {
        var losses = Evaluate(BacktestSample.Drawn()).Pooled.Differences.Where(d => d.Difference.Metric.Kind == MetricKind.LogLoss && d.Against.Name == "oracle");

        var loss = losses.ShouldHaveSingleItem();
        loss.Difference.Value.ShouldBeGreaterThan(0);
        loss.Comparison.ShouldBe(Comparison.Worse);
    }

    [Fact]
    public void A_paired_interval_is_narrower_than_two_intervals_taken_apart()
    {
        var pooled = Evaluate(BacktestSample.Drawn()).Pooled;
        double Width(FangFan.Risk.Models.Interval interval) => interval.High - interval.Low;
        double Own(string name) => Width(pooled.Scores.Single(s => s.Score.Name == name).Of(Auc).Interval!.Value);

        Width(Of(pooled.Differences, "oracle").Difference.Interval!.Value).ShouldBeLessThan(0.8 * (Own("model") + Own("oracle")));
    }

    [Fact]
    public void The_share_of_the_attainable_is_the_auc_above_chance_over_the_oracles()
    {
        var pooled = Evaluate(BacktestSample.Drawn()).Pooled;
        var (model, oracle) = (pooled.Scores[0], pooled.Scores.Single(s => s.Score.Name == "oracle"));

        model.ShareOfAttainable!.Value.ShouldBe((model.Of(Auc).Value - 0.5) / (oracle.Of(Auc).Value - 0.5), 1e-12);
        oracle.ShareOfAttainable.ShouldBeNull();
    }

    [Fact]
    public void A_score_absent_from_a_quarter_is_left_out_of_the_pool_only()
    {
        var quarters = BacktestSample.Drawn().ToList();
        quarters[1] = quarters[1] with { Scores = quarters[1].Scores.Where(s => s.Key != "oracle").ToDictionary() };

        var result = Evaluate(quarters);

        result.Pooled.Scores.ShouldNotContain(s => s.Score.Name == "oracle");
        result.Quarters[0].Scores.ShouldContain(s => s.Score.Name == "oracle");
        result.Pooled.Scores[0].ShareOfAttainable.ShouldBeNull();
    }

    [Theory]
    [InlineData(25, true, 25)]
    [InlineData(9, false, 400)]
    public void Too_few_villages_make_the_bootstrap_draw_households(int villages, bool byVillage, int clusters)
    {
        var pooled = Evaluate(BacktestSample.Drawn(villages: villages)).Pooled;

        (pooled.ByVillage, pooled.Clusters).ShouldBe((byVillage, clusters));
    }

    [Fact]
    public void A_quarter_without_events_has_no_auc_and_does_no_harm()
    {
        var quarters = BacktestSample.Drawn().ToList();
        quarters[0] = quarters[0] with { Households = [.. quarters[0].Households.Select(h => h with { Event = false })] };

        var result = Evaluate(quarters);

        result.Quarters[0].Scores[0].Of(Auc).Value.ShouldBe(double.NaN);
        result.Pooled.Scores[0].Of(Auc).Value.ShouldBeInRange(0.6, 0.95);
    }

    [Fact]
    public void Wrong_input_is_refused_with_its_reason()
    {
        var quarters = BacktestSample.Drawn();

        Refusal([]).ShouldContain("at least one as-of quarter");
        Refusal([quarters[1], quarters[0]]).ShouldContain("2019Q1 follows 2019Q2");
        Refusal([quarters[0] with { Scores = new Dictionary<string, double[]> { ["model"] = [0.5] } }]).ShouldContain("model has 1 values in 2019Q1 for 400 households");
        Refusal([quarters[0] with { Scores = new Dictionary<string, double[]>() }]).ShouldContain("present in every quarter");
        Should.Throw<ArgumentException>(() => TemporalBacktest.Evaluate(quarters, Few with { Capacities = [5] })).Message.ShouldContain("over 0 to 1");
    }

    private static string Refusal(IReadOnlyList<BacktestQuarter> quarters) => Should.Throw<ArgumentException>(() => Evaluate(quarters)).Message;

    private static BacktestResult Evaluate(IReadOnlyList<BacktestQuarter> quarters, BacktestOptions? options = null) => TemporalBacktest.Evaluate(quarters, options ?? Few);

    private static ScoreResult One(BacktestQuarter quarter, double capacity) =>
        Evaluate([quarter], Few with { Scores = [BacktestSample.Ranking], Capacities = [capacity] }).Quarters[0].Scores[0];

    private static PairedDifference Of(IReadOnlyList<PairedDifference> differences, string against) =>
        differences.Single(d => d.Against.Name == against && d.Difference.Metric == Auc);
}
