using FangFan.Risk.Evaluation.Survival;

namespace FangFan.Risk.Tests.Evaluation.Survival;

public class SurvivalEstimateTests
{
    private static readonly GoldenTable Curve = GoldenTable.Read("survival-curve.csv");
    private static readonly GoldenTable Tests = GoldenTable.Read("log-rank.csv");
    private static readonly GoldenTable Spells = GoldenTable.Read("spells.csv");

    [Fact]
    public void Kaplan_and_Meiers_curve_with_delayed_entry_and_its_errors_are_those_of_R()
    {
        var points = SurvivalEstimate.Of(Golden());
        points.Select(p => p.Time).ShouldBe(Curve.Numbers("time"));
        points.Select(p => (double)p.AtRisk).ShouldBe(Curve.Numbers("atRisk"));
        points.Select(p => (double)p.Relapses).ShouldBe(Curve.Numbers("relapses"));
        AssertSame(points.Select(p => p.Survival.Value), "survival", 1e-12);
        AssertSame(points.Select(p => p.Survival.ModelError), "greenwood", 1e-12);
        AssertSame(points.Select(p => p.Survival.RobustError), "robust", 1e-12);
        AssertSame(points.Select(p => p.Survival.Low), "low", 1e-11);
        AssertSame(points.Select(p => p.Survival.High), "high", 1e-11);
    }

    [Fact]
    public void Aalen_and_Johansens_curve_and_its_robust_interval_are_those_of_R()
    {
        var points = SurvivalEstimate.Of(Golden());
        AssertSame(points.Select(p => p.Incidence.Value), "incidence", 1e-12);
        AssertSame(points.Select(p => p.Incidence.RobustError), "incidenceRobust", 1e-12);
        AssertSame(points.Select(p => p.Incidence.Low), "incidenceLow", 1e-11);
        AssertSame(points.Select(p => p.Incidence.High), "incidenceHigh", 1e-11);
    }

    [Theory]
    [InlineData("three", 3)]
    [InlineData("two", 2)]
    public void The_log_rank_test_is_survdiffs_and_the_robust_one_coxphs_robust_score_test(string name, int groups)
    {
        var spells = Golden().Select(s => s with { Start = 0, Stop = s.Stop - s.Start }).ToArray();
        var group = Spells.Numbers("group");
        var test = LogRank.Of([.. Enumerable.Range(1, groups).Select(g => (IReadOnlyList<ObservedSpell>)[.. spells.Where((_, i) => group[i] == g)])]);
        test.ChiSquare.ShouldBe(Tests.Of(name, "chi"), 1e-10);
        test.Degrees.ShouldBe(groups - 1);
        test.P.ShouldBe(Tests.Of(name, "p"), 1e-10);
        test.RobustChiSquare.ShouldBe(Tests.Of(name, "robustChi"), 1e-9);
        test.RobustP.ShouldBe(Tests.Of(name, "robustP"), 1e-9);
    }

    [Fact]
    public void Without_leaving_and_censoring_the_curve_is_the_share_not_relapsed_and_its_error_the_binomial_one()
    {
        var points = SurvivalEstimate.Of([.. Enumerable.Range(0, 50).Select(i => new ObservedSpell(0, i < 10 ? 1 : i < 25 ? 2 : 3, i < 25 ? SpellEnd.Relapse : SpellEnd.Censored, i))]);
        points[1].Survival.Value.ShouldBe(0.5, 1e-15);
        points[1].Incidence.Value.ShouldBe(0.5, 1e-15);
        points[1].Survival.ModelError.ShouldBe(Math.Sqrt(0.25 / 50), 1e-15);
        points[1].Survival.RobustError.ShouldBe(points[1].Survival.ModelError, 1e-15);
    }

    [Fact]
    public void With_competing_events_fewer_relapse_than_one_less_Kaplan_and_Meiers_curve_says()
    {
        foreach (var point in SurvivalEstimate.Of(Golden())) point.Incidence.Value.ShouldBeLessThanOrEqualTo(1 - point.Survival.Value + 1e-15);
    }

    [Fact]
    public void The_order_of_the_spells_does_not_matter()
    {
        var (one, other) = (SurvivalEstimate.Of(Golden()), SurvivalEstimate.Of([.. Golden().Reverse()]));
        foreach (var (a, b) in one.Zip(other)) a.Survival.RobustError.ShouldBe(b.Survival.RobustError, 1e-14);
    }

    [Fact]
    public void The_same_village_twice_halves_Greenwoods_variance_but_not_the_robust_one()
    {
        ObservedSpell[] once = Golden(), twice = [.. once, .. once];
        var (one, two) = (SurvivalEstimate.Of(once)[5].Survival, SurvivalEstimate.Of(twice)[5].Survival);
        two.RobustError.ShouldBe(one.RobustError, 1e-12);
        two.ModelError.ShouldBe(one.ModelError / Math.Sqrt(2), 1e-12);
    }

    [Fact]
    public void Groups_nobody_of_whom_relapses_are_not_tested()
    {
        ObservedSpell[] quiet = [new(0, 3, SpellEnd.Censored, 0), new(0, 4, SpellEnd.Left, 1)];
        LogRank.Of([quiet, quiet]).P.ShouldBe(double.NaN);
        LogRank.Of([[.. Golden()]]).P.ShouldBe(double.NaN);
    }

    [Fact]
    public void A_group_with_hardly_a_relapse_is_not_tested_robustly()
    {
        ObservedSpell[] quiet = [.. Enumerable.Range(0, 40).Select(i => new ObservedSpell(0, 3, SpellEnd.Censored, i))];
        var test = LogRank.Of([Golden(), quiet]);
        test.P.ShouldBeInRange(0, 1);
        test.RobustP.ShouldBe(double.NaN);
    }

    private static ObservedSpell[] Golden()
    {
        var (start, stop, village) = (Spells.Numbers("start"), Spells.Numbers("stop"), Spells.Numbers("village"));
        return [.. Spells.Words("end").Select((end, i) => new ObservedSpell(start[i], stop[i], Enum.Parse<SpellEnd>(end, true), (int)village[i]))];
    }

    private static void AssertSame(IEnumerable<double> actual, string column, double tolerance)
    {
        foreach (var (a, e) in actual.Zip(Curve.Numbers(column))) a.ShouldBe(e, tolerance);
    }
}
