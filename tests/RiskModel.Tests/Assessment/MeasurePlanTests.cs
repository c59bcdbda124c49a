using FangFan.Risk.Assessment;
using FangFan.Risk.Policy;
using FangFan.Risk.Records;
using FangFan.Risk.Rules;
using FangFan.Risk.Tests.Rules;

namespace FangFan.Risk.Tests.Assessment;

public sealed class MeasurePlanTests
{
    private static readonly PackLibrary Library = PackLibrary.Bundled();
    private static readonly PolicyPack Suixi = Library.Resolve("suixi-2021");

    [Fact]
    public void The_able_get_work_those_unable_the_safety_net_and_both_kinds_where_labour_is_unknown()
    {
        Suggested([CauseGroup.Income], 2).ShouldBe([("industry", false), ("jobs", false), ("motivation", false)], ignoreOrder: true);
        Suggested([CauseGroup.Income], 0).ShouldBe([("safety-net", false), ("motivation", false)], ignoreOrder: true);
        Suggested([CauseGroup.Income], double.NaN).ShouldBe([("industry", true), ("jobs", true), ("safety-net", true), ("motivation", false)], ignoreOrder: true);
    }

    [Fact]
    public void Housing_and_water_go_to_the_department_that_answers_for_them()
    {
        var measures = MeasurePlan.For(Suixi, Support(), [CauseGroup.Housing, CauseGroup.Water], []);

        measures.Where(m => m.Measure.Department is not null).Select(m => (m.Measure.Department?.Chinese, m.Measure.Clause, m.Answers.Single()))
            .ShouldBe([("县住建部门", "suixi 三(八)2", CauseGroup.Housing), ("县水务部门", "suixi 三(八)2", CauseGroup.Water)]);
    }

    [Fact]
    public void Without_cause_only_what_is_in_place_is_shown_and_it_answers_nothing()
    {
        MeasurePlan.For(Suixi, Support(), [], []).ShouldBeEmpty();

        var given = MeasurePlan.For(Suixi, Support((QuarterColumns.MeasureHousing, 1)), [], []).ShouldHaveSingleItem();
        (given.Measure.Id, given.Given, given.Answers.Count).ShouldBe(("housing", true, 0));
    }

    [Fact]
    public void A_measure_in_place_is_shown_whatever_the_labour_and_answers_its_causes()
    {
        var pack = Samples.Pack() with { Measures = [Measure("able", true, "measure_jobs"), Measure("unable", false), Measure("every", null) with { Causes = [] }, Measure("other", null) with { Causes = [CauseGroup.Water] }] };

        var measures = MeasurePlan.For(pack, Support((QuarterColumns.Labourers, 0), (QuarterColumns.MeasureJobs, 1)), [CauseGroup.Illness, CauseGroup.Work], []);

        measures.Select(m => (m.Measure.Id, m.Given, string.Join(' ', m.Answers), m.LabourUnknown)).ShouldBe(
            [("able", true, "Illness", false), ("unable", false, "Illness", false), ("every", false, "Illness Work", false)]);
    }

    [Theory]
    [InlineData("measure_safety_net", null, null, null)]
    [InlineData("measure_safety_net", 0.0, null, false)]
    [InlineData("measure_safety_net", 1.0, null, true)]
    [InlineData("measure_safety_net", 0.0, "minimum_living_allowance", true)]
    [InlineData("measure_safety_net", null, "destitute_support", true)]
    [InlineData("measure_jobs", 0.0, "public_welfare_job", true)]
    [InlineData("measure_health", 0.0, "minimum_living_allowance", false)]
    [InlineData("no_such_column", null, null, null)]
    [InlineData(null, null, null, null)]
    public void What_is_in_place_shows_in_the_measures_column_and_in_allowances_and_posts(string? column, double? value, string? sign, bool? inPlace)
    {
        List<(Column, double)> cells = [];
        if (value is { } own) cells.Add((Column(column!), own));
        if (sign is not null) cells.Add((Column(sign), 1));

        Support([.. cells]).InPlace(Measure("m", null, column)).ShouldBe(inPlace);
    }

