using System.Globalization;
using FangFan.Risk.Records;

namespace FangFan.Risk.Panel;

/// <summary>Says what is wrong with a cell and how to mend it.</summary>
internal static class CellMessages
{
    public static Wording Of(ProblemCode code, Column column, string header, string text)
    {
        var shown = KeyText.Shown(text);
        var (chinese, english) = Fault(code, column);
        return new($"“{header}”的值“{shown}”{chinese}", $"The value '{shown}' of {header} {english}");
    }

    /// <summary>A number for people: at most two decimals, no exponent.</summary>
    public static string Number(double value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);

    private static (string Chinese, string English) Fault(ProblemCode code, Column column) => code.Name switch
    {
        "wrong-type" => ($"不是{Form(column).Chinese}，按未知处理；请改正。", $"is not {Form(column).English}; taken as unknown. Correct it."),
        "out-of-range" or "impossible-income" => ($"超出允许范围（{Range(column)}），按未知处理；请核实。", $"lies outside {Range(column)}; taken as unknown. Check it."),
        "unknown-code" => ($"不在代码表中，按未知处理；可填：{Spellings(column)}。", $"is no known code; taken as unknown. Write one of: {Names(column)}."),
        "malformed-village-code" => ($"不是{Form(column).Chinese}，按未知处理；在Excel中请把该列设为文本格式后重新填写。", $"is not {Form(column).English}; taken as unknown. In Excel, format the column as text and enter it again."),
        "formula" => ("是公式而不是值，按未知处理；请粘贴为数值。", "is a formula, not a value; taken as unknown. Paste values only."),
        "control-character" => ("含有NUL等控制字符，按未知处理；请重新导出。", "holds NUL or another control character; taken as unknown. Export the file again."),
        "undecodable-text" => ("含有无法解码的字节，按未知处理；请另存为“CSV UTF-8”。", "holds bytes that cannot be decoded; taken as unknown. Save the file as 'CSV UTF-8'."),
        "scientific-notation" => ("是科学计数法，可能已丢失位数，数值照用；请在Excel中改为数值或文本格式后重新导出。", "is in scientific notation and may have lost digits; it is used as it stands. Format the column as number or text and export again."),
        "number-form" => ("带有千分位、全角字符或单位，已按数字识别；建议只填数字。", "has thousands separators, full-width characters or a unit; it was understood. Plain digits are better."),
        "date-form" => ("是Excel序号或带小数的日期，已识别；建议写成2021-03-05。", "is a date as an Excel serial or with a decimal; it was understood. 2021-03-05 is better."),
        "text-guard" => ("带有文本标记或多余的小数，已去除。", "carries a mark for text or a needless decimal; it was removed."),
        _ => ("表示空缺，按未知处理；空缺请留空。", "stands for blank and is taken as unknown; leave such a cell empty."),
    };

    private static Wording Form(Column column) => column.Kind switch
    {
        ColumnKind.Identifier => new("户编号（最多64个字符）", "a household number of at most 64 characters"),
        ColumnKind.Quarter => new("季度（如2021Q2或2021年第二季度）", "a quarter such as 2021Q2"),
        ColumnKind.Village => new("12位数字的村编码", "a village code of 12 digits"),
        ColumnKind.Area => new("6、9或12位数字的区划编码", "an area code of 6, 9 or 12 digits"),
        ColumnKind.Date => new("日期（如2021-03-05或2021-03）", "a date such as 2021-03-05 or 2021-03"),
        ColumnKind.Year => new("年份（如2020）", "a year such as 2020"),
        ColumnKind.Flag => new("是或否（1或0）", "yes or no (1 or 0)"),
        ColumnKind.Count => new("整数", "a whole number"),
        _ => new("数字", "a number"),
    };

    private static string Range(Column column) => column.Kind switch
    {
        ColumnKind.Flag => "0, 1",
        ColumnKind.Date => "1900-2100",
        ColumnKind.Year => string.Create(CultureInfo.InvariantCulture, $"{column.Minimum:0}-{column.Maximum:0}"),
        _ => $"{Number(column.Minimum)} … {Number(column.Maximum)}",
    };

    private static string Spellings(Column column) => string.Join("、", column.Codes!.Codes.Select(c => c.Chinese[0]));

    private static string Names(Column column) => string.Join(", ", column.Codes!.Codes.Select(c => c.Name));
}
