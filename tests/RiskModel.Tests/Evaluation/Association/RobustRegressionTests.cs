using FangFan.Risk.Evaluation.Association;

namespace FangFan.Risk.Tests.Evaluation.Association;

public class RobustRegressionTests
{
    private static readonly GoldenTable Rows = GoldenTable.Read("cluster-regression-rows.csv");
    private static readonly GoldenTable Golden = GoldenTable.Read("cluster-regression.csv");

    [Theory]
    [InlineData("logit")]
    [InlineData("cloglog")]
    [InlineData("trials")]
    public void Coefficients_robust_errors_intervals_and_p_values_are_those_of_R(string name)
    {
        var fit = RobustRegression.Fit(Problem(name)).ShouldNotBeNull();
        foreach (var (label, term) in new[] { ("intercept", fit.Intercept) }.Concat(fit.Terms.Select(t => (t.Name, t))))
        {
            var row = $"{name} {label}";
            term.Value.ShouldBe(Golden.Of(row, "value"), 1e-8);
            (term.StandardError / Golden.Of(row, "error")).ShouldBe(1, 1e-7);
            term.Low.ShouldBe(Golden.Of(row, "low"), 1e-7);
            term.High.ShouldBe(Golden.Of(row, "high"), 1e-7);
            (term.P / Golden.Of(row, "p")).ShouldBe(1, 1e-6);
        }
    }

    [Fact]
    public void A_row_of_three_trials_weighs_as_three_rows()
    {
        var problem = Problem("trials");
        int[] repeated = [.. Enumerable.Range(0, Rows.Count).SelectMany(row => Enumerable.Repeat(row, (int)problem.Trials![row]))];
        int[] number = [.. Enumerable.Range(0, Rows.Count).SelectMany(row => Enumerable.Range(0, (int)problem.Trials![row]))];
        var once = new RegressionProblem(
            [.. problem.Columns.Select(c => new RegressionColumn(c.Name, Array.ConvertAll(repeated, row => c.Values[row])))],
            [.. repeated.Select((row, i) => number[i] < problem.Events[row] ? 1.0 : 0)], Array.ConvertAll(repeated, row => problem.Clusters[row]));
        AssertSame(RobustRegression.Fit(once)!, RobustRegression.Fit(problem)!);
    }

    [Fact]
    public void The_order_of_the_rows_does_not_matter()
    {
        var problem = Problem("logit");
        int[] turned = [.. Enumerable.Range(0, Rows.Count).Reverse()];
        var other = new RegressionProblem([.. problem.Columns.Select(c => c with { Values = Array.ConvertAll(turned, row => c.Values[row]) })],
            Array.ConvertAll(turned, row => problem.Events[row]), Array.ConvertAll(turned, row => problem.Clusters[row]));
        AssertSame(RobustRegression.Fit(problem)!, RobustRegression.Fit(other)!);
    }

    [Fact]
    public void The_coefficient_of_a_lone_flag_is_the_log_odds_ratio_of_its_table_and_rows_alone_give_the_textbook_error()
    {
        // 30 of 90 with the flag have the event, 20 of 410 without.
        double[] flag = [.. Enumerable.Range(0, 500).Select(i => i < 90 ? 1.0 : 0)];
        double[] events = [.. Enumerable.Range(0, 500).Select(i => i is < 30 or (>= 90 and < 110) ? 1.0 : 0)];
        var term = RobustRegression.Fit(new([new("flag", flag)], events, [.. Enumerable.Range(0, 500)]))!.Find("flag")!;
        term.Value.ShouldBe(Math.Log(30.0 * 390 / (60.0 * 20)), 1e-10);
        // With a cluster a row the saturated sandwich is Woolf's sum of reciprocals, but for the small-sample factor.
        term.StandardError.ShouldBe(Math.Sqrt((1 / 30.0 + 1 / 60.0 + 1 / 20.0 + 1 / 390.0) * (500 / 499.0) * (499 / 498.0)), 1e-10);
    }

