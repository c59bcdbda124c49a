using FangFan.Risk.Boosting;

namespace FangFan.Risk.Tests.Boosting;

public class QuantisedGradientsTests
{
    [Fact]
    public void Rounding_is_off_by_less_than_a_step_and_unbiased()
    {
        const int Rows = 100_003;
        var loss = Filled(Rows, -0.30003f, 0.07f);
        var quantised = new QuantisedGradients(Rows, new(16, 1), 1);
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
        var quantised = new QuantisedGradients(64_000, new(16, 1), 1);
        quantised.Round(loss, 0, 64_000, 3);
        // Kept with a chance of 16 x 0.01; five standard deviations of the count are 464.
        ((double)quantised.Packed.Count(word => word != 0)).ShouldBe(10_240, 464);
    }

    [Fact]
    public void A_small_gradient_is_left_to_chance_and_its_sums_stay_unbiased()
    {
        const int Rows = 200_003;
        var loss = Filled(Rows, -0.05f, 0.04f);
        var quantised = new QuantisedGradients(Rows, new(16, 4), 1);
        quantised.Round(loss, 0, Rows, 12);
        // A gradient of 0.8 steps is kept once in five times, as four steps, and its hessian is then 3.2 steps; the tolerances are five standard deviations.
        ((double)quantised.Packed.Count(word => word != 0)).ShouldBe(Rows / 5.0, 5 * Math.Sqrt(Rows * 0.16));
        quantised.Packed.Where(word => word != 0).ShouldAllBe(word => PackedSums.GradientOf(word) == -4 && (PackedSums.HessianOf(word) == 3 || PackedSums.HessianOf(word) == 4));
        quantised.Packed.Average(word => PackedSums.HessianOf(word) * quantised.Step).ShouldBe(0.04, 5 * quantised.Step * Math.Sqrt(0.2 * 0.16 + 3.2 * 3.2 * 0.16) / Math.Sqrt(Rows));
    }

    [Fact]
    public void Gradients_of_nothing_are_left_out()
    {
        var quantised = new QuantisedGradients(100, new(16, 4), 1);
        quantised.Round(Filled(100, 0, 0), 0, 100, 2);
        quantised.Packed.ShouldAllBe(word => word == 0);
    }

    [Fact]
    public void Whole_vectors_and_single_rows_round_alike() => RandomTables.ForManySeeds(50, random =>
    {
        var rows = random.Next(9, 60);
        var loss = new LogisticLoss(new float[rows], null);
        for (var row = 0; row < rows; row++) (loss.Gradients[row], loss.Hessians[row]) = (random.NextSingle() * 2 - 1, random.NextSingle() / 4);
        var (whole, single) = (new QuantisedGradients(rows, new(40, 6), 1), new QuantisedGradients(rows, new(40, 6), 1));
        whole.Round(loss, 0, rows, 9);
        for (var row = 0; row < rows; row++) single.Round(loss, row, row + 1, 9);
        whole.Packed.ShouldBe(single.Packed);
    });

    [Theory]
    [InlineData(1, 1)]
    [InlineData(16, 1)]
    [InlineData(16, 4)]
    [InlineData(17, 4)]
    [InlineData(262, 1)]
    [InlineData(4095, 1023)]
    public void No_row_rounds_to_more_than_its_bounds(int steps, int leastKept) => RandomTables.ForManySeeds(20, random =>
    {
        const int Rows = 2_000;
        var labels = Enumerable.Range(0, Rows).Select(_ => (float)random.Next(2)).ToArray();
        var weights = Enumerable.Range(0, Rows).Select(_ => 0.1f + 5 * random.NextSingle()).ToArray();
        var loss = new LogisticLoss(labels, weights);
        loss.Differentiate([.. Enumerable.Range(0, Rows).Select(_ => (float)(RandomTables.Gaussian(random) * random.Next(1, 30)))], 0, Rows);
        var quantised = new QuantisedGradients(Rows, new(steps, leastKept), loss.Largest);
        quantised.Round(loss, 0, Rows, (uint)random.Next());
        quantised.Packed.ShouldAllBe(word => PackedSums.HessianOf(word) <= quantised.MostHessian && Math.Abs(PackedSums.GradientOf(word)) <= steps);
        quantised.Packed.ShouldAllBe(word => word == 0 || Math.Abs(PackedSums.GradientOf(word)) >= leastKept);
    });

    private static LogisticLoss Filled(int rows, float gradient, float hessian)
    {
        var loss = new LogisticLoss(new float[rows], null);
        Array.Fill(loss.Gradients, gradient);
        Array.Fill(loss.Hessians, hessian);
        return loss;
    }
}
