using FangFan.Risk.Boosting;

namespace FangFan.Risk.Tests.Boosting;

public class DeterminismTests
{
    private static readonly float[][] Columns = RandomTables.Normal(new Random(1), 30_000, 10);
    private static readonly float[] Labels = RandomTables.Labels(new Random(2), Columns);
    private static readonly float[] Weights = [.. Enumerable.Range(0, 30_000).Select(row => 0.5f + row % 7 / 3f)];
    private static readonly BoostingOptions Sampled = new() { Trees = 6, RowFraction = 0.7, FeatureFraction = 0.5, BinningRows = 20_000, Threads = 1 };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    public void The_number_of_threads_changes_no_bit(int threads)
    {
        foreach (var options in new[] { Sampled, new BoostingOptions { Trees = 6, Threads = 1 } })
        {
            var expected = Train(options);
            var trees = Train(options with { Threads = threads });
            trees.Nodes.ShouldBe(expected.Nodes);
            trees.Roots.ShouldBe(expected.Roots);
            Bits(trees.RawScores(Columns, threads)).ShouldBe(Bits(expected.RawScores(Columns, 1)));
        }
    }

    [Fact]
    public void Nor_where_rows_with_small_gradients_are_left_to_chance()
    {
        var columns = RandomTables.Normal(new Random(5), 150_000, 3);
        var labels = RandomTables.Labels(new Random(6), columns);
        var one = Booster.Train(columns, labels, null, null, new BoostingOptions { Trees = 3, Threads = 1 }).Ensemble;
        GradientScale.For(labels.Length, 0.1, 1).LeastKept.ShouldBeGreaterThan(1);
        foreach (var threads in (int[])[2, 3]) Booster.Train(columns, labels, null, null, new BoostingOptions { Trees = 3, Threads = threads }).Ensemble.Nodes.ShouldBe(one.Nodes);
    }

    [Fact]
    public void The_seed_decides_what_is_drawn()
    {
        Train(Sampled).Nodes.ShouldBe(Train(Sampled).Nodes);
        Train(Sampled with { Seed = 2 }).Nodes.ShouldNotBe(Train(Sampled).Nodes);
    }

    [Fact]
    public void Validation_losses_do_not_depend_on_threads_either()
    {
        var validation = new ValidationSet(RandomTables.Normal(new Random(3), 9_000, 10), RandomTables.Labels(new Random(4), Columns)[..9_000], 3);
        var one = Booster.Train(Columns, Labels, null, null, Sampled, validation).ValidationLosses;
        var three = Booster.Train(Columns, Labels, null, null, Sampled with { Threads = 3 }, validation).ValidationLosses;
        Bits(three).ShouldBe(Bits(one));
    }

    private static TreeEnsemble Train(BoostingOptions options) => Booster.Train(Columns, Labels, Weights, null, options).Ensemble;

    private static long[] Bits(IEnumerable<double> values) => [.. values.Select(BitConverter.DoubleToInt64Bits)];
}
