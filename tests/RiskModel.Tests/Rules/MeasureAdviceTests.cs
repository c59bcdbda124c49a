using FangFan.Risk.Policy;
using FangFan.Risk.Records;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Tests.Rules;

public sealed class MeasureAdviceTests
{
    private static readonly PackLibrary Library = PackLibrary.Bundled();
    private static readonly PolicyPack Suixi = Library.Resolve("suixi-2021");

    [Fact]
    public void The_able_get_work_and_the_others_the_safety_net()
    {
        Ids([CauseGroup.Income], true).ShouldBe(["industry", "jobs", "motivation"], ignoreOrder: true);
        Ids([CauseGroup.Income], false).ShouldBe(["safety-net", "motivation"], ignoreOrder: true);
        Ids([CauseGroup.Income], null).ShouldBe(["industry", "jobs", "safety-net", "motivation"], ignoreOrder: true);
    }

    [Fact]
    public void Housing_and_water_go_to_the_department_that_answers_for_them()
    {
        var measures = MeasureAdvice.For(Suixi, [CauseGroup.Housing, CauseGroup.Water], true);
        measures.Select(m => m.Department?.Chinese).ShouldBe(["县住建部门", "县水务部门"]);
    }

    [Fact]
    public void Without_cause_nothing_is_advised() => MeasureAdvice.For(Suixi, [], true).ShouldBeEmpty();

    [Fact]
    public void The_causes_of_a_judgement_are_those_of_its_met_and_near_findings()
    {
        var cells = HouseholdSample.Income(5000, (QuarterColumns.WaterQuality, CodeLists.WaterState.IndexOf("unmet")), (QuarterColumns.UninsuredMembers, 0));
        var judgement = new Judge(Suixi).Of(new HouseholdSample().Row("2021Q2", cells).At("2021Q2"));
        MeasureAdvice.CausesOf(judgement).ShouldBe([CauseGroup.Income, CauseGroup.Water], ignoreOrder: true);
    }

    [Fact]
    public void Every_cause_that_a_criterion_can_evidence_has_a_measure_in_both_packs()
    {
        foreach (var (pack, causes) in new (string, CauseGroup[])[]
        {
            ("national-2020", [CauseGroup.Income, CauseGroup.Illness, CauseGroup.Disability, CauseGroup.Disaster, CauseGroup.Accident]),
            ("suixi-2021", [CauseGroup.Income, CauseGroup.Illness, CauseGroup.Schooling, CauseGroup.Disaster, CauseGroup.Accident, CauseGroup.Business, CauseGroup.Work, CauseGroup.Housing, CauseGroup.Water]),
        })
        {
            foreach (var cause in causes) MeasureAdvice.For(Library.Resolve(pack), [cause], null).ShouldNotBeEmpty($"{pack} {cause}");
        }
    }

    private static IEnumerable<string> Ids(CauseGroup[] causes, bool? labour) => MeasureAdvice.For(Suixi, causes, labour).Select(m => m.Id);
}
