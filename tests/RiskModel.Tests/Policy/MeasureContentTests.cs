using FangFan.Risk.Policy;

namespace FangFan.Risk.Tests.Policy;

/// <summary>Measures with the offices that answer for them, and terms, as the documents have them.</summary>
public sealed class MeasureContentTests
{
    [Theory]
    [InlineData("二(一)", "州扶贫办", 1)]
    [InlineData("二(二)", "州农业农村局", 3)]
    [InlineData("二(三)", "州人力资源和社会保障局", 2)]
    [InlineData("二(四)", "州发展和改革委员会", 7)]
    [InlineData("二(五)", "州扶贫办", 3)]
    [InlineData("二(六)", "州民政局", 12)]
    [InlineData("二(七)", "州扶贫办", 5)]
    [InlineData("二(八)", "州扶贫办", 5)]
    public void Each_of_Xishuangbanna_s_mechanisms_has_its_lead_and_responsible_units(string article, string lead, int units)
    {
        var measures = BundledPacks.Of("xishuangbanna-2020").Measures.Where(m => m.Clause == $"xishuangbanna {article}").ToArray();
        measures.ShouldNotBeEmpty();
        measures.ShouldAllBe(m => m.Department!.Value.Chinese == lead && m.Units.Count == units && m.Units[0].Chinese == "各县市");
    }

    [Fact]
    public void Only_Xishuangbanna_s_help_after_relocation_is_limited_to_some_households() =>
        BundledPacks.Of("xishuangbanna-2020").Measures.Where(m => m.Criteria.Count > 0).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            m => m.Id.ShouldBe("relocation"), m => m.Criteria.ShouldBe(["relocated-job", "relocated-training"]));

    [Fact]
    public void Xishuangbanna_has_no_measure_of_another_document() =>
        BundledPacks.Of("xishuangbanna-2020").Measures.ShouldAllBe(m => m.Clause.StartsWith("xishuangbanna ", StringComparison.Ordinal));

    [Theory]
    [InlineData(CauseGroup.Water, "县水利部门", "二(三)一")]
    [InlineData(CauseGroup.Housing, "县住建部门", "二(三)二")]
    [InlineData(CauseGroup.Schooling, "县教育部门", "二(三)三")]
    public void Shidian_names_a_department_for_each_guarantee(CauseGroup cause, string department, string article) =>
        BundledPacks.Of("shidian-2021").Measures.Single(m => m.Causes.SequenceEqual([cause])).ShouldSatisfyAllConditions(m => m.Department!.Value.Chinese.ShouldBe(department), m => m.Clause.ShouldBe($"shidian {article}"));

    [Fact]
    public void Training_in_Shidian_is_led_by_human_resources_with_eight_others() =>
        BundledPacks.Of("shidian-2021").Measures.Single(m => m.Id == "training").ShouldSatisfyAllConditions(m => m.Department!.Value.Chinese.ShouldBe("县人社部门"), m => m.Units.Count.ShouldBe(8));

    [Fact]
    public void Liaoning_has_a_measure_for_each_paragraph_of_its_fourth_article() =>
        BundledPacks.Of("liaoning-2020").Measures.Select(m => m.Clause).Distinct().ShouldBe(["liaoning 四(一)", "liaoning 四(二)", "liaoning 四(三)", "liaoning 四(四)", "liaoning 四(五)"], ignoreOrder: true);

    [Theory]
    [InlineData("shidian-2021")]
    [InlineData("suixi-2021")]
    [InlineData("xishuangbanna-2020")]
    public void Where_the_document_answers_for_housing_water_and_school_the_pack_does(string pack)
    {
        foreach (var cause in new[] { CauseGroup.Housing, CauseGroup.Water, CauseGroup.Schooling }) BundledPacks.Of(pack).Measures.ShouldContain(m => m.Causes.Contains(cause), $"{pack} {cause}");
    }

    [Theory]
    [InlineData("liaoning-2020", "village-watch", 1, "months", "三(三)1")]
    [InlineData("liaoning-2020", "township-analysis", 1, "times a quarter", "三(三)2")]
    [InlineData("liaoning-2020", "data-round", 1, "times a quarter", "五(六)")]
    [InlineData("shidian-2021", "department-increments", 1, "months", "二(一)三")]
    [InlineData("shidian-2021", "system-entry", 10, "day of month", "二(一)五")]
    [InlineData("shidian-2021", "monthly-report", 10, "day of month", "二(一)五")]
    [InlineData("shidian-2021", "help-in-time", 1, "quarters", "三(二)")]
    [InlineData("shidian-2021", "dispatch", 2, "months", "三(三)")]
    [InlineData("suixi-2021", "department-warning", 10, "day of month", "三(四)2")]
    [InlineData("suixi-2021", "warning-to-village", 15, "day of month", "三(四)2")]
    [InlineData("suixi-2021", "department-sweep", 1, "times a quarter", "三(四)1")]
    [InlineData("suixi-2021", "village-verification", 2, "persons", "三(七)2")]
    [InlineData("suixi-2021", "group-quorum", 2, "thirds", "三(七)3")]
    [InlineData("suixi-2021", "group-majority", 1, "halves", "三(七)3")]
    [InlineData("suixi-2021", "village-publicity", 7, "days", "三(七)5")]
    [InlineData("suixi-2021", "township-publicity", 7, "days", "三(七)6")]
    [InlineData("suixi-2021", "exit-review", 6, "months", "三(十)")]
    public void Terms_and_rhythms_are_the_documents_own(string pack, string term, int value, string unit, string article) =>
        BundledPacks.Of(pack).Calendar.Single(c => c.Id == term).ShouldSatisfyAllConditions(
            c => c.Value.ShouldBe(value), c => c.Unit.ShouldBe(unit), c => c.Clause.ShouldEndWith($" {article}"));

    [Theory]
    [InlineData(1, "months", "1个月", "1 month")]
    [InlineData(2, "months", "2个月", "2 months")]
    [InlineData(1, "quarters", "1季度", "1 quarter")]
    [InlineData(1, "times a quarter", "1次/季度", "1 time a quarter")]
    [InlineData(2, "persons", "2人", "2 persons")]
    [InlineData(10, "day of month", "每月10日", "day 10 of the month")]
    [InlineData(2, "thirds", "2/3", "2/3")]
    [InlineData(1, "halves", "1/2", "1/2")]
    public void A_term_reads_as_people_say_it(int value, string unit, string chinese, string english) =>
        PackWords.Term(new CalendarRule("t", new("期限", "term"), value, unit, "test 一")).ShouldBe(new Wording(chinese, english));

    [Fact]
    public void Minimum_living_in_Xishuangbanna_answers_every_cause_that_its_clause_names_whatever_the_labour() =>
        BundledPacks.Of("xishuangbanna-2020").Measures.Single(m => m.Id == "minimum-living").ShouldSatisfyAllConditions(
            m => m.NeedsLabour.ShouldBeNull(), m => m.Causes.ShouldBe([CauseGroup.Illness, CauseGroup.Disability, CauseGroup.Disaster, CauseGroup.Schooling, CauseGroup.Accident]));

    [Fact]
    public void A_reason_for_a_choice_stands_by_itself()
    {
        foreach (var pack in PackLibrary.Bundled().Packs.Values)
        {
            pack.Criteria.Where(c => c.Choice is { } why && (why.Chinese.Contains("同上", StringComparison.Ordinal) || why.English.StartsWith("as for", StringComparison.Ordinal)))
                .Select(c => $"{pack.Id} {c.Id}").ShouldBeEmpty();
        }
    }
}
