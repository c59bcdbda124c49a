using FangFan.Risk.Boosting;

namespace FangFan.Risk.Tests.Boosting;

public class PackedSumsTests
{
    [Fact]
    public void Sums_of_words_are_the_sums_of_their_halves() => RandomTables.ForManySeeds(100, random =>
    {
        var (narrow, wide, gradients, hessians) = (0, 0L, 0, 0);
        for (var row = random.Next(1, 30); row > 0; row--)
        {
            var (gradient, hessian) = (random.Next(-1000, 1001), random.Next(1001));
            narrow += PackedSums.Narrow(gradient, hessian);
            wide += PackedSums.Wide(gradient, hessian);
            (gradients, hessians) = (gradients + gradient, hessians + hessian);
        }
        (PackedSums.GradientOf(narrow), PackedSums.HessianOf(narrow)).ShouldBe((gradients, hessians));
        (PackedSums.GradientOf(wide), PackedSums.HessianOf(wide)).ShouldBe(((long)gradients, (long)hessians));
        PackedSums.Widen(narrow).ShouldBe(wide);
    });

    [Theory]
    [InlineData(PackedSums.NarrowGradients, PackedSums.NarrowHessians)]
    [InlineData(-PackedSums.NarrowGradients, PackedSums.NarrowHessians)]
    [InlineData(-1, 0)]
    [InlineData(0, 1)]
    public void Extreme_halves_survive_widening(int gradient, int hessian) =>
        PackedSums.Widen(PackedSums.Narrow(gradient, hessian)).ShouldBe(PackedSums.Wide(gradient, hessian));

    [Fact]
    public void Emptying_adds_each_word_as_widening_one_by_one_would() => RandomTables.ForManySeeds(50, random =>
    {
        var narrow = Enumerable.Range(0, 24).Select(i => i % 5 == 0 ? 0 : PackedSums.Narrow(random.Next(-32767, 32768), random.Next(65536))).ToArray();
        var wide = Enumerable.Range(0, 24).Select(_ => PackedSums.Wide(random.Next(), random.Next())).ToArray();
        var expected = wide.Zip(narrow, (w, n) => w + PackedSums.Widen(n)).ToArray();
        PackedSums.Empty(narrow, wide);
        wide.ShouldBe(expected);
        narrow.ShouldAllBe(word => word == 0);
        PackedSums.Subtract(wide, expected);
        wide.ShouldAllBe(word => word == 0);
    });
}
