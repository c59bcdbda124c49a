using System.Text;
using FangFan.Risk.Panel;
using FangFan.Risk.Records;

namespace FangFan.Risk.Tests.Panel;

/// <summary>Rows broken in their shape: the row is reported, the others stay as they are.</summary>
public class BrokenRowTests
{
    [Fact]
    public void A_row_cut_off_keeps_what_is_sure_and_loses_the_cell_that_was_cut()
    {
        var reading = Sheet.Read(Sheet.Csv(Sheet.RowA, "B,2021Q1,530521101001,general,3,1,120", Sheet.RowC));

        var problem = reading.Problem("too-few-cells");
        (problem.Row, problem.Household!.Value.Value).ShouldBe((3, "B"));
        problem.Message.English.ShouldContain("7 cells, the header 9");
        reading.Row("B").Number(QuarterColumns.Labourers).ShouldBe(1);
        reading.Row("B").Money(QuarterColumns.WageIncome).ShouldBeNull();
        reading.Row("C").Number(QuarterColumns.Members).ShouldBe(2);
    }

    [Fact]
    public void A_surplus_cell_is_reported_and_blank_ones_are_not()
    {
        Sheet.Read(Sheet.Csv(Sheet.RowA, Sheet.RowB + ",,,", Sheet.RowC)).Problems.ShouldBeEmpty();
        var reading = Sheet.Read(Sheet.Csv(Sheet.RowA, Sheet.RowB + ",7", Sheet.RowC));

        reading.Problem("too-many-cells").Row.ShouldBe(3);
        reading.Row("B").Money(QuarterColumns.WageIncome).ShouldBe(12000.5m);
    }

    [Fact]
    public void A_row_shifted_by_a_lost_delimiter_keeps_only_its_key()
    {
        var reading = Sheet.Read(Sheet.Csv(Sheet.RowA, "B,2021Q1,530521101001,general3,1,12000.5,2021-03-05,0", Sheet.RowC));

        var problem = reading.Problem("shifted-columns");
        problem.Row.ShouldBe(3);
        problem.Message.Chinese.ShouldContain("错列");
        reading.Households().ShouldBe(["A", "B", "C"]);
        reading.Row("B").Number(QuarterColumns.Members).ShouldBe(double.NaN);
        reading.Row("A").Number(QuarterColumns.Members).ShouldBe(4);
    }

    [Fact]
    public void A_row_shifted_by_an_unquoted_comma_keeps_only_its_key()
    {
        var reading = Sheet.Read(Sheet.Csv(Sheet.RowA, "B,2021Q1,530521101001,general,3,1,12,000.5,2021-03-05,0", Sheet.RowC));

        reading.Problem("shifted-columns").Row.ShouldBe(3);
        reading.Row("B").Money(QuarterColumns.WageIncome).ShouldBeNull();
        reading.Problems.Count.ShouldBe(1);
    }

    [Fact]
    public void A_shift_that_keeps_the_number_of_cells_is_seen_from_the_cells_that_do_not_fit()
    {
        var header = "household_id,quarter,household_type,hukou_local,members,head_education,house_grade,lifted_year,resident";
        var reading = Sheet.Read($"{header}\nA,2021Q1,lifted,1,4,primary,A,2019,1\nB,2021Q1,1,lifted,primary,4,2019,A,1\n");

        reading.Problem("shifted-columns").Row.ShouldBe(3);
        reading.Problems.Count.ShouldBe(1);
        reading.Row("B").Flag(QuarterColumns.Resident).ShouldBeNull();
        reading.Row("A").Code(QuarterColumns.HouseGrade).ShouldBe("A");
    }

    public static TheoryData<string, string> ShiftedRows => new()
    {
        { "one cell too many in the middle, the last one lost", "A,2021Q1,,lifted,1,4,primary,A,2019" },
        { "one cell too many in the middle, the last one blank", "A,2021Q1,,lifted,1,4,primary,A,2019," },
        { "one cell missing in the middle, a blank at the end", "A,2021Q1,1,4,primary,A,2019,1," },
    };

