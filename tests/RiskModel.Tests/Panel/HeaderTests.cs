using FangFan.Risk.Records;

namespace FangFan.Risk.Tests.Panel;

public class HeaderTests
{
    [Fact]
    public void Every_column_is_found_by_its_English_and_each_of_its_Chinese_headers()
    {
        foreach (var column in QuarterColumns.All.Where(c => c.Kind == ColumnKind.Flag))
        {
            foreach (var header in (IEnumerable<string>)[column.Name, .. column.Headers])
            {
                Sheet.Read($"{header},户编号,quarter\n是,A,2021Q1\n").Row("A").Flag(column).ShouldBe(true, header);
            }
        }
    }

    [Fact]
    public void No_header_stands_for_two_columns()
    {
        foreach (var table in TableDefinition.All)
        {
            var headers = table.Columns.SelectMany(c => c.Headers.Append(c.Name).Select(HeaderKey).Distinct()).ToList();
            headers.ShouldBeUnique();
        }
    }

    [Theory]
    [InlineData("工资性收入（元）")]
    [InlineData("工资性收入(元)")]
    [InlineData(" 工资性收入 （元） ")]
    [InlineData("\uFEFF工资性收入")]
    [InlineData("Wage_Income")]
    [InlineData("WAGE INCOME")]
    [InlineData("ｗａｇｅ＿ｉｎｃｏｍｅ")]
    [InlineData("*工资性收入")]
    [InlineData("\"工资性\n收入\"")]
    public void A_header_is_known_whatever_its_width_case_spaces_and_marks(string header)
    {
        var reading = Sheet.Read($"户编号,季度,{header}\nA,2021Q1,24000\n");

        reading.Problems.ShouldBeEmpty();
        reading.Row("A").Money(QuarterColumns.WageIncome).ShouldBe(24000);
    }

    [Theory]
    [InlineData("wage_incmoe", "wage_income")]
    [InlineData("wages_income", "wage_income")]
    [InlineData("工资姓收入", "wage_income")]
    [InlineData("大病患人数", "gravely_ill")]
    [InlineData("member", "members")]
    public void A_mistyped_header_is_reported_with_the_closest_known_one(string header, string known)
    {
        var problem = Sheet.Read($"户编号,季度,{header}\nA,2021Q1,1\n").Problems.ShouldHaveSingleItem();

        problem.Code.ShouldBe("header-typo");
        (problem.Row, problem.Column, problem.Severity).ShouldBe((1, header, Severity.Warning));
        problem.Message.English.ShouldContain(known);
    }

    [Theory]
    [InlineData("林地面积（亩）")]
    [InlineData("是否危房户")]
    [InlineData("户联系电话")]
    [InlineData("favourite_colour")]
    [InlineData("")]
    public void An_unknown_column_is_noted_and_changes_nothing(string header)
    {
        var problem = Sheet.Read($"户编号,季度,{header},members\nA,2021Q1,x,4\n").Problems.ShouldHaveSingleItem();

        (problem.Code, problem.Row, problem.Severity).ShouldBe(("unknown-column", 1, Severity.Note));
    }

    [Fact]
    public void A_header_in_ten_thousands_is_not_proposed_as_a_mere_mistype()
    {
        var problem = Sheet.Read("户编号,季度,工资性收入（万元）\nA,2021Q1,1.2\n").Problem("header-typo");

        problem.Message.Chinese.ShouldContain("换算为元");
        problem.Message.English.ShouldContain("Convert its values to yuan");
    }

    [Fact]
    public void Of_two_columns_that_mean_the_same_the_first_is_used()
    {
        var reading = Sheet.Read("户编号,季度,人数,家庭人口\nA,2021Q1,4,5\n");

        var problem = reading.Problem("duplicate-header");
        (problem.Row, problem.Column).ShouldBe((1, "家庭人口"));
        problem.Message.Chinese.ShouldContain("第4列");
        reading.Row("A").Number(QuarterColumns.Members).ShouldBe(4);
    }

    [Fact]
    public void Columns_may_stand_in_any_order()
    {
        var turned = string.Join("\n", Sheet.Whole.TrimEnd('\n').Split('\n').Select(l => string.Join(',', l.Split(',').Reverse())));

        Sheet.Read(turned).Panel.KnownDataHash(Quarter.Parse("2021Q1")).ShouldBe(Sheet.Read(Sheet.Whole).Panel.KnownDataHash(Quarter.Parse("2021Q1")));
    }

    [Fact]
    public void A_header_in_the_third_row_is_found_and_rows_keep_the_numbers_of_the_spreadsheet()
    {
        var reading = Sheet.Read("监测对象基本信息表\n导出时间,2021-04-01\n户编号,季度,户类型\nA,2021Q1,脱贫户\nB,2021Q1,富户\n");

        reading.Problem("header-below-titles").Row.ShouldBe(3);
        reading.Problem("unknown-code").Row.ShouldBe(5);
        reading.Households().ShouldBe(["A", "B"]);
    }

    private static string HeaderKey(string header) => new([.. header.ToLowerInvariant().Replace('（', '(').Replace('）', ')').Where(c => c is not ('_' or '/' or ' '))]);
}
