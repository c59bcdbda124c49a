using FangFan.Risk.Boosting;

namespace FangFan.Risk.Tests.Boosting;

public class ColumnBundlesTests
{
    [Fact]
    public void Flags_and_counts_share_a_byte()
    {
        var bundles = new ColumnBundles([3, 256, 12, 3, 2]);

        bundles.Count.ShouldBe(2);
        bundles.Of[1].ShouldNotBe(bundles.Of[0]);
        bundles.Members[bundles.Of[0]].Order().ShouldBe([0, 2, 3, 4]);
    }

    [Fact]
    public void Every_combination_of_bins_can_be_told_apart() => RandomTables.ForManySeeds(100, random =>
    {
        var levels = Enumerable.Range(0, random.Next(1, 30)).Select(_ => random.Next(3) == 0 ? random.Next(1, 257) : random.Next(1, 9)).ToArray();
        var bundles = new ColumnBundles(levels);
        for (var row = 0; row < 50; row++)
        {
            var bins = Array.ConvertAll(levels, level => (byte)random.Next(level));
            var values = new byte[bundles.Count];
            for (var feature = 0; feature < bins.Length; feature++) values[bundles.Of[feature]] += bundles.ValueOf(feature, bins[feature]);
            for (var bundle = 0; bundle < bundles.Count; bundle++)
            {
                var words = new int[256];
                words[values[bundle]] = PackedSums.Narrow(-7, 3);
                foreach (var feature in bundles.Members[bundle].Reverse())
                {
                    var slots = new long[levels[feature]];
                    bundles.TakeOff(feature, words, slots);
                    slots.ShouldBe(Enumerable.Range(0, levels[feature]).Select(bin => bin == bins[feature] ? PackedSums.Wide(-7, 3) : 0));
                }
                words[1..].ShouldAllBe(word => word == 0);
            }
        }
    });

    [Fact]
    public void Bundled_columns_give_the_histograms_of_their_features()
    {
        var random = new Random(5);
        var columns = Enumerable.Range(0, 12).Select(f => Enumerable.Range(0, 5_000).Select(_ => random.Next(5) == 0 ? float.NaN : random.Next(f % 4 + 2)).ToArray()).ToArray();
        var data = BinnedColumns.From(columns, new BoostingOptions(), new Workers(2));
        var gradients = RandomTables.Rounded(RandomTables.WholeDerivatives(random, 5_000));
        int[] rows = [.. Enumerable.Range(0, 5_000).Where(row => row % 3 != 1)];
        int[] features = [0, 3, 4, 5, 9, 11];
        var builder = new HistogramBuilder(data, gradients, new HistogramPool(data.SlotCount), new Workers(2));
        builder.LookAt(features);

        var histogram = builder.Build(rows);

        data.Bundles.Count.ShouldBeLessThan(12);
        var plain = new long[data.SlotCount];
        foreach (var row in rows)
        {
            foreach (var feature in features) plain[data.Offsets[feature] + data.Columns[feature][row]] += PackedSums.Widen(gradients.Packed[row]);
        }
        histogram.ShouldBe(plain);
    }
}
