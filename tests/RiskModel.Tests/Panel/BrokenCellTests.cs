using FangFan.Risk.Panel;
using FangFan.Risk.Records;

namespace FangFan.Risk.Tests.Panel;

/// <summary>A fault in one cell of household B: what is reported, what the cell is read as, and that everything else survives.</summary>
public class BrokenCellTests
{
    [Theory]
    [InlineData("wage_income", "abc", "wrong-type", "a number")]
    [InlineData("wage_income", "12%", "wrong-type", "a number")]
    [InlineData("wage_income", "1,2,3", "wrong-type", "a number")]
    [InlineData("wage_income", "12.3.4", "wrong-type", "a number")]
    [InlineData("wage_income", "12e", "wrong-type", "a number")]
    [InlineData("wage_income", "=1+1", "formula", "formula")]
    [InlineData("wage_income", "=SUM(A1:A9)", "formula", "Paste values")]
    [InlineData("wage_income", "@A1", "formula", "formula")]
    [InlineData("wage_income", "-5", "impossible-income", "outside 0")]
    [InlineData("wage_income", "99999999999", "impossible-income", "10,000,000")]
    [InlineData("wage_income", "1e400", "impossible-income", "10,000,000")]
    [InlineData("wage_income", "12\u0000000", "control-character", "NUL")]
    [InlineData("wage_income", "12\uFFFD", "undecodable-text", "CSV UTF-8")]
    [InlineData("wage_income", "无", "blank-placeholder", "blank")]
    [InlineData("wage_income", "#N/A", "blank-placeholder", "blank")]
    [InlineData("members", "3.5", "wrong-type", "whole number")]
    [InlineData("members", "three", "wrong-type", "whole number")]
    [InlineData("members", "0", "out-of-range", "1 … 30")]
    [InlineData("members", "300", "out-of-range", "1 … 30")]
    [InlineData("household_type", "富裕户", "unknown-code", "lifted, general")]
    [InlineData("resident", "maybe", "wrong-type", "yes or no")]
    [InlineData("resident", "2", "out-of-range", "0, 1")]
    [InlineData("identified_on", "2021-02-30", "wrong-type", "a date")]
    [InlineData("identified_on", "3/5/2021", "wrong-type", "a date")]
    [InlineData("identified_on", "2021", "wrong-type", "a date")]
    [InlineData("identified_on", "1821-01-01", "out-of-range", "1980-2100")]
    [InlineData("identified_on", "1900-01-01", "out-of-range", "1980-2100")]
    [InlineData("identified_on", "1", "wrong-type", "a date")]
    [InlineData("village_code", "000000000000", "malformed-village-code", "12 digits")]
    [InlineData("village_code", "53052110100", "malformed-village-code", "12 digits")]
    [InlineData("village_code", "5.30521E+11", "malformed-village-code", "12 digits")]
    [InlineData("village_code", "53052110100X", "malformed-village-code", "12 digits")]
    public void A_cell_that_cannot_be_read_is_reported_and_taken_as_unknown(string column, string text, string code, string words)
    {
        var reading = Sheet.Read(Sheet.WithCell(column, text.Contains(',', StringComparison.Ordinal) ? $"\"{text}\"" : text));

        var problem = reading.Problem(code);
        problem.ShouldSatisfyAllConditions(
            p => p.File.ShouldBe("quarters.csv"), p => p.Row.ShouldBe(3), p => p.Column.ShouldBe(column), p => p.Household!.Value.Value.ShouldBe("B"),
            p => p.Quarter.ShouldBe(Quarter.Parse("2021Q1")), p => p.Message.English.ShouldContain(words), p => p.Message.Chinese.ShouldContain("按未知处理"));
        Unknown(reading.Row("B"), column).ShouldBeTrue();
        Others(reading, column).ShouldBe(Others(Sheet.Read(Sheet.Whole), column));
    }

    [Theory]
    [InlineData("wage_income", "\"1,234.50\"", 1234.5, "number-form")]
    [InlineData("wage_income", "\"1，234，567\"", 1234567, "number-form")]
    [InlineData("wage_income", "１２３４", 1234, "number-form")]
    [InlineData("wage_income", "12000元", 12000, "number-form")]
    [InlineData("wage_income", "￥12000", 12000, "number-form")]
    [InlineData("wage_income", "1.2万元", 12000, "number-form")]
    [InlineData("wage_income", "+12", 12, "number-form")]
    [InlineData("wage_income", "1.2E+04", 12000, "scientific-notation")]
    [InlineData("wage_income", "'12000", 12000, "text-guard")]
    [InlineData("wage_income", "\"=\"\"12000\"\"\"", 12000, "text-guard")]
    [InlineData("wage_income", "  12000 ", 12000, null)]
    [InlineData("wage_income", "12000.10", 12000.1, null)]
    [InlineData("members", "3.0", 3, null)]
    [InlineData("members", "3人", 3, "number-form")]
    [InlineData("resident", "是", 1, null)]
    [InlineData("resident", "无", 0, null)]
    [InlineData("resident", "Y", 1, null)]
    [InlineData("resident", "FALSE", 0, null)]
    [InlineData("resident", "１", 1, null)]
    public void A_form_that_can_be_understood_is_used(string column, string text, double expected, string? note)
    {
        var reading = Sheet.Read(Sheet.WithCell(column, text));

        var definition = QuarterColumns.All.Single(c => c.Name == column);
        reading.Row("B").Number(definition).ShouldBe(expected);
        reading.Problems.Where(p => p.Severity == Severity.Error).ShouldBeEmpty();
        reading.Problems.Where(p => p.Row == 3 && p.Column == column).Select(p => p.Code).ShouldBe(note is null ? [] : [note]);
    }

