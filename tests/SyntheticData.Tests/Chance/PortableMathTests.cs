using FangFan.Risk.Synthetic.Chance;

namespace FangFan.Risk.Tests.Chance;

public sealed class PortableMathTests
{
    [Theory]
    [InlineData(-40)]
    [InlineData(-1.5)]
    [InlineData(-1e-9)]
    [InlineData(0)]
    [InlineData(0.34657)]
    [InlineData(3.2)]
    [InlineData(25)]
    public void Exponential_and_logarithm_agree_with_the_platform(double x)
    {
        PortableMath.Exp(x).ShouldBe(Math.Exp(x), tolerance: 1e-14 * Math.Exp(x));
        PortableMath.Log(Math.Exp(x)).ShouldBe(x, tolerance: 1e-13 * Math.Max(1, Math.Abs(x)));
    }

    [Fact]
    public void Normal_draws_have_mean_zero_and_variance_one()
    {
        var random = RandomStream.Of(Purpose.Life, 1);
        var draws = Enumerable.Range(0, 200_000).Select(_ => random.Normal()).ToArray();
        draws.Average().ShouldBe(0, tolerance: 0.01);
        draws.Average(x => x * x).ShouldBe(1, tolerance: 0.015);
        draws.Average(x => x > 1.959964 ? 1 : 0).ShouldBe(0.025, tolerance: 0.0015);
    }

    [Fact]
    public void Streams_of_neighbouring_keys_are_unrelated()
    {
        var pairs = Enumerable.Range(0, 50_000).Select(i => (A: RandomStream.Of(Purpose.Life, 5, i).Next() - 0.5, B: RandomStream.Of(Purpose.Life, 5, i + 1).Next() - 0.5)).ToArray();
        (12 * pairs.Average(p => p.A * p.B)).ShouldBe(0, tolerance: 0.02);
        RandomStream.Of(Purpose.Life, 5, 1, 2).Next().ShouldNotBe(RandomStream.Of(Purpose.ImaginedLife, 5, 1, 2).Next());
    }
}