    [Fact]
    public void Households_that_share_their_villages_luck_widen_the_interval()
    {
        var alone = Problem("logit") with { Clusters = [.. Enumerable.Range(0, Rows.Count)] };
        var twice = new RegressionProblem([.. alone.Columns.Select(c => c with { Values = [.. c.Values, .. c.Values] })], [.. alone.Events, .. alone.Events], [.. alone.Clusters, .. alone.Clusters]);
        var (one, two) = (RobustRegression.Fit(alone)!, RobustRegression.Fit(twice)!);
        // The same household twice is no second household.
        (two.Terms[0].StandardError / one.Terms[0].StandardError).ShouldBe(1, 0.01);
    }

    [Fact]
    public void A_flag_without_an_event_is_named_and_its_rows_do_not_touch_the_others()
    {
        var problem = Problem("logit");
        double[] rare = [.. problem.Events.Select((happened, i) => happened == 0 && i % 9 == 0 ? 1.0 : 0)];
        var fit = RobustRegression.Fit(problem with { Columns = [.. problem.Columns, new("rare", rare)] })!;
        fit.WhyOmitted("rare").ShouldBe(OmissionReason.Separated);
        int[] rest = [.. Enumerable.Range(0, rare.Length).Where(i => rare[i] == 0)];
        AssertSame(fit, RobustRegression.Fit(new([.. problem.Columns.Select(c => c with { Values = Array.ConvertAll(rest, i => c.Values[i]) })],
            Array.ConvertAll(rest, i => problem.Events[i]), Array.ConvertAll(rest, i => problem.Clusters[i])))!);
    }

    [Fact]
    public void A_number_that_tells_events_apart_is_named_instead_of_an_absurd_coefficient()
    {
        var problem = Problem("logit");
        double[] oracle = [.. problem.Events.Select((happened, i) => (happened * 2 - 1) * (1 + i % 7 / 10.0))];
        var fit = RobustRegression.Fit(problem with { Columns = [.. problem.Columns, new("oracle", oracle)] })!;
        fit.Omitted.ShouldBe([new OmittedColumn("oracle", OmissionReason.Separated)]);
        fit.Find("income")!.Value.ShouldBe(Golden.Of("logit income", "value"), 1e-8);
    }

    [Fact]
    public void Of_columns_that_say_the_same_the_first_is_kept_and_a_constant_one_is_none()
    {
        var problem = Problem("logit");
        double[] sum = [.. problem.Columns[0].Values.Zip(problem.Columns[1].Values, (a, b) => 2 * a - b)];
        var fit = RobustRegression.Fit(problem with { Columns = [.. problem.Columns, new("sum", sum), new("one", [.. sum.Select(_ => 1.0)])] })!;
        fit.Omitted.ShouldBe([new OmittedColumn("sum", OmissionReason.Collinear), new OmittedColumn("one", OmissionReason.Constant)]);
        fit.Terms.Select(t => t.Name).ShouldBe(["income", "illness", "year"]);
    }

    [Fact]
    public void Outcomes_of_one_kind_or_a_single_cluster_give_no_fit()
    {
        var problem = Problem("logit");
        RobustRegression.Fit(problem with { Events = new double[Rows.Count] }).ShouldBeNull();
        RobustRegression.Fit(problem with { Clusters = new int[Rows.Count] }).ShouldBeNull();
    }

    private static RegressionProblem Problem(string name) => new(
        [.. new[] { "income", "illness", "year" }.Select(column => new RegressionColumn(column, Rows.Numbers(column)))],
        Rows.Numbers(name == "trials" ? "events" : "event"), [.. Rows.Numbers("village").Select(v => (int)v)])
    {
        Trials = name == "trials" ? Rows.Numbers("trials") : null,
        Link = name == "cloglog" ? RegressionLink.ComplementaryLogLog : RegressionLink.Logit,
    };

    private static void AssertSame(RegressionFit one, RegressionFit other)
    {
        one.Terms.Count.ShouldBe(other.Terms.Count);
        foreach (var (a, b) in one.Terms.Zip(other.Terms))
        {
            a.Value.ShouldBe(b.Value, 1e-9);
            a.StandardError.ShouldBe(b.StandardError, 1e-9);
        }
    }
}
