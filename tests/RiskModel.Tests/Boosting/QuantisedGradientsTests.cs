using FangFan.Risk.Boosting;

namespace FangFan.Risk.Tests.Boosting;

public class QuantisedGradientsTests
{
    [Fact]
    public void Rounding_is_off_by_less_than_a_step_and_unbiased()
    {
        const int Rows = 100_003;
        var loss = Filled(Rows, -0.30003f, 0.07f);
        var quantised = new QuantisedGradients(Rows, 16, 1);
        quantised.Round(loss, 0, Rows, 77);
        quantised.Packed.ShouldAllBe(word => PackedSums.GradientOf(word) == -4 || PackedSums.GradientOf(word) == -5);
        quantised.Packed.ShouldAllBe(word => PackedSums.HessianOf(word) == 1 || PackedSums.HessianOf(word) == 2);
        // A rounding error has a variance of at most a quarter of a squared step, so five standard deviations of the mean are 2.5 steps over the root of the rows.
        var bound = 2.5 / Math.Sqrt(Rows);
        quantised.Packed.Average(word => PackedSums.GradientOf(word) * quantised.Step).ShouldBe(-0.30003, bound * quantised.Step);
        quantised.Packed.Average(word => PackedSums.HessianOf(word) * quantised.Step).ShouldBe(0.07, bound * quantised.Step);
    }

    [Fact]
    public void Rows_sure_of_their_label_mostly_round_to_nothing()
    {
        var loss = Filled(64_000, 0.01f, 0.0099f);
        var quantised = new QuantisedGradients(64_000, 16, 1);
        quantised.Round(loss, 0, 64_000, 3);
        // Kept with a chance of 16 x 0.01; five standard deviations of the count are 464.
        ((double)quantised.Packed.Count(word => word != 0)).ShouldBe(10_240, 464);
    }

    [Fact]
    public void Whole_vectors_and_single_rows_round_alike() => RandomTables.ForManySeeds(50, random =>
    {
        var rows = random.Next(9, 60);
        var loss = new LogisticLoss(new float[rows], null);
        for (var row = 0; row < rows; row++) (loss.Gradients[row], loss.Hessians[row]) = (random.NextSingle() * 2 - 1, random.NextSingle() / 4);
        var (whole, single) = (new QuantisedGradients(rows, 40, 1), new QuantisedGradients(rows, 40, 1));
        whole.Round(loss, 0, rows, 9);
        for (var row = 0; row < rows; row++) single.Round(loss, row, row + 1, 9);
        whole.Packed.ShouldBe(single.Packed);
    });

    [Theory]
    [InlineData(10, 0.5, 4095)]
    [InlineData(2_000, 0.5, 262)]
    [InlineData(10_000, 0.05, 52)]
    [InlineData(30_000, 0.5, 32)]
    [InlineData(1_000_000, 0.03, 8)]
    [InlineData(1_000_000, 0.97, 8)]
    [InlineData(1_000_000, 0.4, 32)]
    public void Many_rows_take_coarse_steps(int rows, double prior, int steps) => QuantisedGradients.StepsFor(rows, prior).ShouldBe(steps);

    [Theory]
    [InlineData(1 << 24)]
    [InlineData(1 << 27)]
    [InlineData(int.MaxValue)]
    public void A_leaf_of_every_row_stays_within_its_word(int rows)
    {
        long steps = QuantisedGradients.StepsFor(rows, 0.5);
        steps.ShouldBeGreaterThanOrEqualTo(1);
        foreach (var sign in (long[])[1, -1])
        {
            var most = PackedSums.Wide(sign * rows * steps, rows * (steps / 4 + 1));
            PackedSums.GradientOf(most).ShouldBe(sign * rows * steps);
            PackedSums.HessianOf(most).ShouldBe(rows * (steps / 4 + 1));
        }
    }

    private static LogisticLoss Filled(int rows, float gradient, float hessian)
    {
        var loss = new LogisticLoss(new float[rows], null);
        Array.Fill(loss.Gradients, gradient);
        Array.Fill(loss.Hessians, hessian);
        return loss;
    }
}
