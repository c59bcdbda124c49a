using FangFan.Risk.Display;
using FsCheck;
using FsCheck.Fluent;

namespace FangFan.Risk.Tests;

public class ScaleTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(20210401, 1);

    [Fact]
    public void A_scale_holds_both_ends_with_few_round_ticks() => Check.One(Fixed, Prop.ForAll(
        Gen.Choose(-2_000_000, 2_000_000).Two().ToArbitrary(), Gen.Elements(1e-9, 1.0 / 16, 1, 1e6).ToArbitrary(), (pair, unit) =>
        {
            var (low, high) = (Math.Min(pair.Item1, pair.Item2) * unit, Math.Max(pair.Item1, pair.Item2) * unit);
            var scale = Scale.Over(low, high, 5, (0, 100));
            var step = scale.Ticks[1] - scale.Ticks[0];
            scale.Ticks[0].ShouldBeLessThanOrEqualTo(low + step * 1e-6);
            scale.Ticks[^1].ShouldBeGreaterThanOrEqualTo(high - step * 1e-6);
            scale.Ticks.Count.ShouldBeInRange(2, 9);
            Mantissa(step).ShouldBeOneOf(1, 2, 5);
            foreach (var tick in scale.Ticks) (tick / step).ShouldBe(Math.Round(tick / step), 1e-6);
        }));

    [Fact]
    public void A_logarithmic_scale_holds_both_ends_with_ticks_of_one_two_and_five() => Check.One(Fixed, Prop.ForAll(
        Gen.Choose(-8000, 8000).Two().ToArbitrary(), Gen.Choose(1, 8).ToArbitrary(), (pair, about) =>
        {
            var (low, high) = (Math.Exp(Math.Min(pair.Item1, pair.Item2) / 1000.0), Math.Exp(Math.Max(pair.Item1, pair.Item2) / 1000.0));
            var scale = Scale.OverRatios(low, high, about, (0, 100));
            scale.Ticks[0].ShouldBeLessThanOrEqualTo(low * 1.000001);
            scale.Ticks[^1].ShouldBeGreaterThanOrEqualTo(high / 1.000001);
            scale.Ticks.Count.ShouldBeInRange(2, about + 2);
            foreach (var tick in scale.Ticks) Mantissa(tick).ShouldBeOneOf(1, 2, 5);
        }));

    [Fact]
    public void Equal_ratios_are_equally_far_apart_on_a_logarithmic_scale()
    {
        var scale = Scale.OverRatios(0.1, 10, 8, (0, 100));
        (scale[1] - scale[0.5]).ShouldBe(scale[2] - scale[1], 1e-9);
    }

    [Fact]
    public void Labels_have_as_many_decimals_as_the_step_needs()
    {
        var scale = Scale.Over(0, 0.83, 4, (0, 100));
        scale.Ticks.Select(scale.Label).ShouldBe(["0.0", "0.5", "1.0"]);
        (Scale.Over(0, 0.083, 4, (0, 100)) with { Format = NumberFormat.Percent }).Label(0.05).ShouldBe("5%");
    }

    private static double Mantissa(double value) => Math.Round(value / Math.Pow(10, Math.Floor(Math.Log10(value) + 1e-9)), 6);
}
