using FangFan.Risk.Records;

namespace FangFan.Risk.Tests.Records;

public sealed class SpreadsheetTextTests
{
    [Theory]
    [InlineData("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0")]
    [InlineData("@SUM(1)", "'@SUM(1)")]
    [InlineData("+86 13800000000", "'+86 13800000000")]
    [InlineData("-1+cmd", "'-1+cmd")]
    [InlineData("-1+2", "'-1+2")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\n5", "'\n5")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("'=1", "''=1")]
    [InlineData("-", "'-")]
    [InlineData("-12.5", "-12.5")]
    [InlineData("plain = text", "plain = text")]
    [InlineData("户A", "户A")]
    [InlineData("", "")]
    public void Text_that_a_spreadsheet_would_run_is_defused_and_restored_and_numbers_stay(string text, string cell)
    {
        SpreadsheetText.Defuse(text).ShouldBe(cell);
        SpreadsheetText.Restore(cell).ShouldBe(text);
    }
}
