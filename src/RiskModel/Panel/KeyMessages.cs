using FangFan.Risk.Records;

namespace FangFan.Risk.Panel;

/// <summary>Says why a row cannot be used.</summary>
internal static class KeyMessages
{
    public static Wording Unusable(Column column, string header, string text, ProblemCode why)
    {
        if (text.Length == 0)
        {
            return new($"“{header}”为空，无法确定该行属于谁，整行未使用；请补填后重新提交。",
                $"{header} is blank, so the row cannot be placed and is not used. Fill it in and send the file again.");
        }
        if (why == ProblemCodes.ScientificNotation)
        {
            return new($"“{header}”的值“{KeyText.Shown(text)}”是科学计数法，位数已丢失，整行未使用；请在Excel中把该列设为文本格式后重新导出。",
                $"The value '{KeyText.Shown(text)}' of {header} is in scientific notation and has lost its digits; the row is not used. Format the column as text and export again.");
        }
        var fault = CellMessages.Of(why == ProblemCodes.UnusableKey ? ProblemCodes.BlankPlaceholder : why, column, header, text);
        return new(fault.Chinese + "整行未使用。", fault.English + " The row is not used.");
    }
}