    [Theory]
    [MemberData(nameof(ShiftedRows))]
    public void A_few_cells_that_would_fit_the_column_beside_theirs_show_a_shift_among_many_that_fit_any(string kind, string row)
    {
        var flags = QuarterColumns.All.Where(c => c.Kind == ColumnKind.Flag && c.Name is not ("hukou_local" or "resident")).Select(c => c.Name).ToList();
        var header = "household_id,quarter,household_type,hukou_local,members,head_education,house_grade,lifted_year,resident," + string.Join(',', flags);
        var rest = string.Concat(flags.Select(_ => ",0"));
        var good = "B,2021Q1,lifted,1,4,primary,A,2019,1";

        var reading = Sheet.Read($"{header}\n{row}{rest}\n{good}{rest}\n");

        reading.Problems.Where(p => p.Row == 2).ShouldHaveSingleItem(kind).Code.ShouldBe("shifted-columns");
        reading.Row("A").Number(QuarterColumns.Members).ShouldBe(double.NaN);
        reading.Row("B").Number(QuarterColumns.Members).ShouldBe(4);
    }

    [Fact]
    public void Three_alien_codes_in_a_row_are_no_shift()
    {
        var flags = QuarterColumns.All.Where(c => c.Kind == ColumnKind.Flag).Select(c => c.Name).ToList();
        var reading = Sheet.Read($"household_id,quarter,household_type,head_education,house_grade,members,{string.Join(',', flags)}\nA,2021Q1,富户,博士,好,4{string.Concat(flags.Select(_ => ",0"))}\n");

        reading.Problems.Select(p => p.Code).ShouldBe(["unknown-code", "unknown-code", "unknown-code"]);
        reading.Row("A").Number(QuarterColumns.Members).ShouldBe(4);
    }

    [Theory]
    [InlineData("B,2021Q1,530521101001,\"general,3,1,12000.5,2021-03-05,0", "household_type")]
    [InlineData("\"B,2021Q1,530521101001,general,3,1,12000.5,2021-03-05,0", "household_id")]
    [InlineData("B,2021Q1,530521101001,gen\"eral,3,1,12000.5,2021-03-05,0", "household_type")]
    [InlineData("B,2021Q1,530521101001,\"gen\"eral,3,1,12000.5,2021-03-05,0", "household_type")]
    public void A_stray_quote_does_not_swallow_the_rest_of_the_file(string row, string column)
    {
        var reading = Sheet.Read(Sheet.Csv(Sheet.RowA, row, Sheet.RowC));

        var problem = reading.Problem("unbalanced-quote");
        (problem.Row, problem.Column).ShouldBe((3, column));
        reading.Households().ShouldBe(["A", "B", "C"]);
        reading.Row("B").Code(QuarterColumns.HouseholdType).ShouldBe("general");
        reading.Row("B").Money(QuarterColumns.WageIncome).ShouldBe(12000.5m);
        reading.Row("C").Number(QuarterColumns.Members).ShouldBe(2);
    }

    [Fact]
    public void Two_stray_quotes_far_apart_do_not_join_the_rows_between_them()
    {
        string[] rows = [.. Enumerable.Range(0, 200).Select(i => $"H{i:000},2021Q1,530521101001,{(i is 20 or 23 ? "\"" : "")}lifted,4,2,24000,,1")];

        var reading = Sheet.Read(Sheet.Csv(rows));

        reading.Panel.HouseholdCount.ShouldBe(200);
        reading.Problems.Select(p => (p.Code, p.Row)).ShouldBe([("unbalanced-quote", 22), ("unbalanced-quote", 25)]);
    }

