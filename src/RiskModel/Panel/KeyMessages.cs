using FangFan.Risk.Records;

namespace FangFan.Risk.Panel;

/// <summary>Says why a row cannot be used.</summary>
internal static class KeyMessages
{
    public static Wording Unusable(Column column, Wording label, string text, ProblemCode why)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new($"{label.Chinese}为空，整行未使用；请补填后重新提交。", $"{label.English} is blank; the row is not used. Fill it in and send the file again.");
        }
        if (why == ProblemCodes.TotalRow)
        {
            return new($"“{KeyText.Shown(text)}”是合计行，不是一户，整行未使用；提交前请删除合计行。", $"'{KeyText.Shown(text)}' is a row of totals, no household; the row is not used. Delete totals before sending the file.");
        }
        return CellMessages.Unusable(why == ProblemCodes.UnusableKey ? ProblemCodes.BlankPlaceholder : why, column, label, text);
    }
}
