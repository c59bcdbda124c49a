using FangFan.Risk.Evaluation.Association;
using FangFan.Risk.Features;

namespace FangFan.Risk.Tests.Evaluation.Association;

public class OddsRatiosTests
{
    [Fact]
    public void The_crude_ratio_of_a_flag_in_one_quarter_is_that_of_its_table()
    {
        var (cohorts, features) = SmallCohorts.With(("flag", (outcomes, random) => [.. outcomes.Select(o => random.NextDouble() < 0.3 + 0.2 * o ? 1f : 0)]));
        var odds = OddsRatios.Of([cohorts[1]], features).Features.Single();
        var (flag, events) = (cohorts[1].Features.Columns[0], cohorts[1].Outcomes());
        double Count(float f, float e) => flag.Zip(events).Count(pair => pair == (f, e));
        odds.Unit.ShouldBe(OddsUnit.Flag);
        odds.Crude.Value.ShouldBe(Count(1, 1) * Count(0, 0) / (Count(1, 0) * Count(0, 1)), 1e-8);
        odds.Adjusted.Value.ShouldBe(odds.Crude.Value, 1e-8);
    }

    [Fact]
    public void A_number_counts_per_standard_deviation_whatever_its_unit()
    {
        static float[] Income(double[] outcomes, Random random) => [.. outcomes.Select(o => (float)(random.NextDouble() - 0.2 * o))];
        static float[] Fen(double[] outcomes, Random random) => [.. Income(outcomes, new Random(0)).Select(yuan => yuan * 128)];
        var (cohorts, features) = SmallCohorts.With(("yuan", Income), ("fen", Fen));
        var odds = OddsRatios.Of(cohorts, features).Features;
        odds[1].Crude.Value.ShouldBe(odds[0].Crude.Value, 1e-9);
        odds[0].Crude.Value.ShouldBeLessThan(1);
        (odds[1].Deviation / odds[0].Deviation).ShouldBe(128, 1e-6);
    }

    [Fact]
    public void Nearly_the_same_feature_twice_is_named_together_and_estimated_alone()
    {
        var (cohorts, features) = SmallCohorts.With(
            ("first", (outcomes, random) => [.. outcomes.Select(o => (float)(random.NextDouble() + 0.3 * o))]),
            ("second", (outcomes, _) => [.. outcomes.Select((o, i) => (float)(new Random(i).NextDouble() + 0.3 * o))]),
            ("first again", (outcomes, _) => new float[outcomes.Length]));
        var again = cohorts.Select(cohort => cohort with { Features = cohort.Features with { Columns = [cohort.Features.Columns[0], cohort.Features.Columns[1], [.. cohort.Features.Columns[0].Select((v, i) => v + i % 2 * 0.02f)]] } }).ToArray();
        var odds = OddsRatios.Of(again, features).Features;
        odds[2].Adjusted.Omitted.ShouldBe(OmissionReason.Collinear);
        odds[2].Adjusted.Value.ShouldBe(double.NaN);
        odds[2].Crude.Value.ShouldBeGreaterThan(1);
        odds[0].Adjusted.Omitted.ShouldBeNull();
    }

    [Fact]
    public void Missing_values_are_counted_and_do_not_move_the_ratio_where_they_say_nothing()
    {
        static float[] Known(double[] outcomes, Random _) => [.. outcomes.Select((o, i) => (float)(new Random(i).NextDouble() + 0.3 * o))];
        var (cohorts, features) = SmallCohorts.With(("known", Known), ("gaps", (outcomes, random) => [.. Known(outcomes, random).Select((v, i) => i % 10 == 0 ? float.NaN : v)]));
        var odds = OddsRatios.Of(cohorts, features).Features;
        odds[1].Missing.ShouldBe(0.1, 0.005);
        Math.Log(odds[1].Crude.Value / odds[0].Crude.Value).ShouldBe(0, 0.15);
    }

    [Fact]
    public void A_flag_that_no_event_has_is_named_and_has_no_ratio()
    {
        var (cohorts, features) = SmallCohorts.With(("never", (outcomes, _) => [.. outcomes.Select((o, i) => o == 0 && i % 4 == 0 ? 1f : 0)]));
        var odds = OddsRatios.Of(cohorts, features).Features.Single();
        odds.Crude.Omitted.ShouldBe(OmissionReason.Separated);
        odds.Crude.Value.ShouldBe(double.NaN);
    }

    [Fact]
    public void Every_feature_of_the_catalogue_is_looked_at_and_p_values_are_adjusted_across_them()
    {
        var features = FeatureCatalogue.For(FeaturePreset.All);
        var result = OddsRatios.Of(SmallCohorts.All, features);
        result.Features.Select(f => f.Feature).ShouldBe(features);
        result.Villages.ShouldBe(8);
        double[] p = [.. result.Features.Select(f => f.Crude.P)];
        result.Features.Select(f => f.Crude.BenjaminiHochberg).ShouldBe(MultipleTesting.BenjaminiHochberg(p));
        result.Features.Select(f => f.Adjusted.Holm).ShouldBe(MultipleTesting.Holm([.. result.Features.Select(f => f.Adjusted.P)]));
        // Income makes the small county's falls.
        result.Features.Single(f => f.Feature.Name == "net_income_to_line").Crude.Value.ShouldBeLessThan(1);
        result.Features.ShouldAllBe(f => !(f.Crude.Value > 1e5));
    }

    [Fact]
    public void The_order_of_the_quarters_does_not_matter()
    {
        var features = FeatureCatalogue.For(FeaturePreset.BeforeSupport).Take(12).ToArray();
        var (one, other) = (OddsRatios.Of(SmallCohorts.All, features), OddsRatios.Of([.. SmallCohorts.All.Reverse()], features));
        foreach (var (a, b) in one.Features.Zip(other.Features))
        {
            if (!double.IsNaN(a.Crude.Value)) (b.Crude.Value / a.Crude.Value).ShouldBe(1, 1e-7);
        }
    }

    [Fact]
    public void No_quarter_is_refused() => Should.Throw<ArgumentException>(() => OddsRatios.Of([], []));
}