    [Theory]
    [InlineData("2021-03-05", "2021-03-05", null)]
    [InlineData("2021/3/5", "2021-03-05", null)]
    [InlineData("2021.3.5", "2021-03-05", null)]
    [InlineData("20210305", "2021-03-05", null)]
    [InlineData("20210305.0", "2021-03-05", "date-form")]
    [InlineData("202103", "2021-03-31", null)]
    [InlineData("2021-02", "2021-02-28", null)]
    [InlineData("2021年3月5日", "2021-03-05", null)]
    [InlineData("2021年3月", "2021-03-31", null)]
    [InlineData("二〇二一年三月五日", "2021-03-05", null)]
    [InlineData("二〇二〇年十二月三十一日", "2020-12-31", null)]
    [InlineData("二〇二〇年十月二十日", "2020-10-20", null)]
    [InlineData("2021-03-05 00:00:00", "2021-03-05", null)]
    [InlineData("2021-03-05T08:30:00", "2021-03-05", null)]
    [InlineData("44260", "2021-03-05", "date-form")]
    [InlineData("44260.5", "2021-03-05", "date-form")]
    [InlineData("２０２１－０３－０５", "2021-03-05", null)]
    public void A_date_is_read_in_every_form_of_real_exports(string text, string day, string? note)
    {
        var reading = Sheet.Read(Sheet.WithCell("identified_on", text));

        reading.Row("B").Date(QuarterColumns.IdentifiedOn).ShouldBe(DateOnly.Parse(day, null));
        reading.Problems.Where(p => p.Row == 3).Select(p => p.Code).ShouldBe(note is null ? [] : [note]);
    }

    [Theory]
    [InlineData("household_id", "", "is blank")]
    [InlineData("household_id", "5.30521E+17", "scientific notation")]
    [InlineData("household_id", "B\u0000B", "NUL")]
    [InlineData("household_id", "=A1", "formula")]
    [InlineData("household_id", "-", "stands for blank")]
    [InlineData("household_id", "   ", "is blank")]
    [InlineData("household_id", "########", "at most 64")]
    [InlineData("quarter", "2191Q1", "a quarter such as 2021Q2")]
    [InlineData("quarter", "", "is blank")]
    [InlineData("quarter", "2021Q5", "a quarter such as 2021Q2")]
    [InlineData("quarter", "202106", "a quarter such as 2021Q2")]
    public void A_row_whose_key_cannot_be_used_is_reported_by_number_and_the_others_stay(string column, string text, string words)
    {
        var reading = Sheet.Read(Sheet.WithCell(column, text));

        var problem = reading.Problem("unusable-key");
        problem.Row.ShouldBe(3);
        problem.Column.ShouldBe(column);
        problem.Message.English.ShouldContain(words);
        problem.Message.English.ShouldContain("not used");
        problem.Message.Chinese.ShouldContain("整行未使用");
        problem.Message.Chinese.ShouldNotContain("按未知处理");
        problem.Message.Chinese.ShouldNotContain("请留空");
        reading.Households().ShouldBe(["A", "C"]);
        reading.Rows.ShouldBe(3);
    }

    [Theory]
    [InlineData("\"=\"\"00123\"\"\"", "00123")]
    [InlineData("'00123", "00123")]
    [InlineData("'00123'", "00123")]
    [InlineData("\"1,012,010\"", "1012010")]
    [InlineData("10120 10001", "1012010001")]
    [InlineData("123.0", "123")]
    [InlineData("００１", "001")]
    public void A_household_number_survives_what_spreadsheets_do_to_it(string text, string id) =>
        Sheet.Read(Sheet.WithCell("household_id", text)).Households().ShouldContain(id);

    [Theory]
    [InlineData("2021-Q1")]
    [InlineData("2021q1")]
    [InlineData("2021年1季度")]
    [InlineData("2021年第一季度")]
    [InlineData("２０２１Ｑ１")]
    [InlineData("2021 Q1")]
    public void A_quarter_is_read_in_every_form(string text) =>
        Sheet.Read(Sheet.WithCell("quarter", text)).Row("B").Quarter.ShouldBe(Quarter.Parse("2021Q1"));

    [Fact]
    public void A_column_is_called_by_its_name_in_the_messages_language_and_by_the_files_header()
    {
        var english = Sheet.Read(Sheet.WithCell("members", "三")).Problem("wrong-type").Message;
        var chinese = Sheet.Read("户编号,季度,人数\nB,2021Q1,三\n").Problem("wrong-type").Message;

        english.ShouldBe(new("家庭人口（members）的值“三”不是整数，按未知处理；请改正。", "The value '三' of members is not a whole number; taken as unknown. Correct it."));
        chinese.ShouldBe(new("人数的值“三”不是整数，按未知处理；请改正。", "The value '三' of members (人数) is not a whole number; taken as unknown. Correct it."));
    }

    private static bool Unknown(HouseholdQuarter row, string column) => column == "village_code"
        ? row.Village is null
        : double.IsNaN(row.Number(QuarterColumns.All.Single(c => c.Name == column)));

    private static string?[] Others(PanelReading reading, string column)
    {
        var masked = PanelRecords.Headers(TableKind.Quarters).ToList().IndexOf(column);
        return [.. PanelRecords.Quarters(reading.Panel).SelectMany(r => r[0] == "B" ? r.Where((_, i) => i != masked) : r)];
    }
}
