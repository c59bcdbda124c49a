using FangFan.Risk.Evaluation;

namespace FangFan.Risk.Tests.Evaluation;

public sealed class VisitCutoffTests
{
    private static readonly BacktestOptions NoDraws = new() { Draws = 0 };

    [Fact]
    public void The_cutoff_is_the_probability_of_the_last_visited_and_half_and_twice_as_many_stand_beside_it()
    {
        var plan = Plan(2, Quarter("AbCd", 0.9, 0.8, 0.7, 0.6));

        plan.Capacities.Select(c => c.Visits).ShouldBe([1, 2, 4]);
        plan.Capacities.Select(c => Numbers(c.Quarters[0].Figures)).ShouldBe([(0.9, 1, 1, 1, 0.5), (0.8, 1, 1, 0.5, 0.5), (0.6, 2, 0, 0.5, 1)]);
        plan.AtAsked.Visits.ShouldBe(2);
        Numbers(plan.AtAsked.Pooled).ShouldBe((0.8, 1, 1, 0.5, 0.5));
        plan.AtAsked.Now.ShouldBeNull();
    }

    [Fact]
    public void A_tie_at_the_limit_falls_as_on_the_list_to_more_groups_met_then_to_the_smaller_id()
    {
        var quarter = Quarter("aBcD", 0.5, 0.5, 0.5, 0.5);

        // By id "B1" comes first, then "D3", "a0" and "c2".
        Plan(1, quarter).AtAsked.Pooled.Hits.Value.ShouldBe(1);
        var groups = quarter with { Households = [.. quarter.Households.Select((h, i) => h with { GroupsMet = i % 2 == 0 ? 1 : 0 })] };
        Plan(2, groups).AtAsked.Pooled.Hits.Value.ShouldBe(0);
        Plan(3, groups).AtAsked.Pooled.Hits.Value.ShouldBe(1);
    }

    [Fact]
    public void The_raw_score_orders_where_calibration_made_ties()
    {
        var quarter = Quarter("ABcd", 0.5, 0.5, 0.5, 0.5) with { RawScores = new Dictionary<string, double[]> { ["model"] = [-2, -1, 3, 4] } };

        Numbers(Plan(2, quarter).AtAsked.Pooled).ShouldBe((0.5, 0, 2, 0, 0));
    }

    [Fact]
    public void More_visits_than_households_visit_all_of_them()
    {
        var plan = Plan(50, Quarter("AbCd", 0.9, 0.8, 0.7, 0.6));

        (plan.Asked, plan.Request.Visits).ShouldBe((4, 50));
        plan.Capacities.Select(c => c.Visits).ShouldBe([2, 4]);
        Numbers(plan.AtAsked.Pooled).ShouldBe((0.6, 2, 0, 0.5, 1));
    }

    [Fact]
    public void Quarters_of_different_size_are_each_visited_as_far_as_they_go()
    {
        var plan = Plan(3, Quarter("AbCd", 0.9, 0.8, 0.7, 0.6), Quarter("eF", 0.4, 0.2) with { AsOf = new(2020, 2) });

        plan.AtAsked.Quarters.Select(q => (q.Households, q.Events, q.Visits)).ShouldBe([(4, 2, 3), (2, 1, 2)]);
        // Cut-offs 0.7 and 0.2; 2 + 1 hits in 3 + 2 visits; no event is missed of 2 + 1.
        Numbers(plan.AtAsked.Pooled).ShouldBe((0.45, 1.5, 0, 0.6, 1));
    }

    [Fact]
    public void For_a_county_of_another_size_the_same_share_is_visited_and_the_counts_are_brought_to_it()
    {
        var plan = Plan(2, today: 8, Quarter("AbCd", 0.9, 0.8, 0.7, 0.6));

        // 2 of 8 is 1 of 4: one hit and one miss then, two and two in a county twice as large.
        Numbers(plan.AtAsked.Now!).ShouldBe((0.9, 2, 2, 1, 0.5));
        Numbers(plan.AtAsked.Pooled).ShouldBe((0.8, 1, 1, 0.5, 0.5));
        // 3 of 8 is 1.5 of 4: half a visit to the second.
        Numbers(Plan(3, today: 8, Quarter("ABcd", 0.9, 0.8, 0.7, 0.6)).AtAsked.Now!).ShouldBe((0.8, 3, 1, 1, 0.75));
        plan.AtAsked.Expected.ShouldBe(plan.AtAsked.Now!);
    }

    [Fact]
    public void A_quarter_without_events_has_no_recall()
    {
        var figures = Plan(1, Quarter("ab", 0.9, 0.8)).AtAsked.Pooled;

        (figures.Hits.Value, figures.Misses.Value, figures.Recall.Value, figures.Recall.Interval).ShouldBe((0, 0, double.NaN, null));
    }

