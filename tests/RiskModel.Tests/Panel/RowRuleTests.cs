using FangFan.Risk.Records;

namespace FangFan.Risk.Tests.Panel;

/// <summary>What must hold within a row: each rule broken and, beside it, just kept.</summary>
public class RowRuleTests
{
    [Theory]
    [InlineData("labourers", "members", 5, 4)]
    [InlineData("working_members", "members", 5, 4)]
    [InlineData("gravely_ill", "members", 5, 4)]
    [InlineData("disabled", "members", 5, 4)]
    [InlineData("severely_disabled", "disabled", 2, 1)]
    [InlineData("dropout_children", "children_compulsory_age", 2, 1)]
    [InlineData("policy_transfer_income", "transfer_income", 900.01, 900)]
    [InlineData("uninsured_members", "members", 5, 4)]
    public void A_part_that_exceeds_its_whole_is_an_error_and_taken_as_unknown(string part, string whole, double more, double less)
    {
        var reading = Read($"{part},{whole}", FormattableString.Invariant($"{more},{less}"));
        var kept = Read($"{part},{whole}", FormattableString.Invariant($"{less},{less}"));

        var problem = reading.Problem("part-exceeds-whole");
        (problem.Row, problem.Column).ShouldBe((2, part));
        problem.Message.English.ShouldContain(whole);
        reading.Row("A").Number(Column(part)).ShouldBe(double.NaN);
        reading.Row("A").Number(Column(whole)).ShouldBe(less);
        kept.Problems.ShouldBeEmpty();
        kept.Row("A").Number(Column(part)).ShouldBe(less);
    }

    [Theory]
    [InlineData("parts-exceed-whole", "members", "members,children_under_6,children_compulsory_age,elders_over_60", "4,2,2,1", "4,2,1,1")]
    [InlineData("income-mismatch", "income_per_head_reported", "members,wage_income,business_income,property_income,transfer_income,production_costs,income_per_head_reported", "2,10000,5000,0,1000,2000,7875", "2,10000,5000,0,1000,2000,7700")]
    [InlineData("cause-without-evidence", "risk_cause_2", "risk_cause_2,chronically_ill,gravely_ill,medical_self_paid", "illness,0,0,5000", "illness,1,0,5000")]
    [InlineData("cause-without-evidence", "risk_cause_1", "risk_cause_1,chronically_ill,gravely_ill,medical_self_paid", "因病,1,0,0", "因病,1,0,0.01")]
    [InlineData("cause-without-evidence", "risk_cause_1", "risk_cause_1,disabled", "因残,0", "因残,1")]
    [InlineData("cause-without-evidence", "risk_cause_1", "risk_cause_1,labourers", "缺劳动力,1", "缺劳动力,0")]
    [InlineData("cause-without-evidence", "risk_cause_1", "risk_cause_1,labourers", "因务工就业不稳,0", "因务工就业不稳,1")]
    [InlineData("cause-without-evidence", "risk_cause_1", "risk_cause_1,children_under_6,children_compulsory_age,students_beyond_compulsory", "因学,0,0,0", "因学,0,0,1")]
    [InlineData("monthly-pay", "wage_income", "wage_income,work_months", "99,1", "100,1")]
    [InlineData("monthly-pay", "wage_income", "wage_income,work_months", "30001,1", "30000,1")]
    [InlineData("monthly-pay", "wage_income", "wage_income,work_months", "12000,0", "0,0")]
    [InlineData("work-without-workers", "work_months", "work_months,working_members", "13,1", "12,1")]
    [InlineData("work-without-workers", "public_welfare_job", "public_welfare_job,labourers", "1,0", "1,1")]
    [InlineData("road-distance", "distance_to_road_km", "distance_to_road_km", "5.1", "5")]
    [InlineData("early-elimination", "eliminated_on", "identified_on,eliminated_on", "2020-08-10,2021-01-09", "2020-08-10,2021-02-09")]
    [InlineData("type-contradiction", "lifted_year", "household_type,lifted_year", "general,2019", "lifted,2019")]
    [InlineData("type-contradiction", "registered_poor", "household_type,registered_poor", "lifted,0", "lifted,1")]
    [InlineData("type-contradiction", "monitoring_category", "household_type,monitoring_category", "general,脱贫不稳定户", "general,边缘易致贫户")]
    [InlineData("type-contradiction", "monitoring_category", "household_type,monitoring_category", "lifted,边缘易致贫户", "lifted,脱贫不稳定户")]
    [InlineData("dropout-contradiction", "dropout_reason", "dropout_children,dropout_reason,children_compulsory_age", "0,厌学,1", "1,厌学,1")]
    public void What_is_implausible_is_a_warning_and_changes_nothing(string code, string column, string header, string broken, string kept)
    {
        var reading = Read(header, broken);

        var problem = reading.Problems.ShouldHaveSingleItem();
        (problem.Code, problem.Row, problem.Column, problem.Severity).ShouldBe((code, 2L, column, Severity.Warning));
        problem.Message.Chinese.ShouldContain("核实");
        reading.Row("A").Number(Column(column)).ShouldNotBe(double.NaN);
        Read(header, kept).Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("identified_on", "2021-04-01", "2021-03-31")]
    [InlineData("eliminated_on", "2021-04", "2021-03")]
    [InlineData("lifted_year", "2022", "2021")]
    public void A_date_later_than_its_quarter_is_masked(string column, string later, string inTime)
    {
        var reading = Read(column, later);

        var problem = reading.Problem("date-after-quarter");
        (problem.Row, problem.Column, problem.Severity).ShouldBe((2, column, Severity.Error));
        reading.Row("A").Number(Column(column)).ShouldBe(double.NaN);
        Read(column, inTime).Problems.ShouldBeEmpty();
        Read(column, inTime).Row("A").Number(Column(column)).ShouldNotBe(double.NaN);
    }

    [Fact]
    public void A_row_recorded_before_its_quarter_counts_from_the_quarters_last_day()
    {
        var reading = Read("recorded_on", "2020-12-31");

        reading.Problem("recorded-before-quarter").Column.ShouldBe("recorded_on");
        reading.Row("A").RecordedOn.ShouldBe(new DateOnly(2021, 3, 31));
        Read("recorded_on", "2021-01-01").Row("A").RecordedOn.ShouldBe(new DateOnly(2021, 1, 1));
    }

    [Fact]
    public void An_unknown_cell_breaks_no_rule() =>
        Read(string.Join(',', QuarterColumns.All.Skip(2).Select(c => c.Name)), new string(',', QuarterColumns.All.Count - 3)).Problems.ShouldBeEmpty();

    private static FangFan.Risk.Panel.PanelReading Read(string header, string cells) => Sheet.Read($"household_id,quarter,{header}\nA,2021Q1,{cells}\n");

    private static Column Column(string name) => QuarterColumns.All.Single(c => c.Name == name);
}