    [Fact]
    public void A_relocated_household_without_work_and_training_is_pointed_to_the_departments_for_relocation()
    {
        var pack = Library.Resolve("xishuangbanna-2020");
        var cells = HouseholdSample.Income(20000, (QuarterColumns.Relocated, 1), (QuarterColumns.Labourers, 2), (QuarterColumns.WorkingMembers, 0), (QuarterColumns.PublicWelfareJob, 0), (QuarterColumns.MeasureJobs, 0));
        var view = new HouseholdSample().Row("2020Q3", cells).Row("2020Q4", cells).Row("2021Q1", cells).Row("2021Q2", cells).At("2021Q2");
        var row = view.Current!.Value;

        var judgement = new Judge(pack).Of(view);
        var causes = HouseholdCauses.Of(pack, new(view, row, judgement), null);
        var work = causes.Single(c => c.Cause == CauseGroup.Work);
        work.Sources.Select(s => s.Name).ShouldBe(["relocated-job", "relocated-training"], ignoreOrder: true);
        var measure = MeasurePlan.For(pack, new SupportRecord(row, row), [CauseGroup.Work], judgement.Findings).Single(m => m.Measure.Clause == "xishuangbanna 二(四)");
        (measure.Given, measure.LabourUnknown, measure.Measure.Department!.Value.Chinese).ShouldBe((false, false, "州发展和改革委员会"));
    }

    [Theory]
    [InlineData(0.0, 0.0, false)]           // not relocated, whatever its causes
    [InlineData(0.0, 1.0, false)]           // nor where it got a jobs measure, which shares its column
    [InlineData(double.NaN, 0.0, false)]    // nor on nothing but a blank
    [InlineData(1.0, 0.0, true)]
    public void The_measure_for_relocated_households_goes_to_no_others(double relocated, double jobs, bool meant)
    {
        var pack = Library.Resolve("xishuangbanna-2020");
        var cells = HouseholdSample.Income(20000, (QuarterColumns.Relocated, relocated), (QuarterColumns.Labourers, 2), (QuarterColumns.WorkingMembers, 0), (QuarterColumns.PublicWelfareJob, 0), (QuarterColumns.MeasureJobs, jobs));
        var view = new HouseholdSample().Row("2021Q2", cells).At("2021Q2");
        var row = view.Current!.Value;

        var measures = MeasurePlan.For(pack, new SupportRecord(row, row), [CauseGroup.Work], new Judge(pack).Of(view).Findings);

        measures.ShouldContain(m => m.Measure.Id == "jobs");
        measures.Any(m => m.Measure.Id == "relocation").ShouldBe(meant);
    }

    [Fact]
    public void A_measure_limited_to_criteria_goes_where_one_of_them_is_met_or_near()
    {
        var pack = Suixi with { Measures = [Measure("limited", null) with { Criteria = ["income-below-line"] }] };

        string Of(double income) => string.Join(' ', MeasurePlan.For(pack, Support(), [CauseGroup.Illness], new Judge(pack).Of(new HouseholdSample().Row("2021Q2", HouseholdSample.Income(income)).At("2021Q2")).Findings).Select(m => m.Measure.Id));

        (Of(1000), Of(1000000)).ShouldBe(("limited", ""));
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
            foreach (var cause in causes) MeasurePlan.For(Library.Resolve(pack), Support(), [cause], []).ShouldNotBeEmpty($"{pack} {cause}");
        }
    }

    private static IEnumerable<(string, bool)> Suggested(CauseGroup[] causes, double labourers) =>
        MeasurePlan.For(Suixi, Support((QuarterColumns.Labourers, labourers)), causes, []).Select(m => (m.Measure.Id, m.LabourUnknown));

    private static MeasureDefinition Measure(string id, bool? needsLabour, string? column = null) => new(id, Samples.Same(id), [CauseGroup.Illness], needsLabour, null, "test 四", column);

    private static Column Column(string name) => QuarterColumns.All.Single(c => c.Name == name);

    private static SupportRecord Support(params (Column, double)[] cells)
    {
        var row = new HouseholdSample().Row("2021Q2", cells).At("2021Q2").Current!.Value;
        return new(row, row);
    }
}
