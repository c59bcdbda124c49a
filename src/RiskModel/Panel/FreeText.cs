using FangFan.Risk.Records;

namespace FangFan.Risk.Panel;

/// <summary>Reads cells of free text, as people wrote them: on one line, without surrounding spaces.</summary>
internal static class FreeText
{
    /// <summary>The text; null where the cell is blank or a placeholder, and with the problem where it is too long or cannot be trusted.</summary>
    public static (string? Text, ProblemCode? Problem) Read(string text, Column column)
    {
        var (plain, problem) = CellText.Clean(text);
        if (CellText.IsPlaceholder(plain)) problem ??= ProblemCodes.BlankPlaceholder;
        if (plain.Length > column.Maximum) problem = ProblemCodes.WrongType;
        if (plain.Length == 0 || problem?.Severity == Severity.Error || problem == ProblemCodes.BlankPlaceholder) return (null, problem);
        return (OneLine(problem is null ? text : plain), problem);
    }

    private static string OneLine(string text) =>
        string.Join(' ', text.Replace('\uFEFF', ' ').Replace('\u200B', ' ').Split(['\r', '\n', '\t', '\v', '\f', '\u2028'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
