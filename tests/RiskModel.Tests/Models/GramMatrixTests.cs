using FangFan.Risk.Models;

namespace FangFan.Risk.Tests.Models;

public sealed class GramMatrixTests
{
    [Theory]
    [InlineData(0, 5)]
    [InlineData(1, 256)]
    [InlineData(3, 300)]
    [InlineData(4, 513)]
    [InlineData(6, 1000)]
    [InlineData(7, 31)]
    public void Every_product_is_the_weighted_sum_over_the_rows(int width, int rows)
    {
        var random = new Random(width + rows);
        var columns = Enumerable.Range(0, width).Select(_ => Numbers(random, rows)).ToArray();
        var weights = Array.ConvertAll(Numbers(random, rows), Math.Abs);
        double[][] design = [Enumerable.Repeat(1.0, rows).ToArray(), .. columns];

        var gram = GramMatrix.Of(columns, weights);

        gram.GetLength(0).ShouldBe(width + 1);
        gram.GetLength(1).ShouldBe(width + 1);
        for (var j = 0; j <= width; j++)
        {
            for (var k = 0; k <= width; k++)
                gram[j, k].ShouldBe(Enumerable.Range(0, rows).Sum(row => weights[row] * design[j][row] * design[k][row]), 1e-9 * rows);
        }
    }

    /// <summary>Trained models must not depend on how the products are laid out.</summary>
    [Fact]
    public void Products_of_one_block_have_the_bits_of_plain_dot_products()
    {
        var random = new Random(7);
        var columns = Enumerable.Range(0, 9).Select(_ => Numbers(random, 256)).ToArray();
        var ones = Enumerable.Repeat(1.0, 256).ToArray();

        var gram = GramMatrix.Of(columns, ones);

        for (var j = 0; j < columns.Length; j++)
        {
            for (var k = 0; k < columns.Length; k++) gram[j + 1, k + 1].ShouldBe(GramMatrix.Dot(columns[j], columns[k]));
        }
    }

    private static double[] Numbers(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() * 2 - 1)];
}
