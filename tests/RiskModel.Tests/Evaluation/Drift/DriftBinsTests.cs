using FangFan.Risk.Evaluation.Drift;

namespace FangFan.Risk.Tests.Evaluation.Drift;

public class DriftBinsTests
{
    [Fact]
    public void A_continuous_reference_is_cut_into_tenths_and_missing()
    {
        float[] reference = [.. Enumerable.Range(0, 1000).Select(i => i / 1000f)];

        var bins = DriftBins.Of(reference);

        bins.Count.ShouldBe(11);
        Totals(bins, reference).Take(10).ShouldAllBe(count => count >= 99 && count <= 101);
        Totals(bins, reference)[bins.Missing].ShouldBe(0);
    }

    [Fact]
    public void Few_distinct_values_are_bins_of_their_own()
    {
        float[] reference = [0, 0, 0, 1, 1, 2, float.NaN];

        Totals(DriftBins.Of(reference), reference).ShouldBe([3, 2, 1, 1]);
    }

    [Fact]
    public void Many_zeros_take_one_bin_and_the_rest_is_cut_above_them()
    {
        float[] reference = [.. Enumerable.Repeat(0f, 650), .. Enumerable.Range(1, 350).Select(i => (float)i)];

        var bins = DriftBins.Of(reference);

        bins.Edges[0].ShouldBe(0);
        bins.Count.ShouldBe(6);
        Totals(bins, reference)[0].ShouldBe(650);
    }

    [Fact]
    public void Values_outside_the_reference_fall_into_its_outer_bins()
    {
        var bins = DriftBins.Of([1, 2, 3]);

        (bins.Of(-100), bins.Of(2), bins.Of(2.5f), bins.Of(100), bins.Of(float.NaN)).ShouldBe((0, 1, 2, 2, 3));
    }

    [Fact]
    public void A_reference_that_is_all_missing_still_tells_known_from_missing()
    {
        var bins = DriftBins.Of([float.NaN, float.NaN]);

        (bins.Count, bins.Of(5), bins.Of(float.NaN)).ShouldBe((2, 0, 1));
    }

    private static long[] Totals(DriftBins bins, float[] values) => bins.Tally(values, new int[values.Length], 1).Totals();
}
