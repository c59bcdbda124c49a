using FangFan.Risk.Boosting;

namespace FangFan.Risk.Tests.Boosting;

public class GradientScaleTests
{
    [Theory]
    [InlineData(1, 0.5, 4095, 1)]
    [InlineData(2_000, 0.5, 262, 1)]
    [InlineData(10_000, 0.03, 52, 1)]
    [InlineData(30_000, 0.03, 17, 1)]
    [InlineData(100_000, 0.03, 16, 3)]
    [InlineData(100_000, 0.5, 16, 3)]
    [InlineData(1_000_000, 0.03, 16, 4)]
    [InlineData(1_000_000, 0.5, 16, 8)]
    public void Many_rows_take_coarse_steps_and_leave_more_to_chance(int rows, double rarer, int steps, int leastKept) => GradientScale.For(rows, rarer, 1).ShouldBe(new GradientScale(steps, leastKept));

    [Theory]
    [InlineData(200_000, 0.04, 400, 4)]
    [InlineData(200_000, 1e-5, 4095, 1)]
    [InlineData(2_000, 0.5, 524, 1)]
    public void Rows_of_little_weight_are_rounded_and_left_to_chance_as_if_all_had_it(int rows, double smallestWeight, int steps, int leastKept) =>
        GradientScale.For(rows, 0.03, smallestWeight).ShouldBe(new GradientScale(steps, leastKept));

    [Theory]
    [InlineData(1 << 24, 1)]
    [InlineData(1 << 24, 1e-6)]
    [InlineData(1 << 27, 0.1)]
    [InlineData(int.MaxValue, 1)]
    public void A_leaf_of_every_row_stays_within_its_word(int rows, double smallestWeight)
    {
        var scale = GradientScale.For(rows, 0.03, smallestWeight);
        scale.Steps.ShouldBeGreaterThanOrEqualTo(1);
        var (gradients, hessians) = ((long)rows * scale.Steps, (long)rows * new QuantisedGradients(1, scale, 1).MostHessian);
        foreach (var sign in (long[])[1, -1])
        {
            var most = PackedSums.Wide(sign * gradients, hessians);
            PackedSums.GradientOf(most).ShouldBe(sign * gradients);
            PackedSums.HessianOf(most).ShouldBe(hessians);
        }
    }
}
