using System.Globalization;
using FangFan.Risk.Records;

namespace FangFan.Risk.Panel;

/// <summary>Says what is wrong with a cell and how to mend it.</summary>
internal static class CellMessages
{
    private static readonly Wording TakenAsUnknown = new("按未知处理", "taken as unknown");
    private static readonly Wording RowNotUsed = new("整行未使用", "the row is not used");

    /// <summary>What is wrong with a cell, which is taken as unknown where the code is an error, and the remedy.</summary>
    public static Wording Of(ProblemCode code, Column column, Wording label, string text) =>
        code.Severity == Severity.Error || code == ProblemCodes.BlankPlaceholder
            ? Compose(Fault(code, column), TakenAsUnknown, label, text)
            : Compose(Remark(code), null, label, text);

    /// <summary>What is wrong with a cell without which its row cannot be used, and the remedy.</summary>
    public static Wording Unusable(ProblemCode code, Column column, Wording label, string text) =>
        Compose(code == ProblemCodes.BlankPlaceholder
            ? (new("表示空缺", "stands for blank"), new("请补填", "Fill it in"))
            : Fault(code, column), RowNotUsed, label, text);

    /// <summary>A number for people: at most two decimals, no exponent.</summary>
    public static string Number(double value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);

    private static Wording Compose((Wording Fault, Wording Remedy) said, Wording? consequence, Wording label, string text)
    {
        var shown = KeyText.Shown(text);
        return new(
            $"{label.Chinese}的值“{shown}”{said.Fault.Chinese}{(consequence is { } c ? $"，{c.Chinese}" : "")}；{said.Remedy.Chinese}。",
            $"The value '{shown}' of {label.English} {said.Fault.English}{(consequence is { } e ? $"; {e.English}" : "")}. {said.Remedy.English}.");
    }

    private static (Wording Fault, Wording Remedy) Fault(ProblemCode code, Column column) => code.Name switch
    {
        "out-of-range" or "impossible-income" => (new($"超出允许范围（{Range(column)}）", $"lies outside {Range(column)}"), new("请核实", "Check it")),
        "unknown-code" => (new("不在代码表中", "is no known code"), new($"可填：{Spellings(column)}", $"Write one of: {Names(column)}")),
        "malformed-village-code" => (new($"不是{Form(column).Chinese}", $"is not {Form(column).English}"),
            new("在Excel中请把该列设为文本格式后重新填写", "In Excel, format the column as text and enter it again")),
        "formula" => (new("是公式而不是值", "is a formula, not a value"), new("请粘贴为数值", "Paste values only")),
        "control-character" => (new("含有NUL等控制字符", "holds NUL or another control character"), new("请重新导出", "Export the file again")),
        "undecodable-text" => (new("含有无法解码的字节", "holds bytes that cannot be decoded"), new("请另存为“CSV UTF-8”", "Save the file as 'CSV UTF-8'")),
        "scientific-notation" => (new("是科学计数法，位数已丢失", "is in scientific notation and has lost its digits"),
            new("请在Excel中把该列设为文本格式后重新导出", "Format the column as text and export again")),
        "blank-placeholder" => (new("表示空缺", "stands for blank"), new("空缺请留空", "Leave such a cell empty")),
        _ => (new($"不是{Form(column).Chinese}", $"is not {Form(column).English}"), new("请改正", "Correct it")),
    };

    private static (Wording Fault, Wording Remedy) Remark(ProblemCode code) => code.Name switch
    {
        "scientific-notation" => (new("是科学计数法，可能已丢失位数，数值照用", "is in scientific notation and may have lost digits; it is used as it stands"),
            new("请在Excel中改为数值或文本格式后重新导出", "Format the column as number or text and export again")),
        "number-form" => (new("带有千分位、空格、全角字符或单位，已按数字识别", "has thousands separators, spaces, full-width characters or a unit; it was understood"),
            new("建议只填数字", "Plain digits are better")),
        "date-form" => (new("是Excel序号或带小数的日期，已识别", "is a date as an Excel serial or with a decimal; it was understood"),
            new("建议写成2021-03-05", "2021-03-05 is better")),
        _ => (new("带有文本标记或多余的小数，已去除", "carries a mark for text or a needless decimal, which was removed"), new("建议只填内容本身", "The bare value is better")),
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
        ColumnKind.Text => new($"不超过{column.Maximum:0}个字符的文字", $"a text of at most {column.Maximum:0} characters"),
        _ => new("数字", "a number"),
    };

    private static string Range(Column column) => column.Kind switch
    {
        ColumnKind.Flag => "0, 1",
        ColumnKind.Date => DateText.Years,
        ColumnKind.Year => string.Create(CultureInfo.InvariantCulture, $"{column.Minimum:0}-{column.Maximum:0}"),
        _ => $"{Number(column.Minimum)} … {Number(column.Maximum)}",
    };

    private static string Spellings(Column column) => string.Join("、", column.Codes!.Codes.Select(c => c.Chinese[0]));

    private static string Names(Column column) => string.Join(", ", column.Codes!.Codes.Select(c => c.Name));
}
