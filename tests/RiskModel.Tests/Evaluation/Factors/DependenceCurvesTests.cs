using FangFan.Risk.Evaluation.Factors;
using FangFan.Risk.Models;

namespace FangFan.Risk.Tests.Evaluation.Factors;

public class DependenceCurvesTests
{
    private static DependenceCurve Curve(FactorPool pool, int feature) => DependenceCurves.Of(pool, [feature], FactorSample.Options)[0];

    [Fact]
    public void Where_one_feature_is_all_there_is_the_curve_is_the_model_itself()
    {
        var curve = Curve(new FactorSample { Scorer = FactorSample.Linear(-1, 1.5, 0, 0) }.Make(), 0);
        curve.Points.ShouldAllBe(p => Math.Abs(p.Probability.Value - LogOdds.Probability(-1 + 1.5 * p.Value)) < 1e-6);
        curve.Points.Zip(curve.Points.Skip(1)).ShouldAllBe(pair =>
            Math.Abs(pair.Second.Local.Value - pair.First.Local.Value - (pair.Second.Probability.Value - pair.First.Probability.Value)) < 1e-6);
        curve.Points.Sum(p => p.Households).ShouldBe(curve.Households);
        curve.Points.Select(p => p.Value).ShouldBeInOrder();
    }

    [Fact]
    public void Partial_dependence_is_the_mean_over_the_households_and_local_effects_agree_where_features_are_independent()
    {
        var pool = new FactorSample { Scorer = FactorSample.Linear(-1, 1.5, 1, 0), Households = 2_000 }.Make();
        var curve = Curve(pool, 0);
        var point = curve.Points[6];
        point.Probability.Value.ShouldBe(pool.Quarters.SelectMany(q => q.Columns[1]).Average(x => LogOdds.Probability(-1 + 1.5 * point.Value + x)), 1e-6);
        point.Probability.Interval!.Value.Low.ShouldBeLessThan(point.Probability.Value);
        curve.Points.ShouldAllBe(p => Math.Abs(p.Local.Value - p.Probability.Value) < 0.05);
    }

    [Fact]
    public void Of_two_copies_the_local_effects_show_each_its_half_where_partial_dependence_asks_of_households_that_do_not_exist()
    {
        var curve = Curve(new FactorSample { Change = x => x[1] = x[0], Scorer = FactorSample.Linear(-1, 1.5, 1.5, 0), Households = 2_000 }.Make(), 0);
        var (first, last) = (curve.Points[0], curve.Points[^1]);
        var half = (LogOdds.Probability(-1 + 3 * last.Value) - LogOdds.Probability(-1 + 3 * first.Value)) / 2;
        (last.Local.Value - first.Local.Value).ShouldBe(half, 0.03);
        (last.Probability.Value - first.Probability.Value).ShouldBeGreaterThan(half + 0.1);
    }

    [Fact]
    public void Missing_is_a_point_of_its_own()
    {
        var pool = new FactorSample { Scorer = FactorSample.Linear(-1, 1.5, 0, 0), Change = x => x[0] = x[0] > 1 ? float.NaN : x[0], Risk = x => -1 + x[1] }.Make();
        var curve = Curve(pool, 0);
        var missing = curve.Points[^1];
        missing.Value.ShouldBe(double.NaN);
        missing.Households.ShouldBe(pool.Quarters.Sum(q => q.Columns[0].Count(float.IsNaN)));
        missing.Probability.Value.ShouldBe(LogOdds.Probability(-1 + 0.7), 1e-6);
        missing.Local.Value.ShouldBe(double.NaN);
    }

    [Fact]
    public void A_feature_of_one_value_has_one_point()
    {
        var curve = Curve(new FactorSample { Scorer = FactorSample.Linear(-1, 1.5, 0, 0), Change = x => x[0] = 2 }.Make(), 0);
        var point = curve.Points.ShouldHaveSingleItem();
        point.Probability.Value.ShouldBe(LogOdds.Probability(2), 1e-6);
        point.Local.Value.ShouldBe(LogOdds.Probability(2), 1e-6);
    }

    [Fact]
    public void A_feature_that_nobody_knows_has_only_the_point_of_missing()
    {
        var curve = Curve(new FactorSample { Scorer = FactorSample.Linear(-1, 1.5, 0, 0), Change = x => x[0] = float.NaN, Risk = x => x[1] }.Make(), 0);
        curve.Points.ShouldHaveSingleItem().Value.ShouldBe(double.NaN);
    }
}
