using FangFan.Risk.Display;
using FsCheck;
using FsCheck.Fluent;

namespace FangFan.Risk.Tests;

public class ScaleTests
{
    [Fact]
    public void A_scale_holds_both_ends_with_few_round_ticks() => Check.One(Config.QuickThrowOnFailure.WithReplay(20210401, 1), Prop.ForAll(
        Gen.Choose(-2_000_000, 2_000_000).Two().ToArbitrary(), pair =>
        {
            var (low, high) = (Math.Min(pair.Item1, pair.Item2) / 16.0, Math.Max(pair.Item1, pair.Item2) / 16.0);
            var scale = Scale.Over(low, high, 5, (0, 100));
            return scale.Ticks[0] <= low + 1e-6 && scale.Ticks[^1] >= high - 1e-6 && scale.Ticks.Count is >= 2 and <= 9;
        }));

    [Fact]
    public void Labels_have_as_many_decimals_as_the_step_needs()
    {
        var scale = Scale.Over(0, 0.83, 4, (0, 100));
        scale.Ticks.Select(scale.Label).ShouldBe(["0.0", "0.5", "1.0"]);
    }
}
