using FangFan.Risk.Boosting;

namespace FangFan.Risk.Tests.Boosting;

public class HistogramTests
{
    private const int Rows = 45_000;

    [Theory]
    [InlineData(1, 5)]
    [InlineData(3, 5)]
    [InlineData(2, 2)]
    public void Sums_are_those_of_a_plain_loop_past_several_chunks(int threads, int usedFeatures)
    {
        var (data, gradients) = Prepare();
        var rows = Enumerable.Range(0, Rows).Where(row => row % 10 != 3).ToArray();
        int[] features = usedFeatures == 5 ? [0, 1, 2, 3, 4] : [1, 4];

        var builder = new HistogramBuilder(data, gradients, new HistogramPool(data.SlotCount), new Workers(threads));
        builder.LookAt(features);
        var histogram = builder.Build(rows);

        var plain = new long[data.SlotCount];
        foreach (var row in rows)
        {
            foreach (var feature in features) plain[data.Offsets[feature] + data.Columns[feature][row]] += PackedSums.Widen(gradients.Packed[row]);
        }
        histogram.ShouldBe(plain);
    }

    [Fact]
    public void A_sibling_is_the_parent_less_the_other_child()
    {
        var (data, gradients) = Prepare();
        var builder = new HistogramBuilder(data, gradients, new HistogramPool(data.SlotCount), new Workers(2));
        int[] features = [0, 1, 2, 3, 4];
        builder.LookAt(features);
        var parent = builder.Build(Enumerable.Range(0, Rows).ToArray());
        var child = builder.Build(Enumerable.Range(0, Rows).Where(row => row % 7 == 0).ToArray());
        builder.Subtract(parent, child, features[0], features[^1]);
        parent.ShouldBe(builder.Build(Enumerable.Range(0, Rows).Where(row => row % 7 != 0).ToArray()));
    }

    [Fact]
    public void A_returned_histogram_starts_empty_again()
    {
        var (data, gradients) = Prepare();
        var pool = new HistogramPool(data.SlotCount);
        var builder = new HistogramBuilder(data, gradients, pool, new Workers(1));
        builder.LookAt([0, 1, 2, 3, 4]);
        pool.Return(builder.Build(Enumerable.Range(0, Rows).ToArray()));
        builder.LookAt([0]);
        builder.Build(new[] { 5 }).Sum().ShouldBe(PackedSums.Widen(gradients.Packed[5]));
    }

    private static (BinnedColumns Data, QuantisedGradients Gradients) Prepare()
    {
        var random = new Random(8);
        var data = BinnedColumns.From(RandomTables.Normal(random, Rows, 5), new BoostingOptions { Bins = 30 }, new Workers(2));
        return (data, RandomTables.Rounded(RandomTables.WholeDerivatives(random, Rows)));
    }
}
