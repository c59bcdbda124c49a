using FangFan.Risk.Panel;
using FangFan.Risk.Records;

namespace FangFan.Risk.Tests.Panel;

/// <summary>path_back.csv: who took which step, when and on what evidence.</summary>
public class PathBackTableTests
{
    private const string Header = "household_id,step,exclusion,done_by,done_on,evidence,recorded_on\n";
    private const string Good = "B,village-review,town-property,村委会,2021-03-05,评议记录,2021-03-10\n";

    [Fact]
    public void A_step_is_read_with_who_when_and_evidence()
    {
        var reading = Read(Header + Good + "B,township-check,,镇政府,2021年3月20日,\"核实记录，\n照片3张\",\n");

        reading.Problems.ShouldBeEmpty();
        Steps(reading).ShouldBe([
            new("village-review", "town-property", "村委会", new(2021, 3, 5), "评议记录", new(2021, 3, 10)),
            new("township-check", null, "镇政府", new(2021, 3, 20), "核实记录， 照片3张", new(2021, 3, 20))]);
    }

    [Fact]
    public void Chinese_headers_and_titles_are_understood()
    {
        var reading = Read("户编号,办理环节,对应排除情形,办理单位,办理日期,佐证材料,录入日期\nB,村委会评议并公示,城镇购房,村委会,2021-03-05,评议记录,\n");

        reading.Problems.ShouldBeEmpty();
        Steps(reading).ShouldHaveSingleItem().ShouldSatisfyAllConditions(s => s.Step.ShouldBe("村委会评议并公示"), s => s.Exclusion.ShouldBe("城镇购房"));
    }

    [Theory]
    [InlineData("town-property,村委会,", ",,", "done_by", "incomplete-step", "who took it, when, and the evidence")]
    [InlineData("评议记录", "", "evidence", "incomplete-step", "由谁、何时办理")]
    [InlineData("评议记录", "无", "evidence", "incomplete-step", "不计为已办理")]
    [InlineData("village-review", "", "step", "unusable-key", "step (办理环节) is blank|step is blank")]
    [InlineData("B,", ",", "household_id", "unusable-key", "household_id is blank")]
    [InlineData("2021-03-05", "", "done_on", "unusable-key", "done_on is blank")]
    [InlineData("2021-03-05", "三月", "done_on", "unusable-key", "is not a date")]
    [InlineData("B,", "X,", "household_id", "unknown-household", "is not in quarters.csv")]
    [InlineData("town-property", "=A1", "exclusion", "unusable-key", "is a formula")]
    public void A_step_that_lacks_something_does_not_count_and_says_so(string text, string by, string column, string code, string says)
    {
        var reading = Read(Header + Good.Replace(text, by, StringComparison.Ordinal));

        Steps(reading).ShouldBeEmpty();
        var problem = reading.Problem(code);
        (problem.File, problem.Row, problem.Column, problem.Severity).ShouldBe(("path_back.csv", 2, column, Severity.Error));
        $"{problem.Message.Chinese} {problem.Message.English}".ShouldSatisfyAllConditions(m => says.Split('|').ShouldContain(s => m.Contains(s)));
    }

    [Fact]
    public void A_text_too_long_is_said_to_be_so()
    {
        var reading = Read(Header + Good.Replace("评议记录", new string('证', 501)));

        Steps(reading).ShouldBeEmpty();
        reading.Problem("wrong-type").Message.English.ShouldContain("a text of at most 500 characters");
        reading.Problem("incomplete-step").Column.ShouldBe("evidence");
    }

    [Fact]
    public void A_step_recorded_before_it_was_taken_counts_from_its_own_day()
    {
        var reading = Read(Header + Good.Replace("2021-03-10", "2021-02-10"));

        Steps(reading).ShouldHaveSingleItem().RecordedOn.ShouldBe(new(2021, 3, 5));
        reading.Problem("recorded-before-happened").ShouldSatisfyAllConditions(
            p => p.Column.ShouldBe("recorded_on"), p => p.Message.Chinese.ShouldContain("早于办理日期2021-03-05，改按办理日期"), p => p.Message.English.ShouldContain("the day of the step is used"));
    }

    [Fact]
    public void Of_a_step_known_only_by_month_and_recorded_within_it_the_day_recorded_is_the_day()
    {
        var reading = Read(Header + Good.Replace("2021-03-05", "2021-03"));

        Steps(reading).ShouldHaveSingleItem().ShouldSatisfyAllConditions(s => s.On.ShouldBe(new(2021, 3, 10)), s => s.RecordedOn.ShouldBe(new(2021, 3, 10)));
        reading.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Of_a_step_twice_the_one_recorded_first_is_kept_whatever_the_order_of_the_rows()
    {
        var later = Good.Replace("评议记录", "补充材料").Replace("2021-03-10", "2021-04-10");
        foreach (var rows in new[] { Good + later, later + Good })
        {
            var reading = Read(Header + rows);
            Steps(reading).ShouldHaveSingleItem().Evidence.ShouldBe("评议记录");
            reading.Problem("duplicate-step").Row.ShouldBe(rows == Good + later ? 3 : 2);
        }
    }

    [Fact]
    public void A_step_far_ahead_of_the_data_or_recorded_long_after_is_said_to_be_so() =>
        Read(Header + Good.Replace("2021-03-05", "2022-04-01").Replace("2021-03-10", "2023-04-02")).Problems.Select(p => p.Code).ShouldBe(["recorded-late", "future-event"], ignoreOrder: true);

    [Fact]
    public void A_problem_of_a_step_bears_its_household_and_the_day_it_became_known()
    {
        var problem = Read(Header + Good.Replace("评议记录", "")).Problem("incomplete-step");

        (problem.Household, problem.Quarter, problem.RecordedOn).ShouldBe((new HouseholdId("B"), Quarter.Parse("2021Q1"), new DateOnly(2021, 3, 10)));
    }

    [Fact]
    public void A_file_without_a_column_for_the_evidence_is_one_problem()
    {
        var reading = Read("household_id,step,done_by,done_on\nB,village-review,村委会,2021-03-05\n");

        reading.Problems.ShouldHaveSingleItem().ShouldSatisfyAllConditions(p => p.Code.ShouldBe("missing-column"), p => p.Message.Chinese.ShouldContain("佐证材料（evidence）"));
        reading.Panel.HouseholdCount.ShouldBe(3);
    }

    [Theory]
    [InlineData("  评议记录 ", "评议记录")]
    [InlineData("'2021-1", "2021-1")]
    [InlineData("评议，（第1号）", "评议，（第1号）")]
    public void Evidence_is_kept_as_it_was_written(string cell, string evidence) =>
        Steps(Read(Header + Good.Replace("评议记录", cell))).ShouldHaveSingleItem().Evidence.ShouldBe(evidence);

    private static PanelReading Read(string pathBack) => Sheet.Read(System.Text.Encoding.UTF8.GetBytes(Sheet.Whole), pathBack: pathBack);

    private static PathBackRecord[] Steps(PanelReading reading) => reading.Panel.PathBack(reading.Panel.IndexOf(new HouseholdId("B"))).ToArray();
}