    [Fact]
    public void Well_formed_quotes_with_commas_quotes_and_line_breaks_are_no_problem_and_keep_row_numbers()
    {
        var reading = Sheet.Read("household_id,quarter,remark,members\nA,2021Q1,\"one, \"\"two\"\"\nthree\",4\nB,2021Q1,,x\n");

        reading.Row("A").Number(QuarterColumns.Members).ShouldBe(4);
        reading.Problem("wrong-type").Row.ShouldBe(3);
        reading.Problems.Select(p => p.Code).ShouldBe(["unknown-column", "wrong-type"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    public void A_cell_of_ten_megabytes_is_skipped_with_its_row_and_its_column_named(string quote)
    {
        var huge = quote + new string('9', 10_000_000) + quote;

        var reading = Sheet.Read(Sheet.WithCell("wage_income", huge));

        var problem = reading.Problem("oversized-row");
        (problem.Row, problem.Column).ShouldBe((3, "wage_income"));
        problem.Message.English.ShouldContain("65536");
        reading.Households().ShouldBe(["A", "C"]);
        reading.Problems.Count.ShouldBe(1);
    }

    [Fact]
    public void Blank_rows_are_counted_and_row_numbers_stay_right()
    {
        var reading = Sheet.Read(Sheet.Csv(Sheet.RowA, "", ",,,,,,,,", Sheet.RowB.Replace("general", "?!")));

        reading.Problem("blank-rows").Message.English.ShouldContain("2 blank rows");
        reading.Problem("unknown-code").Row.ShouldBe(5);
        reading.Households().ShouldBe(["A", "B"]);
    }

    [Fact]
    public void A_header_repeated_in_the_middle_is_passed_over()
    {
        var reading = Sheet.Read(Sheet.Csv(Sheet.RowA, "\uFEFF" + Sheet.Header, Sheet.RowB));

        reading.Problem("repeated-header").Row.ShouldBe(3);
        reading.Households().ShouldBe(["A", "B"]);
        reading.Problems.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("合计,,,,9,3,36000,,")]
    [InlineData("合 计,2021Q1,,,9,3,36000,,")]
    [InlineData("甸阳镇小计,2021Q1,,,9,3,36000,,")]
    [InlineData("TOTAL,2021Q1,,,9,3,36000,,")]
    public void A_total_row_is_reported_and_not_taken_for_a_household(string row)
    {
        var reading = Sheet.Read(Sheet.Csv(Sheet.RowA, row));

        reading.Problem("total-row").ShouldSatisfyAllConditions(p => p.Row.ShouldBe(3), p => p.Column.ShouldBe("household_id"), p => p.Message.Chinese.ShouldContain("合计行"));
        reading.Households().ShouldBe(["A"]);
    }

    [Fact]
    public void A_block_of_NUL_bytes_at_the_end_costs_no_row()
    {
        var reading = Sheet.Read([.. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Sheet.Whole, 1)) + new string(' ', 4000)), .. "\n"u8, .. new byte[100]]);

        reading.Households().ShouldBe(["A", "B", "C"]);
        reading.Problem("unusable-key").Message.English.ShouldContain("1 cells, the header 9");
    }

    [Fact]
    public void A_fault_in_every_row_is_counted_in_full_and_kept_up_to_the_bound()
    {
        var seen = 0;
        string[] rows = [.. Enumerable.Range(0, 50).Select(i => $"H{i:00},2021Q1,530521101001,lifted,4,2,x,,1")];
        var table = Sheet.Table(Encoding.UTF8.GetBytes(Sheet.Csv(rows)), TableKind.Quarters);

        var reading = PanelReader.Read(new RecordSet(table, null, null), new PanelReadingOptions { KeepPerCode = 10, EveryProblem = _ => seen++ });

        reading.Counts["wrong-type"].ShouldBe(50);
        seen.ShouldBe(50);
        reading.Problems.Count(p => p.Code == "wrong-type").ShouldBe(10);
        reading.Problem("more-of-kind").Message.English.ShouldContain("50 problems of kind wrong-type");
    }
}
