using FangFan.Risk.Tool.Terminal;

namespace FangFan.Risk.Tests.Terminal;

public sealed class ReportTests
{
    private const string Long = "收入大幅缩减的幅度：文件写“收入骤减”，未定幅度；取比上年度下降30%，另看近四个季度的变故和系统登记的风险原因";

    /// <summary>Nine columns at 40 cells: the drawing library's own squeezing never ends there.</summary>
    [Theory]
    [InlineData(40)]
    [InlineData(41)]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(140)]
    public void Wide_tables_of_Chinese_cells_end_and_keep_to_the_width(int width)
    {
        foreach (var columns in new[] { 1, 2, 3, 6, 9, 14 })
        {
            string[] headings = [.. Enumerable.Range(0, columns).Select(i => i % 3 == 1 ? "户数#" : "有变化的农户")];
            string[][] rows = [.. Enumerable.Range(0, 3).Select(_ => headings.Select(h => h.EndsWith('#') ? "1,234" : Long).ToArray())];

            var page = Printed(width, report => report.Table(headings, rows));

            Widest(page).ShouldBeLessThanOrEqualTo(width);
            page.ShouldContain(columns > 1 ? "1,234" : "收入");
        }
    }

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(80)]
    public void Names_texts_and_entries_keep_to_the_width(int width)
    {
        var page = Printed(width, report =>
        {
            report.Line(Long);
            report.Title(Long);
            report.Pairs((Long, Long), ("id", "suixi-2021"));
            report.Entry(Long, (Long, Long), ("", "x"));
            report.SideBySide([(Long, Long, Long), ("", "–", Long)]);
        });

        Widest(page).ShouldBeLessThanOrEqualTo(width);
    }

    [Fact]
    public void A_table_that_cannot_fit_is_told_row_by_row_and_loses_nothing()
    {
        string[] headings = [.. Enumerable.Range(0, 9).Select(i => $"第{i}列")];

        var page = Printed(40, report => report.Table(headings, [[.. Enumerable.Range(0, 9).Select(i => $"单元格内容{i}")]]));

        page.ShouldContain("第0列 单元格内容0");
        for (var i = 1; i < 9; i++) page.ShouldContain($"第{i}列  单元格内容{i}");
    }

    [Fact]
    public void Digits_are_not_wrapped_and_no_line_starts_with_a_closing_mark()
    {
        CellText.Wrap("医疗负担过重；新问题", 12).ShouldBe("医疗负担过\n重；新问题");
        CellText.Wrap("ab cdef 农户", 7).ShouldBe("ab cdef\n农户");
        CellText.Wrap("abcdefghij", 4).ShouldBe("abcd\nefgh\nij");
        CellText.Wrap("一\n二三四", 4).ShouldBe("一\n二三\n四");
        CellText.Wrap("。。。。", 2).ShouldBe("。\n。\n。\n。");
        Should.Throw<ArgumentOutOfRangeException>(() => CellText.Wrap("户", 1));
    }

    private static string Printed(int width, Action<Report> print)
    {
        var page = new StringWriter();
        print(new Report(new ToolConsole(page, TextWriter.Null, Interactive: false, width)));
        return page.ToString();
    }

    private static int Widest(string page) => page.Split('\n').Max(line => CellText.Width(line.TrimEnd()));
}
