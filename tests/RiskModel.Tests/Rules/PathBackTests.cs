using FangFan.Risk.Panel;
using FangFan.Risk.Policy;
using FangFan.Risk.Records;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Tests.Rules;

/// <summary>The way back onto the list for an excluded household that for special reasons still lives in poverty (liaoning 三(二)).</summary>
public class PathBackTests
{
    private static readonly ExclusionDefinition Town = new("town-property", new("城镇购房", "property in town"), "liaoning 三(二)4", ["resettlement"], false) { Column = "town_property" };
    private static readonly ExclusionDefinition Official = new("village-official", new("现任村干部", "village official"), "liaoning 三(二)2", [], false) { Column = "village_official" };

    private static readonly PolicyPack Pack = PackLibrary.Bundled().Resolve("national-2020") with
    {
        Exclusions = [Town, Official],
        PathBack =
        [
            new("village-review", new("村委会评议并公示", "village review and publicity"), new("村委会", "village committee"), new("评议记录、公示照片", "minutes, photographs"), "liaoning 三(二)"),
            new("township-check", new("乡镇核实", "township verification"), new("乡镇政府、村“两委”和驻村工作队", "township, village committees and resident team"), new("核实记录", "record of verification"), "liaoning 三(二)"),
            new("county-agreement", new("县级研究同意", "county agreement"), new("县脱贫攻坚领导小组", "county leading group"), new("会议纪要", "minutes of the meeting"), "liaoning 三(二)"),
        ],
    };

    private readonly List<Action<PanelBuilder>> facts = [];

    [Fact]
    public void A_household_that_took_no_step_is_excluded_and_told_the_first()
    {
        var judgement = Rows("2021Q1", "2021Q2").Judge();

        judgement.Verdict.ShouldBe(Verdict.Excluded);
        judgement.PathBack!.Next!.Id.ShouldBe("village-review");
        var hit = judgement.Exclusions.ShouldHaveSingleItem();
        hit.State.ShouldBe(ExclusionState.Excludes);
        hit.Text.Chinese.ShouldBe("城镇购房（liaoning 三(二)4）：排除；特殊情形纳入程序已办0/3个环节，下一步：村委会评议并公示，由村委会办理，须留存：评议记录、公示照片（liaoning 三(二)）");
        hit.Text.English.ShouldContain("next: village review and publicity, by village committee, to be kept: minutes, photographs");
    }

    [Fact]
    public void Every_step_in_order_brings_the_household_back_to_what_the_rules_say()
    {
        var judgement = Rows("2021Q1", "2021Q2").Steps("2021-04-05", "2021-04-20", "2021-05-10").Judge();

        judgement.Verdict.ShouldBe(Verdict.Meets);
        judgement.PathBack!.CompletedOn.ShouldBe(new(2021, 5, 10));
        var hit = judgement.Exclusions.ShouldHaveSingleItem();
        (hit.State, hit.Excludes).ShouldBe((ExclusionState.CameBack, false));
        hit.Text.Chinese.ShouldBe("城镇购房（liaoning 三(二)4）：已于2021-05-10由县领导小组完成“县级研究同意”（liaoning 三(二)；佐证：第3号），特殊情形纳入程序办结，不再排除");
        hit.Text.English.ShouldContain("came back on 2021-05-10: 县领导小组 took the last step, \"county agreement\"");
    }

    [Fact]
    public void A_completed_path_does_not_put_a_household_on_the_list_that_the_rules_leave_off()
    {
        var judgement = Rows(90000, "2021Q1", "2021Q2").Steps("2021-04-05", "2021-04-20", "2021-05-10").Judge();

        judgement.PathBack!.IsComplete.ShouldBeTrue();
        judgement.Verdict.ShouldNotBe(Verdict.Meets);
        judgement.Verdict.ShouldBe(Rows(90000, "2021Q1", "2021Q2").Judge("2021Q2", Pack with { Exclusions = [] }).Verdict);
    }

    [Fact]
    public void A_path_not_completed_names_the_next_step_and_the_steps_taken()
    {
        var judgement = Rows("2021Q1", "2021Q2").Steps("2021-04-05", "2021-04-20").Judge();

        judgement.Verdict.ShouldBe(Verdict.Excluded);
        judgement.PathBack!.Stages.Select(s => s.Record?.Evidence).ShouldBe(["第1号", "第2号", null]);
        judgement.PathBack.Next!.Id.ShouldBe("county-agreement");
        judgement.Exclusions[0].Text.Chinese.ShouldContain("已办2/3个环节，下一步：县级研究同意，由县脱贫攻坚领导小组办理，须留存：会议纪要");
    }

    [Fact]
    public void Steps_on_one_day_are_in_order() => Rows("2021Q1", "2021Q2").Steps("2021-04-05", "2021-04-05", "2021-04-05").Judge().Verdict.ShouldBe(Verdict.Meets);

