using FangFan.Risk.Assessment;
using FangFan.Risk.Panel;
using FangFan.Risk.Ranking;
using FangFan.Risk.Rules;
using FangFan.Risk.Tests.Assessment;

namespace FangFan.Risk.Tests.Ranking;

public sealed class ListCapTests
{
    private static readonly AreaCode County = new("530521");

    [Fact]
    public void Persons_who_meet_the_rules_are_counted_and_the_marginal_household_named_but_nobody_dropped()
    {
        var list = Build([Area(County, 2021, 100)], Meeting("a", 3), Meeting("b", 2), Meeting("c", 1), Other("d", 9));

        (list.Cap.Persons, list.Cap.CapPersons, list.Cap.Share, list.Cap.Marginal).ShouldBe((6, 5, 0.06, new HouseholdId("c")));
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
    public void A_pack_without_a_cap_only_counts()
    {
        var list = PriorityListBuilder.Build(Samples.Quarter(Meeting("a", 6)), ListOrder.Priority, [Area(County, 2021, 100)]);

        list.Cap.ShouldBe(new CapCount(6, null, 0.06, null, null));
    }

    [Fact]
    public void Households_of_unknown_size_are_told_of() =>
        Build([Area(County, 2021, 100)], Meeting("a", null)).Cap.Warning!.Value.English.ShouldContain("1 households of unknown size");

    [Fact]
    public void The_newest_year_not_after_the_quarter_counts_and_townships_add_up_where_the_county_has_no_row()
    {
        AreaRecord[] areas = [Area(new("530521101"), 2019, 10), Area(new("530521101"), 2021, 40), Area(new("530521101"), 2022, 70), Area(new("530521102"), 2020, 60)];

        Build(areas, Meeting("a", 6)).Cap.CapPersons.ShouldBe(5);
    }

    private static PriorityList Build(AreaRecord[] areas, params HouseholdAssessment[] households)
    {
        var pack = Samples.Pack(Samples.Value("cap-share", 0.05m, "share"), Samples.Value("cap-share-deep-poverty", 0.1m, "share"));
        return PriorityListBuilder.Build(Samples.Quarter(pack, households), ListOrder.Priority, areas);
    }

    private static AreaRecord Area(AreaCode area, int? year, long registered) => new(area, null, year, registered, null, null);

    private static HouseholdAssessment Meeting(string id, int? members) => Samples.Household(id, RiskLevel.Medium, verdict: Verdict.Meets) with { Members = members };

    private static HouseholdAssessment Other(string id, int? members) => Samples.Household(id, RiskLevel.Low) with { Members = members };
}
