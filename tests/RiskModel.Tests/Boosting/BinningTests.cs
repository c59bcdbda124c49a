using FangFan.Risk.Boosting;

namespace FangFan.Risk.Tests.Boosting;

public class BinningTests
{
    private static FeatureBins Find(float[] column, int maximum) => new BinFinder(column.Length, null, maximum).Find(column);

    [Fact]
    public void Few_distinct_values_get_a_bin_each_with_midpoints_between()
    {
        var bins = Find([3, 1, float.NaN, 2, 1, 3], 255);
        bins.Thresholds.ShouldBe([1.5f, 2.5f]);
        new[] { 1f, 2f, 3f, float.NaN }.Select(bins.BinOf).ShouldBe(new byte[] { 0, 1, 2, 3 });
    }

    [Fact]
    public void Neighbouring_floats_are_told_apart()
    {
        var (low, high) = (1f, MathF.BitIncrement(1f));
        var bins = Find([low, high], 255);
        bins.BinOf(low).ShouldBe((byte)0);
        bins.BinOf(high).ShouldBe((byte)1);
    }

    [Fact]
    public void Infinities_count_as_the_extreme_values_and_thresholds_stay_finite()
    {
        var bins = Find([float.NegativeInfinity, 0, float.PositiveInfinity], 255);
        bins.Thresholds.ShouldAllBe(threshold => float.IsFinite(threshold));
        new[] { float.NegativeInfinity, 0, float.PositiveInfinity }.Select(bins.BinOf).ShouldBe(new byte[] { 0, 1, 2 });
        bins.BinOf(float.MaxValue).ShouldBe(bins.BinOf(float.PositiveInfinity));
    }

    [Theory]
    [InlineData(new[] { float.NaN, float.NaN })]
    [InlineData(new[] { 7f, 7f, 7f })]
    public void Constant_and_absent_values_leave_no_threshold(float[] column) => Find(column, 255).Thresholds.ShouldBeEmpty();

    [Fact]
    public void Many_distinct_values_share_the_bins_evenly()
    {
        var bins = Find([.. Enumerable.Range(0, 10_000).Select(i => (float)i)], 100);
        bins.MissingBin.ShouldBe(100);
        var rows = Enumerable.Range(0, 10_000).GroupBy(i => bins.BinOf(i)).Select(bin => bin.Count());
        rows.ShouldAllBe(count => count == 100);
    }

    [Fact]
    public void A_heavy_value_has_a_bin_of_its_own()
    {
        var values = Enumerable.Range(1, 1_000).Select(i => (float)i).Concat(Enumerable.Repeat(500.5f, 3_000)).ToArray();
        var bins = Find(values, 20);
        bins.BinOf(500).ShouldBeLessThan(bins.BinOf(500.5f));
        bins.BinOf(501).ShouldBeGreaterThan(bins.BinOf(500.5f));
    }

    [Fact]
    public void A_bin_at_most_k_is_a_value_at_most_threshold_k() => RandomTables.ForManySeeds(25, random =>
    {
        var values = RandomTables.Normal(random, 400, 1)[0];
        var bins = Find(values, random.Next(2, 256));
        bins.Thresholds.ShouldBeInOrder();
        bins.Thresholds.Distinct().Count().ShouldBe(bins.Thresholds.Length);
        foreach (var value in values.Concat(bins.Thresholds).Concat([float.NegativeInfinity, float.MinValue, float.MaxValue, float.PositiveInfinity]))
        {
            for (var bin = 0; bin < bins.MissingBin; bin++)
                new TreeNode(0, bins.UpperEdge(bin), false, 1, 2, 0, 1).GoesLeft(value).ShouldBe(bins.BinOf(value) <= bin);
        }
    });

    [Fact]
    public void Rows_and_columns_hold_the_same_bins()
    {
        foreach (var features in new[] { 1, 3, 60, 70 })
        {
            var columns = RandomTables.Normal(new Random(3), 2_500, features);
            var data = BinnedColumns.From(columns, new BoostingOptions { Bins = 16 }, new Workers(2));
            for (var row = 0; row < 2_500; row++)
            {
                for (var feature = 0; feature < features; feature++) data.Columns[feature][row].ShouldBe(data.Features[feature].BinOf(columns[feature][row]));
                for (var bundle = 0; bundle < data.Bundles.Count; bundle++)
                    data.Rows[row * data.Stride + bundle].ShouldBe((byte)data.Bundles.Members[bundle].Sum(feature => data.Bundles.ValueOf(feature, data.Columns[feature][row])));
            }
        }
    }

    [Fact]
    public void Thresholds_from_a_sample_of_rows_stay_close_to_those_from_all()
    {
        var columns = RandomTables.Normal(new Random(4), 40_000, 1);
        var bins = BinnedColumns.From(columns, new BoostingOptions { BinningRows = 10_000, Bins = 10 }, new Workers(1)).Features[0];
        var shares = columns[0].GroupBy(bins.BinOf).Select(bin => bin.Count() / 40_000.0).ToList();
        shares.Count.ShouldBe(10);
        shares.ShouldAllBe(share => Math.Abs(share - 0.1) < 0.02);
    }
}
