using FangFan.Risk.Assessment;
using FangFan.Risk.Panel;
using FangFan.Risk.Policy;
using FangFan.Risk.Ranking;
using FangFan.Risk.Rules;
using FangFan.Risk.Tests.Assessment;

namespace FangFan.Risk.Tests.Ranking;

public sealed class ListCapTests
{
    private static readonly AreaCode County = new("530521");
    private static readonly PolicyPack Pack = Samples.Pack(Samples.Value("cap-share", 0.05m, "share"), Samples.Value("cap-share-deep-poverty", 0.1m, "share"));

    [Fact]
    public void Persons_who_meet_the_rules_are_counted_and_the_marginal_household_named_but_nobody_dropped()
    {
        var list = Build([Area(County, 2021, 100)], Meeting("a", 3), Meeting("b", 2), Meeting("c", 1), Other("d", 9));

        (list.Cap.Persons, list.Cap.CapPersons, list.Cap.Share, list.Cap.ShareOfCap, list.Cap.Marginal).ShouldBe((6, 5, 0.06, 1.2, new HouseholdId("c")));
        list.Cap.Warning!.Value.Chinese.ShouldContain("不剔除");
        list.Items.Count.ShouldBe(4);
    }

    [Fact]
    public void Within_the_cap_there_is_no_marginal_household_and_no_warning()
    {
        var cap = Build([Area(County, 2021, 100)], Meeting("a", 3), Meeting("b", 2)).Cap;

        (cap.Persons, cap.CapPersons, cap.Marginal, cap.Warning).ShouldBe((5, 5, null, null));
    }

    [Fact]
    public void A_deep_poverty_county_has_the_higher_cap() =>
        Build([Area(County, 2021, 100) with { DeepPoverty = true }], Meeting("a", 6)).Cap.CapPersons.ShouldBe(10);

    [Fact]
    public void Without_the_registered_population_the_cap_cannot_be_counted_and_says_so()
    {
        var cap = Build([], Meeting("a", 6)).Cap;

        (cap.CapPersons, cap.Share, cap.Marginal).ShouldBe((null, null, null));
        cap.Warning!.Value.English.ShouldContain("areas.csv");
    }

    [Fact]
    public void A_pack_without_a_cap_counts_and_says_that_there_is_none()
    {
        var cap = PriorityListBuilder.Build(Samples.Quarter(Meeting("a", 6)), ListOrder.Priority, [Area(County, 2021, 100)]).Cap;

        (cap.Persons, cap.CapPersons, cap.Share, cap.ShareOfCap, cap.ShareAllowed, cap.Warning).ShouldBe((6, null, 0.06, null, null, null));
        CapTexts.Statement(cap).ShouldBe(new Wording("监测对象0人，另有符合条件尚未纳入的6人，共1户6人，占建档立卡人口6%；本政策包不设规模上限。",
            "0 persons under monitoring and 6 more who meet the criteria: 1 households, 6 persons, 6% of the registered population; the pack sets no cap."));
    }

    [Fact]
    public void Those_under_monitoring_count_with_those_the_rules_meet_and_nobody_twice()
    {
        var cap = Build([Area(County, 2021, 200)], Meeting("a", 3) with { Monitored = true }, Other("b", 4) with { Monitored = true }, Meeting("c", 1), Other("d", 9)).Cap;

        (cap.Persons, cap.Households, cap.Monitored, cap.OnlyMeeting).ShouldBe((8, 3, 7, 1));
        (cap.CapPersons, cap.Share, cap.ShareOfCap, cap.Marginal).ShouldBe((10, 0.04, 0.8, null));
        CapTexts.Statement(cap).Chinese.ShouldBe("监测对象7人，另有符合条件尚未纳入的1人，共3户8人，占建档立卡人口4%，占规模上限10人的80%。");
    }

    [Fact]
    public void Households_of_unknown_size_are_counted_apart_and_named_in_the_warning()
    {
        var cap = Build([Area(County, 2021, 100)], Meeting("a", null), Meeting("b", 2), Other("c", null)).Cap;

        (cap.Households, cap.UnknownSize, cap.Persons, cap.Marginal).ShouldBe((2, 1, 2, null));
        cap.Warning!.Value.English.ShouldBe("1 households of unknown size are not counted in persons.");
    }

    [Fact]
    public void A_tie_on_the_margin_falls_to_the_groups_met_then_to_the_larger_id()
    {
        // The cap is 5: of three equal households of 2 persons the last on the list passes it.
        Build([Area(County, 2021, 100)], Meeting("b", 2), Meeting("a", 2), Meeting("c", 2)).Cap.Marginal.ShouldBe(new HouseholdId("c"));
        Build([Area(County, 2021, 100)], Meeting("b", 2), Meeting("a", 2), Meeting("c", 2) with { GroupsMet = 1 }).Cap.Marginal.ShouldBe(new HouseholdId("b"));
    }

    [Fact]
    public void The_margin_follows_the_order_of_the_list()
    {
        HouseholdAssessment[] households = [Meeting("a", 3) with { Level = RiskLevel.High, Model = Samples.Opinion(-2) }, Meeting("b", 3) with { Model = Samples.Opinion(1) }];
        var assessment = Samples.Quarter(Pack, households);

        PriorityListBuilder.Build(assessment, ListOrder.Priority, [Area(County, 2021, 100)]).Cap.Marginal.ShouldBe(new HouseholdId("b"));
        PriorityListBuilder.Build(assessment, ListOrder.Risk, [Area(County, 2021, 100)]).Cap.Marginal.ShouldBe(new HouseholdId("a"));
    }

    [Fact]
    public void With_nobody_registered_there_is_no_share_and_the_figure_is_questioned()
    {
        var cap = Build([Area(County, 2021, 0)], Meeting("a", 1)).Cap;

        (cap.CapPersons, cap.Share, cap.ShareOfCap, cap.Marginal).ShouldBe((0, null, null, new HouseholdId("a")));
        cap.Warning!.Value.Chinese.ShouldStartWith("建档立卡人口数为0（areas.csv），请核对");
    }

    [Fact]
    public void A_cap_that_comes_out_between_two_persons_is_rounded_down() =>
        Build([Area(County, 2021, 119)], Meeting("a", 6)).Cap.ShouldSatisfyAllConditions(c => c.CapPersons.ShouldBe(5), c => c.Marginal.ShouldBe(new HouseholdId("a")));

    [Fact]
    public void The_newest_year_not_after_the_quarter_counts_and_townships_add_up_where_the_county_has_no_row()
    {
        AreaRecord[] areas = [Area(new("530521101"), 2019, 10), Area(new("530521101"), 2021, 40), Area(new("530521101"), 2022, 70), Area(new("530521102"), 2020, 60)];

        Build(areas, Meeting("a", 6)).Cap.CapPersons.ShouldBe(5);
    }

    private static PriorityList Build(AreaRecord[] areas, params HouseholdAssessment[] households) =>
        PriorityListBuilder.Build(Samples.Quarter(Pack, households), ListOrder.Priority, areas);

    private static AreaRecord Area(AreaCode area, int? year, long registered) => new(area, null, year, registered, null, null);

    private static HouseholdAssessment Meeting(string id, int? members) => Samples.Household(id, RiskLevel.Medium, verdict: Verdict.Meets) with { Members = members };

    private static HouseholdAssessment Other(string id, int? members) => Samples.Household(id, RiskLevel.Low) with { Members = members };
}
