using FangFan.Risk.Assessment;

namespace FangFan.Risk.Tests.Assessment;

public sealed class CountyStandingTests
{
    [Fact]
    public void The_first_band_is_the_capacity_and_the_second_as_many_again()
    {
        var standings = CountyStanding.Of(Enumerable.Range(0, 10).Select(i => Scored($"h{i}", 10 - i)), capacity: 2);

        Enumerable.Range(0, 10).Select(i => standings[new($"h{i}")].Band).ShouldBe([1, 1, 2, 2, 0, 0, 0, 0, 0, 0]);
    }

    [Fact]
    public void Ties_at_the_edge_of_a_band_go_to_more_groups_met_then_to_the_smaller_id()
    {
        var standings = CountyStanding.Of([Scored("c", 1), Scored("b", 1), Scored("a", 1), Scored("z", 1, groups: 2)], capacity: 2);

        standings[new("z")].ShouldBe(new CountyStanding(1, 0, 1));
        standings[new("a")].ShouldBe(new CountyStanding(2, 0, 1));
        standings[new("b")].ShouldBe(new CountyStanding(3, 0, 2));
        standings[new("c")].ShouldBe(new CountyStanding(4, 0, 2));
    }

    [Fact]
    public void The_percentile_is_the_share_of_lower_scores_and_ties_share_it()
    {
        var standings = CountyStanding.Of([Scored("a", 3), Scored("b", 2), Scored("c", 2), Scored("d", 1)], capacity: 1);

        standings.OrderBy(s => s.Key).Select(s => s.Value.Percentile).ShouldBe([75, 25, 25, 0]);
    }

    [Fact]
    public void A_county_without_scores_has_no_standings() => CountyStanding.Of([], 5).ShouldBeEmpty();

    [Theory]
    [InlineData(100, 5)]
    [InlineData(101, 6)]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public void The_capacity_is_five_per_cent_rounded_up_until_the_pack_sets_it(int inScope, int capacity) =>
        Bands.Capacity(Samples.Pack(), Samples.Now, inScope).ShouldBe(capacity);

    [Theory]
    [InlineData(Bands.ShareValue, 0.1, 20)]
    [InlineData(Bands.HouseholdsValue, 30, 30)]
    [InlineData(Bands.HouseholdsValue, 1, 1)]
    [InlineData(Bands.HouseholdsValue, 900, 200)]
    public void The_pack_sets_the_capacity_as_a_share_or_a_number(string name, double value, int capacity) =>
        Bands.Capacity(Samples.Pack(Samples.Value(name, (decimal)value, "share")), Samples.Now, 200).ShouldBe(capacity);

    private static ScoredHousehold Scored(string id, double raw, int groups = 0) => new(new HouseholdId(id), raw, groups);
}