    [Fact]
    public void Draws_of_villages_are_brought_to_the_countys_size()
    {
        // Ten villages of one to ten households, every household with the event: whichever villages are drawn, 11 visits of 55 hit 11 and miss 44.
        var households = Enumerable.Range(1, 10).SelectMany(v => Enumerable.Range(0, v).Select(i => new BacktestHousehold(new($"{v:00}{i}"), Village(v), true))).ToArray();
        var plan = VisitCutoff.Of([new(new(2020, 1), households, Scores([.. households.Select((_, i) => i / 100.0)]))], new(11, ScoreDefinition.Model), new() { Draws = 200 });

        plan.ByVillage.ShouldBeTrue();
        var (hits, misses) = (plan.AtAsked.Pooled.Hits, plan.AtAsked.Pooled.Misses);
        (hits.Value, misses.Value).ShouldBe((11, 44));
        (hits.Interval!.Value.Low, hits.Interval.Value.High, misses.Interval!.Value.Low, misses.Interval.Value.High).ShouldSatisfyAllConditions(
            ends => ends.Item1.ShouldBe(11, 1e-9), ends => ends.Item2.ShouldBe(11, 1e-9), ends => ends.Item3.ShouldBe(44, 1e-9), ends => ends.Item4.ShouldBe(44, 1e-9));
        plan.AtAsked.Pooled.Cutoff.Interval!.Value.ShouldSatisfyAllConditions(i => i.Low.ShouldBeLessThan(0.44), i => i.High.ShouldBeGreaterThan(0.44));
    }

    [Fact]
    public void Intervals_hold_the_figures_and_are_the_same_twice()
    {
        var quarters = BacktestSample.Drawn();
        var options = new BacktestOptions { Draws = 100 };
        VisitPlan Of() => VisitCutoff.Of(quarters, new(40, ScoreDefinition.Model) { Households = 500 }, options);

        var plan = Of();
        foreach (var figures in plan.Capacities.SelectMany(c => c.Quarters.Select(q => q.Figures).Append(c.Pooled).Append(c.Now!)))
        {
            foreach (var estimate in new[] { figures.Cutoff, figures.Hits, figures.Misses, figures.Precision, figures.Recall })
            {
                estimate.Interval!.Value.Low.ShouldBeLessThanOrEqualTo(estimate.Value);
                estimate.Interval.Value.High.ShouldBeGreaterThanOrEqualTo(estimate.Value);
            }
        }
        plan.AtAsked.Quarters.ShouldAllBe(q => Math.Abs(q.Figures.Hits.Value + q.Figures.Misses.Value - q.Events) < 1e-9);
        plan.Statement.ShouldBe(Of().Statement);
    }

    [Fact]
    public void The_statement_says_what_to_expect_how_it_was_scaled_and_that_it_is_no_promise()
    {
        var lines = Plan(2, today: 8, Quarter("AbCd", 0.9, 0.8, 0.7, 0.6)).Statement;

        lines[0].ShouldBe(new Wording("每季度走访2户：依据过去1个季度的时间外得分，门槛概率约0.9000，期望走访到2.0户在预测期内发生目标事件的农户，漏掉2.0户。",
            "Visiting 2 households a quarter: by the out-of-time scores of 1 past quarters the cut-off is a probability of about 0.9000; expect 2.0 visited households with the event within the horizon and 2.0 missed."));
        lines[1].Chinese.ShouldContain("（2/8）");
        lines[1].English.ShouldContain("2 of 8");
        lines[2].Chinese.ShouldContain("不是承诺");
        lines[2].English.ShouldContain("not a promise");
        Plan(2, Quarter("AbCd", 0.9, 0.8, 0.7, 0.6)).Statement.Count.ShouldBe(2);
    }

    [Fact]
    public void Wrong_input_is_refused_with_its_reason()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new VisitRequest(0, ScoreDefinition.Model)).Message.ShouldContain("1 or more");
        Should.Throw<ArgumentOutOfRangeException>(() => new VisitRequest(1, ScoreDefinition.Model) { Households = 0 });
        Should.Throw<ArgumentException>(() => VisitCutoff.Of([], new(1, ScoreDefinition.Model), NoDraws)).Message.ShouldContain("at least one");
        Should.Throw<ArgumentException>(() => VisitCutoff.Of([Quarter("a", 0.5)], new(1, ScoreDefinition.Income), NoDraws)).Message.ShouldContain("no probability");
        Should.Throw<ArgumentException>(() => VisitCutoff.Of([Quarter("a", 0.5)], new(1, ScoreDefinition.Logistic), NoDraws)).Message.ShouldContain("2020Q1 has no score logistic");
    }

    private static VisitPlan Plan(int visits, params BacktestQuarter[] quarters) => VisitCutoff.Of(quarters, new(visits, ScoreDefinition.Model), NoDraws);

    private static VisitPlan Plan(int visits, int today, params BacktestQuarter[] quarters) => VisitCutoff.Of(quarters, new(visits, ScoreDefinition.Model) { Households = today }, NoDraws);

    /// <summary>An upper-case letter is an event; ids are the letter and its position.</summary>
    private static BacktestQuarter Quarter(string households, params double[] scores) => BacktestSample.ByHand(households, scores) with { Scores = Scores(scores) };

    private static Dictionary<string, double[]> Scores(double[] scores) => new() { ["model"] = scores };

    private static AreaCode Village(int number) => new($"530521101{number:000}");

    private static (double, double, double, double, double) Numbers(VisitFigures figures) =>
        (Rounded(figures.Cutoff), Rounded(figures.Hits), Rounded(figures.Misses), Rounded(figures.Precision), Rounded(figures.Recall));

    private static double Rounded(IntervalEstimate estimate) => Math.Round(estimate.Value, 9);
}
