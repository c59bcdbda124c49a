using System.Text;
using FangFan.Risk.Records;

namespace FangFan.Risk.Tests.Panel;

/// <summary>Files broken as a whole: one clear error that names what was expected, and an empty panel.</summary>
public class BrokenFileTests
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    public static TheoryData<string, byte[], string> UselessFiles => new()
    {
        { "no byte", [], "empty-file" },
        { "blanks only", "  \r\n \n"u8.ToArray(), "empty-file" },
        { "byte-order mark only", [0xEF, 0xBB, 0xBF], "empty-file" },
        { "xlsx", [.. "PK\u0003\u0004"u8, .. new byte[500]], "binary-file" },
        { "xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "binary-file" },
        { "pdf", "%PDF-1.7 …"u8.ToArray(), "binary-file" },
        { "png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "binary-file" },
        { "NUL bytes", new byte[4096], "binary-file" },
        { "empty zip", [.. "PK\u0005\u0006"u8, .. new byte[18]], "binary-file" },
        { "web page", "<html><table><tr><td>户编号</td></tr></table></html>"u8.ToArray(), "binary-file" },
        { "UTF-32", [.. Encoding.UTF32.GetPreamble(), .. Encoding.UTF32.GetBytes(Sheet.Whole)], "binary-file" },
        { "bytes of no text", [.. Enumerable.Range(0, 4000).Select(i => (byte)(i * 7919 % 251))], "binary-file" },
        { "delimiters only", ",,,\n,,,\n"u8.ToArray(), "missing-column" },
        { "UTF-16 without mark", Encoding.Unicode.GetBytes(Sheet.Whole), "binary-file" },
        { "gzip of a zip", Sheet.Gzip([.. "PK\u0003\u0004"u8, .. new byte[500]]), "binary-file" },
        { "gzip twice", Sheet.Gzip(Sheet.Gzip(Encoding.UTF8.GetBytes(Sheet.Whole))), "binary-file" },
        { "gzip cut in its header", Sheet.Gzip(Encoding.UTF8.GetBytes(Sheet.Whole))[..6], "damaged-archive" },
        { "full-width commas", Encoding.UTF8.GetBytes(Sheet.Whole.Replace(',', '，')), "full-width-delimiter" },
        { "full-width semicolons", Encoding.UTF8.GetBytes(Sheet.Whole.Replace(',', '；')), "full-width-delimiter" },
        { "outcomes instead", "household_id,event,happened_on\nA,eliminated,2021-01-01\n"u8.ToArray(), "wrong-table" },
        { "areas instead", "area_code,name,year\n530521,施甸县,2021\n"u8.ToArray(), "wrong-table" },
        { "other headers", "foo,bar\n1,2\n"u8.ToArray(), "missing-column" },
        { "no quarter", "household_id,members\nA,3\n"u8.ToArray(), "missing-column" },
        { "no header at all", Encoding.UTF8.GetBytes(string.Join("\n", Sheet.RowA, Sheet.RowB)), "missing-column" },
        { "prose", "敬请查收附件中的数据。\n此致\n"u8.ToArray(), "missing-column" },
        { "header only", Encoding.UTF8.GetBytes(Sheet.Header + "\n"), "no-rows" },
    };

    [Theory]
    [MemberData(nameof(UselessFiles))]
    public void A_file_that_is_no_such_table_gives_one_clear_error_and_an_empty_panel(string kind, byte[] bytes, string code)
    {
        var reading = Sheet.Read(bytes);

        var problem = reading.Problems.ShouldHaveSingleItem(kind);
        problem.Code.ShouldBe(code);
        problem.Row.ShouldBe(0);
        problem.File.ShouldBe("quarters.csv");
        problem.Severity.ShouldBe(Severity.Error);
        if (code != "no-rows") problem.Message.English.ShouldContain("household_id");
        if (code != "no-rows") problem.Message.Chinese.ShouldContain("户编号");
        reading.Panel.RowCount.ShouldBe(0);
        reading.Panel.HouseholdCount.ShouldBe(0);
    }

    [Fact]
    public void A_mistyped_required_header_is_named_in_the_one_error()
    {
        var problem = Sheet.Read(Sheet.Whole.Replace("household_id", "houshold_id")).Problems.ShouldHaveSingleItem();

        problem.Code.ShouldBe("missing-column");
        problem.Column.ShouldBe("household_id");
        problem.Message.English.ShouldContain("'houshold_id' may be mistyped");
    }

    [Fact]
    public void Outcomes_given_as_quarters_are_called_by_their_name() =>
        Sheet.Read("户编号,事件,发生日期\nA,返贫,2021-01-01\n").Problem("wrong-table").Message.English.ShouldStartWith("This is outcomes.csv");

    [Fact]
    public void An_archive_cut_off_keeps_the_rows_before_the_damage()
    {
        var rows = Enumerable.Range(0, 20_000).Select(i => $"H{i:00000},2021Q1,530521101001,lifted,{1 + (i * 7919 % 9)},1,{i * 7919 % 49_999},,1");
        var packed = Sheet.Gzip(Encoding.UTF8.GetBytes(Sheet.Csv([.. rows])));

        var reading = Sheet.Read(packed[..(packed.Length / 2)]);

        var problem = reading.Problem("damaged-archive");
        problem.Row.ShouldBe(0);
        problem.Message.English.ShouldContain("breaks off after row");
        reading.Panel.HouseholdCount.ShouldBeInRange(5_000, 15_000);
        reading.Row("H00100").Number(QuarterColumns.WageIncome).ShouldBe(100 * 7919 % 49_999);
    }

    [Theory]
    [InlineData("")]
    [InlineData(Sheet.Header)]
    public void A_first_row_of_ten_megabytes_makes_the_whole_file_useless_and_says_what_was_expected(string start)
    {
        var problem = Sheet.Read($"{start}{new string('9', 10_000_000)}\n{Sheet.RowA}\n").Problems.ShouldHaveSingleItem();

        (problem.Code, problem.Row, problem.Severity).ShouldBe(("oversized-row", 0L, Severity.Error));
        problem.Message.English.ShouldContain("household_id");
    }

    [Fact]
    public void An_archive_cut_off_in_its_header_row_gives_no_row_and_says_so()
    {
        var packed = Sheet.Gzip(Encoding.UTF8.GetBytes(string.Join(',', QuarterColumns.All.Select(c => c.Name)) + "\n" + new string('9', 100_000)));

        Sheet.Read(packed[..60]).Problems.ShouldHaveSingleItem().Message.English.ShouldContain("gives not one row");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(400)]
    public void Archives_joined_end_to_end_are_whole_wherever_a_block_ends(int parts)
    {
        var rows = Enumerable.Range(0, 6_000).Select(i => $"H{i:00000},2021Q1,530521101001,lifted,{1 + (i * 7919 % 9)},1,{i * 7919 % 49_999},,1\n").Prepend(Sheet.Header + "\n").ToList();
        byte[] packed = [.. rows.Chunk(rows.Count / parts).SelectMany(part => Sheet.Gzip(Encoding.UTF8.GetBytes(string.Concat(part))))];

        var reading = Sheet.Read(packed);

        reading.Counts.ContainsKey("damaged-archive").ShouldBeFalse();
        reading.Panel.HouseholdCount.ShouldBe(6_000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("household_id,event,happened_on\n")]
    [InlineData("household_id,event,happened_on,")]
    public void Outcomes_without_a_row_are_an_error_too(string outcomes)
    {
        var reading = Sheet.Read(Encoding.UTF8.GetBytes(Sheet.Whole), outcomes, "area_code,name\n");

        reading.Problems.Where(p => p.Severity == Severity.Error).Select(p => (p.File, p.Row, p.Code))
            .ShouldBe([("outcomes.csv", 0, outcomes.Length == 0 ? "empty-file" : "no-rows"), ("areas.csv", 0, "no-rows")]);
        reading.Panel.HouseholdCount.ShouldBe(3);
    }

    [Fact]
    public void An_archive_with_a_wrong_checksum_is_reported()
    {
        var packed = Sheet.Gzip(Encoding.UTF8.GetBytes(Sheet.Whole));
        packed[^6] ^= 0xFF;

        Sheet.Read(packed).Counts.ContainsKey("damaged-archive").ShouldBeTrue();
    }

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Chinese) },
        { "UTF-8 with mark", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Chinese)] },
        { "GB18030", Gb18030.GetBytes(Chinese) },
        { "UTF-16", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Chinese)] },
        { "UTF-16 big-endian", [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Chinese)] },
        { "gzip, whatever the name", Sheet.Gzip(Gb18030.GetBytes(Chinese)) },
        { "carriage returns and line feeds", Encoding.UTF8.GetBytes(Chinese.Replace("\n", "\r\n")) },
        { "carriage returns", Encoding.UTF8.GetBytes(Chinese.Replace("\n", "\r")) },
        { "semicolons", Encoding.UTF8.GetBytes(Chinese.Replace(',', ';')) },
        { "tabs", Encoding.UTF8.GetBytes(Chinese.Replace(',', '\t')) },
        { "separator line of Excel", Encoding.UTF8.GetBytes("sep=;\n" + Chinese.Replace(',', ';')) },
        { "titles above the header", Encoding.UTF8.GetBytes("施甸县监测对象表,,,\n\"填报日期：2021年4月, 单位：元\",,,\n" + Chinese) },
        { "no line break at the end", Encoding.UTF8.GetBytes(Chinese.TrimEnd('\n')) },
    };

    private const string Chinese = "户编号,季度,户类型,人均纯收入（元）\n甲一,2021Q1,脱贫户,12548.33\n乙二,2021Q1,一般农户,\n";

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Every_encoding_and_delimiter_gives_the_same_panel(string kind, byte[] bytes)
    {
        var reading = Sheet.Read(bytes);

        reading.Problems.Where(p => p.Severity != Severity.Note).ShouldBeEmpty(kind);
        reading.Households().ShouldBe(["乙二", "甲一"]);
        reading.Row("甲一").Money(QuarterColumns.IncomePerHeadReported).ShouldBe(12548.33m);
        reading.Row("甲一").Code(QuarterColumns.HouseholdType).ShouldBe("lifted");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_encoding_is_right_even_when_the_first_Chinese_character_comes_after_megabytes(bool utf8)
    {
        var text = new StringBuilder(Sheet.Header + "\n");
        for (var i = 0; i < 60_000; i++) text.Append('H').Append(i).Append(",2021Q1,530521101001,lifted,4,2,24000,,1\n");
        text.Append("末户,2021Q1,530521101001,脱贫户,4,2,24000,,1\n");

        var reading = Sheet.Read((utf8 ? Encoding.UTF8 : Gb18030).GetBytes(text.ToString()));

        reading.Row("末户").Code(QuarterColumns.HouseholdType).ShouldBe("lifted");
        reading.Counts.ContainsKey("read-as-gb18030").ShouldBe(!utf8);
    }

    [Fact]
    public void A_few_damaged_bytes_do_not_turn_UTF8_into_another_encoding()
    {
        var bytes = Encoding.UTF8.GetBytes("户编号,季度,户类型,户主文化程度\n甲,2021Q1,脱贫户,小学\n乙,2021Q1,脱贫户,#\n");
        bytes[Array.IndexOf(bytes, (byte)'#')] = 0xFF;

        var reading = Sheet.Read(bytes);

        var problem = reading.Problem("undecodable-text");
        (problem.Row, problem.Column).ShouldBe((3, "户主文化程度"));
        reading.Row("甲").Code(QuarterColumns.HeadEducation).ShouldBe("primary");
    }
}
