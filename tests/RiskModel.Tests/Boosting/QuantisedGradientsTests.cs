using FangFan.Risk.Boosting;

namespace FangFan.Risk.Tests.Boosting;

public class QuantisedGradientsTests
{
    private const int Steps = QuantisedGradients.Steps;

    [Theory]
    [InlineData(Steps, Steps)]
    [InlineData(-Steps, Steps)]
    [InlineData(-Steps, 0)]
    [InlineData(0, 0)]
    [InlineData(-1, 1)]
    public void A_full_chunk_of_extreme_rows_keeps_each_sum_to_its_bits(int gradient, int hessian)
    {
        const long Rows = QuantisedGradients.ChunkRows;
        QuantisedGradients.Unpack(Rows * QuantisedGradients.Pack(gradient, hessian)).ShouldBe(new GradientSums(Rows * gradient, Rows * hessian, Rows));
    }

    [Fact]
    public void Sums_of_packed_rows_are_the_sums_of_their_parts() => RandomTables.ForManySeeds(100, random =>
    {
        var (packed, sums) = (0L, default(GradientSums));
        for (var row = random.Next(1, 500); row > 0; row--)
        {
            var (gradient, hessian) = (random.Next(-Steps, Steps + 1), random.Next(Steps + 1));
            packed += QuantisedGradients.Pack(gradient, hessian);
            sums += new GradientSums(gradient, hessian, 1);
        }
        QuantisedGradients.Unpack(packed).ShouldBe(sums);
    });

    [Fact]
    public void The_largest_number_of_rows_an_array_holds_does_not_overflow_a_node()
    {
        var most = new GradientSums(-(long)Steps * Array.MaxLength, (long)Steps * Array.MaxLength, Array.MaxLength);
        most.Gradient.ShouldBeLessThan(0);
        (most - most).ShouldBe(default);
        ((double)most.Hessian).ShouldBeLessThan(Math.Pow(2, 53));
    }

    [Fact]
    public void Rounding_is_off_by_less_than_a_step_and_unbiased()
    {
        const int Rows = 100_000;
        var loss = new LogisticLoss(new float[Rows], null);
        Array.Fill(loss.Gradients, -0.30003f);
        Array.Fill(loss.Hessians, 0.07f);
        (loss.Gradients[0], loss.Hessians[0]) = (1, 0.25f);
        var quantised = new QuantisedGradients(Rows);
        quantised.Round(loss, Enumerable.Range(0, Rows).ToArray(), SeededHash.Key(1, 0, SeededHash.Purpose.Rounding), new Workers(2));

        var sums = Enumerable.Range(1, Rows - 1).Select(row => QuantisedGradients.Unpack(quantised.Packed[row])).ToList();
        sums.ShouldAllBe(row => Math.Abs(row.Gradient * quantised.GradientStep + 0.30003) < quantised.GradientStep);
        sums.ShouldAllBe(row => Math.Abs(row.Hessian * quantised.HessianStep - 0.07) < quantised.HessianStep);
        // A rounding error has a variance of at most a quarter of a squared step, so five standard deviations of the mean are 2.5 steps over the root of the rows.
        var bound = 2.5 / Math.Sqrt(Rows);
        sums.Average(row => row.Gradient + 0.30003 / quantised.GradientStep).ShouldBe(0, bound);
        sums.Average(row => row.Hessian - 0.07 / quantised.HessianStep).ShouldBe(0, bound);
    }
}