    [Fact]
    public void A_step_taken_before_the_step_before_it_does_not_count_and_says_so()
    {
        var judgement = Rows("2021Q1", "2021Q2").Steps("2021-04-20", "2021-04-05", "2021-05-10").Judge();

        judgement.Verdict.ShouldBe(Verdict.Excluded);
        judgement.PathBack!.Next!.Id.ShouldBe("township-check");
        judgement.PathBack.Uncounted.Select(u => u.Text.Chinese).ShouldBe([
            "2021-04-05 township-check（镇政府）未计入：早于上一环节“村委会评议并公示”的办理日期，须在其后重新办理",
            "2021-05-10 county-agreement（县领导小组）未计入：此前环节“乡镇核实”尚未有效办理"]);
    }

    [Fact]
    public void A_step_taken_anew_after_the_step_before_it_counts() =>
        Rows("2021Q1", "2021Q2").Steps("2021-04-20", "2021-04-05", "2021-05-10").Step("township-check", "2021-04-25").Judge().Verdict.ShouldBe(Verdict.Meets);

    [Fact]
    public void A_step_counts_from_the_day_it_was_recorded()
    {
        Rows("2021Q1", "2021Q2", "2021Q3").Steps("2021-04-05", "2021-04-20").Step("county-agreement", "2021-06-10", recordedOn: "2021-07-02");

        Judge("2021Q2").Verdict.ShouldBe(Verdict.Excluded);
        Judge("2021Q3").Verdict.ShouldBe(Verdict.Meets);
    }

    [Fact]
    public void Steps_that_name_no_exclusion_cover_what_was_on_record_and_no_new_one()
    {
        Row("2021Q1", (QuarterColumns.TownProperty, 1)).Row("2021Q2", (QuarterColumns.TownProperty, 1))
            .Row("2021Q3", (QuarterColumns.TownProperty, 1), (QuarterColumns.VillageOfficial, 1)).Steps("2021-04-05", "2021-04-20", "2021-05-10");

        Judge("2021Q2").Verdict.ShouldBe(Verdict.Meets);
        var judgement = Judge("2021Q3");
        judgement.Verdict.ShouldBe(Verdict.Excluded);
        judgement.Exclusions.Select(e => (e.Exclusion.Id, e.State)).ShouldBe([("town-property", ExclusionState.CameBack), ("village-official", ExclusionState.Excludes)]);
        judgement.PathBack.ShouldBeSameAs(judgement.Exclusions[1].PathBack);
        judgement.PathBack!.Uncounted.ShouldAllBe(u => u.Why.Chinese.Contains("办理时该情形尚未记录在案（2021-09-30起）；如确为该情形办理，请填写“对应排除情形”"));
        judgement.PathBack.Uncounted.Count.ShouldBe(3);
    }

    [Fact]
    public void A_step_that_names_the_exclusion_counts_though_the_row_that_shows_it_came_later() =>
        Rows("2021Q1").Steps(["2021-01-05", "2021-01-20", "2021-02-10"], "town-property").Judge("2021Q1").Verdict.ShouldBe(Verdict.Meets);

    [Fact]
    public void A_row_recorded_before_its_quarters_end_lets_unnamed_steps_count_from_then_on()
    {
        facts.Add(b => Set(b, b.AddRow(new("H1"), Quarter.Parse("2021Q1"), recordedOn: new(2021, 1, 20)), HouseholdSample.Income(5000, (QuarterColumns.TownProperty, 1))));
        Steps("2021-01-20", "2021-02-20", "2021-03-10").Judge("2021Q1").Verdict.ShouldBe(Verdict.Meets);
    }

    [Fact]
    public void Steps_about_one_exclusion_do_not_cover_another() =>
        Row("2021Q1", (QuarterColumns.TownProperty, 1), (QuarterColumns.VillageOfficial, 1)).Row("2021Q2", (QuarterColumns.TownProperty, 1), (QuarterColumns.VillageOfficial, 1))
            .Steps(["2021-04-05", "2021-04-20", "2021-05-10"], "town-property").Judge().Exclusions.Select(e => e.State).ShouldBe([ExclusionState.CameBack, ExclusionState.Excludes]);

    [Theory]
    [InlineData(0, Verdict.Excluded)]
    [InlineData(double.NaN, Verdict.Meets)]
    public void An_exclusion_run_into_anew_needs_the_steps_anew_and_a_blank_between_breaks_nothing(double between, Verdict verdict)
    {
        var judgement = Row("2021Q1", (QuarterColumns.TownProperty, 1)).Row("2021Q2", (QuarterColumns.TownProperty, between)).Row("2021Q3", (QuarterColumns.TownProperty, 1))
            .Steps(["2021-04-05", "2021-04-20", "2021-05-10"], "town-property").Judge("2021Q3");

        judgement.Verdict.ShouldBe(verdict);
        if (verdict == Verdict.Excluded) judgement.PathBack!.Uncounted[0].Why.Chinese.ShouldBe("2021Q2的数据显示当时没有该情形，此后属新出现的情形，须重新办理");
    }

