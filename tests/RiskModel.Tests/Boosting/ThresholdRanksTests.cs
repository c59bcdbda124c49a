using FangFan.Risk.Boosting;

namespace FangFan.Risk.Tests.Boosting;

public class ThresholdRanksTests
{
    [Fact]
    public void A_rank_is_the_number_of_thresholds_below_and_missing_values_have_one_more() => RandomTables.ForManySeeds(80, random =>
    {
        var count = random.Next(4) switch { 0 => random.Next(20), 1 => random.Next(230, ThresholdRanks.MostThresholds + 1), 2 => 16 * random.Next(1, 16), _ => random.Next(60, 70) };
        var thresholds = Enumerable.Range(0, 4000).Select(_ => random.Next(4000) / 10f - 200).Distinct().Take(count).Order().ToArray();
        var ranks = new ThresholdRanks(thresholds);
        float[] values = [float.NegativeInfinity, float.MinValue, float.MaxValue, float.PositiveInfinity, float.NaN, -0f, .. Enumerable.Range(0, 60).Select(_ => random.Next(440) / 2f - 110), .. thresholds];
        var expected = values.Select(value => (byte)(float.IsNaN(value) ? count + 1 : thresholds.Count(threshold => value > threshold))).ToArray();

        values.Select(ranks.RankOf).ShouldBe(expected);
        var together = new byte[values.Length];
        ranks.RanksOf(values, together);
        together.ShouldBe(expected);
    });

    [Fact]
    public void More_ranks_than_a_byte_holds_are_refused() => Should.Throw<OverflowException>(() => new ThresholdRanks(new float[ThresholdRanks.MostThresholds + 1]));
}
