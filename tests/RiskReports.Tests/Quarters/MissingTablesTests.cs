using FangFan.Risk.Assessment;
using FangFan.Risk.Panel;
using FangFan.Risk.Records;
using FangFan.Risk.Reports.Quarters;
using FangFan.Risk.Rules;
using static FangFan.Risk.Tests.Quarters.QuarterSample;

namespace FangFan.Risk.Tests.Quarters;

public sealed class MissingTablesTests
{
    [Fact]
    public void The_share_is_of_the_rows_known_at_each_quarters_end()
    {
        var panel = new PanelBuilder();
        panel.Set(panel.AddRow(new HouseholdId("a"), Now), QuarterColumns.Members, 3);
        panel.AddRow(new HouseholdId("b"), Now);
        panel.AddRow(new HouseholdId("late"), Now, null, Now.Plus(1).LastDay);

        var table = MissingTables.ByColumn(panel.Build(), [Now.Plus(-1), Now]);

        var members = table.Rows.Where(row => row[1].Code == "members").ToArray();
        members.Select(row => row[2].Code).ShouldBe(["2021Q3", "2021Q4"]);
        members[0][3].Number.ShouldBe(double.NaN);
        members[1][3].Number.ShouldBe(0.5);
        table.Codes("column").ShouldNotContain("household_id");
        table.Codes("column").ShouldNotContain("recorded_on");
    }

    [Fact]
    public void Every_group_of_columns_has_a_Chinese_name() =>
        QuarterColumns.All.Select(c => MissingTables.GroupName(c.Group).Chinese).ShouldAllBe(name => name.Any(c => c >= 0x4E00));

    [Fact]
    public void Columns_left_out_together_share_a_row_and_a_household_without_a_record_is_told_apart()
    {
        Finding Open(params string[] missing) => QuarterSample.Finding("income-below-line", FindingState.Unknown, missing);
        var quarter = Quarter(
            Household("a", RiskLevel.Low, Verdict.Unknown, Open("wage_income", "business_income")),
            Household("b", RiskLevel.Low, Verdict.Unknown, Open("wage_income", "business_income")),
            Household("c", RiskLevel.Low, Verdict.Meets, Open("quarter")),
            Household("out", null, Verdict.OutOfScope, Open("members")));

        var table = MissingTables.Undecided(quarter);

        table.Codes("column").ShouldBe(["wage_income business_income", "quarter"]);
        table.Numbers("households").ShouldBe([2, 1]);
        table.Numbers("undecided").ShouldBe([2, 0]);
        table.ForPeople(Language.Chinese).Rows[0][0].ShouldBe("工资性收入、生产经营性收入");
        table.ForPeople(Language.Chinese).Rows[1][0].ShouldBe("本季记录");
        table.ForPeople(Language.Chinese).Rows[0][3].ShouldContain("national 三(二)");
    }
}