    [Fact]
    public void Steps_and_exclusions_go_by_id_or_Chinese_title_and_others_are_named()
    {
        var judgement = Rows("2021Q1", "2021Q2").Step("村委会评议并公示", "2021-04-05", "城镇购房").Step("乡镇 核实", "2021-04-20", "Town_Property")
            .Step("county-meeting", "2021-05-10").Step("county-agreement", "2021-05-10", "flat").Judge();

        judgement.PathBack!.Next!.Id.ShouldBe("county-agreement");
        judgement.PathBack.Uncounted.Select(u => u.Why.English).ShouldBe([
            "pack national-2020 has no exclusion 'flat'; write one of town-property, village-official",
            "pack national-2020 has no step 'county-meeting'; write one of village-review, township-check, county-agreement"], ignoreOrder: true);
    }

    [Fact]
    public void Without_steps_in_the_pack_there_is_no_path_back()
    {
        var judgement = Rows("2021Q1", "2021Q2").Steps("2021-04-05", "2021-04-20", "2021-05-10").Judge("2021Q2", Pack with { PathBack = [] });

        judgement.Verdict.ShouldBe(Verdict.Excluded);
        judgement.PathBack.ShouldBeNull();
        judgement.Exclusions[0].Text.English.ShouldEndWith("excludes; the policy names no path back");
    }

    [Fact]
    public void A_question_or_an_exempt_exclusion_takes_no_path_back()
    {
        var question = Rows("2021Q2").Judge("2021Q2", Pack with { Exclusions = [Town with { QuestionOnly = true }] });
        question.Verdict.ShouldBe(Verdict.Meets);
        question.PathBack.ShouldBeNull();
        question.Exclusions[0].Text.Chinese.ShouldBe("城镇购房（liaoning 三(二)4）：提请村核实，不直接排除");

        var exempt = Row("2021Q3", (QuarterColumns.TownProperty, 1), (QuarterColumns.Exemption, CodeLists.Exemption.IndexOf("resettlement"))).Judge("2021Q3");
        exempt.Verdict.ShouldBe(Verdict.Meets);
        exempt.Exclusions[0].Text.Chinese.ShouldBe("城镇购房（liaoning 三(二)4）：属于除外情形“灾后重建安置”，不排除");
    }

    [Fact]
    public void Blanks_that_leave_an_exclusion_open_are_named_for_a_household_that_meets_the_rules_only()
    {
        Row("2021Q1", (QuarterColumns.TownProperty, 0)).Judge("2021Q1").OpenExclusions.ShouldBe(["village_official"]);
        Row(9000, "2021Q2").Judge("2021Q2").OpenExclusions.ShouldBeEmpty();
        Row("2021Q3", (QuarterColumns.TownProperty, 1)).Judge("2021Q3").OpenExclusions.ShouldBeEmpty();
        Row("2021Q4").Judge("2021Q4", Pack with { Exclusions = [Town with { QuestionOnly = true }] }).OpenExclusions.ShouldBeEmpty();
    }

    private PathBackTests Rows(params string[] quarters) => Rows(5000, quarters);

    private PathBackTests Rows(double income, params string[] quarters)
    {
        foreach (var quarter in quarters) Row(income, quarter, (QuarterColumns.TownProperty, 1));
        return this;
    }

    private PathBackTests Row(string quarter, params (Column, double)[] cells) => Row(5000, quarter, cells);

    private PathBackTests Row(double income, string quarter, params (Column Column, double Value)[] cells)
    {
        facts.Add(b => Set(b, b.AddRow(new("H1"), Quarter.Parse(quarter)), HouseholdSample.Income(income, cells)));
        return this;
    }

    private static void Set(PanelBuilder builder, int row, (Column Column, double Value)[] cells)
    {
        foreach (var (column, value) in cells) builder.Set(row, column, value);
    }

    private PathBackTests Steps(params string[] days) => Steps(days, null);

    private PathBackTests Steps(string[] days, string? exclusion)
    {
        for (var i = 0; i < days.Length; i++) Step(Pack.PathBack[i].Id, days[i], exclusion);
        return this;
    }

    private PathBackTests Step(string step, string on, string? exclusion = null, string? recordedOn = null)
    {
        var (by, number) = step switch { "village-review" => ("村委会", 1), "township-check" => ("镇政府", 2), _ => ("县领导小组", 3) };
        facts.Add(b => b.AddPathBack(new("H1"), new PathBackRecord(step, exclusion, by, Day(on), $"第{number}号", Day(recordedOn ?? on))));
        return this;
    }

    private Judgement Judge(string quarter = "2021Q2", PolicyPack? pack = null)
    {
        var builder = new PanelBuilder();
        foreach (var fact in facts) fact(builder);
        return new Judge(pack ?? Pack).Of(builder.Build().At(0, Quarter.Parse(quarter)));
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
