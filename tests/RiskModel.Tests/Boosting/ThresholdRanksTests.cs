using FangFan.Risk.Boosting;

namespace FangFan.Risk.Tests.Boosting;

public class ThresholdRanksTests
{
    [Fact]
    public void A_rank_is_the_number_of_thresholds_below() => RandomTables.ForManySeeds(80, random =>
    {
        var count = random.Next(4) switch { 0 => random.Next(20), 1 => random.Next(240, 258), 2 => 16 * random.Next(1, 17), _ => random.Next(600) };
        var thresholds = Enumerable.Range(0, count).Select(_ => random.Next(50) == 0 ? float.PositiveInfinity : random.Next(400) - 200f).Distinct().Order().ToArray();
        var ranks = new ThresholdRanks(thresholds);
        float[] values = [float.NegativeInfinity, float.MinValue, float.MaxValue, float.PositiveInfinity, float.NaN, -0f, .. Enumerable.Range(0, 50).Select(_ => random.Next(440) / 2f - 110), .. thresholds];
        foreach (var value in values) ranks.Below(value).ShouldBe(thresholds.Count(threshold => value > threshold));
    });
}
