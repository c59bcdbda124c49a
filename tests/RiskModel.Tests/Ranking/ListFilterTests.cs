using FangFan.Risk.Assessment;
using FangFan.Risk.Ranking;
using FangFan.Risk.Rules;
using FangFan.Risk.Tests.Assessment;

namespace FangFan.Risk.Tests.Ranking;

public sealed class ListFilterTests
{
    private static readonly PriorityList List = PriorityListBuilder.Build(Samples.Quarter(
        Samples.Household("a", RiskLevel.High) with { Village = new("530521101001"), Monitored = true },
        Samples.Household("b", RiskLevel.Medium, verdict: Verdict.Meets) with { Village = new("530521101002"), Model = Samples.Opinion(0), Causes = [CauseGroup.Illness] },
        Samples.Household("c", RiskLevel.Low) with { Village = new("530521102001"), Model = Samples.Opinion(2, 1) },
        Samples.Household("d", RiskLevel.None) with { Causes = [CauseGroup.Work] }), ListOrder.Priority, []);

    [Fact]
    public void An_empty_filter_shows_everyone() => Ids(new()).ShouldBe(["a", "b", "c", "d"]);

    [Theory]
    [InlineData("530521", "abcd")]
    [InlineData("530521101", "ab")]
    [InlineData("530521102001", "c")]
    [InlineData("530521103", "")]
    public void An_area_shows_its_villages_and_the_county_also_households_of_unknown_village(string area, string ids) =>
        string.Concat(Ids(new() { Area = new(area) })).ShouldBe(ids);

    [Fact]
    public void Level_monitoring_and_queue_each_narrow_the_list()
    {
        Ids(new() { Level = RiskLevel.Low }).ShouldBe(["c"]);
        Ids(new() { Monitored = true }).ShouldBe(["a"]);
        Ids(new() { Monitored = false }).ShouldBe(["b", "c", "d"]);
        Ids(new() { Queue = ListQueue.RulesOnly }).ShouldBe(["b"]);
        Ids(new() { Queue = ListQueue.ModelOnly }).ShouldBe(["c"]);
    }

    [Fact]
    public void Only_a_cause_that_the_records_show_no_measure_for_is_a_gap()
    {
        HouseholdAssessment With(string id, GapState state) => Samples.Household(id, RiskLevel.Low) with { Gaps = [new CauseGap(CauseGroup.Illness, state, [])] };
        var list = PriorityListBuilder.Build(Samples.Quarter(With("a", GapState.Gap), With("b", GapState.Unknown), With("c", GapState.Covered), With("d", GapState.Unanswered)), ListOrder.Priority, []);

        new ListFilter { Gap = true }.Matches(list).Select(r => r.Assessment.Household.Value).ShouldBe(["a"]);
        new ListFilter { Gap = false }.Matches(list).Select(r => r.Assessment.Household.Value).ShouldBe(["b", "c", "d"]);
        PriorityListDocument.From(list, new(), Language.English).WithGap.ShouldBe(1);
    }

    [Fact]
    public void A_cause_is_one_of_the_household_or_of_a_reason_that_raises_its_score()
    {
        Ids(new() { Cause = CauseGroup.Work }).ShouldBe(["d"]);
        Ids(new() { Cause = CauseGroup.Income }).ShouldBe(["b", "c"]);
    }

    [Fact]
    public void Ranks_stay_county_wide_and_paging_keeps_the_total()
    {
        var document = PriorityListDocument.From(List, new() { Monitored = false, Offset = 1, Limit = 1 }, Language.English);

        document.Total.ShouldBe(3);
        document.Items.ShouldHaveSingleItem().Rank.ShouldBe(3);
    }

    [Fact]
    public void A_limit_under_one_or_an_offset_under_nought_is_the_callers_mistake()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new ListFilter { Limit = 0 });
        Should.Throw<ArgumentOutOfRangeException>(() => new ListFilter { Offset = -1 });
    }

    private static IEnumerable<string> Ids(ListFilter filter) => filter.Matches(List).Select(r => r.Assessment.Household.Value);
}
