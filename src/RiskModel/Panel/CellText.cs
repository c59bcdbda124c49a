using System.Buffers;
using System.Collections.Frozen;
using FangFan.Risk.Records;

namespace FangFan.Risk.Panel;

/// <summary>Brings the text of a cell to its plain form: half-width, trimmed, without the marks spreadsheets leave.</summary>
internal static class CellText
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-_/:");

    private static readonly FrozenSet<string> Placeholders = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "无", "暂无", "未知", "不详", "空", "-", "--", "---", "—", "——", "/", "\\", "N/A", "#N/A", "NA", "NULL", "NaN", "None", "?", "#VALUE!", "#REF!", "#DIV/0!", "#NAME?");

    /// <summary>Whether the text stands for a blank cell.</summary>
    public static bool IsPlaceholder(string plain) => Placeholders.Contains(plain);

    /// <summary>The plain form, and the problem where the text cannot be trusted (an error) or was marked as text (a note).</summary>
    public static (string Plain, ProblemCode? Problem) Clean(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain) && text is not ['-', ..]) return (text, null);
        if (text.Contains('\uFFFD', StringComparison.Ordinal)) return (text, ProblemCodes.UndecodableText);
        var plain = Narrow(text);
        if (plain.AsSpan().ContainsAnyInRange('\0', '\u0008') || plain.AsSpan().ContainsAnyInRange('\u000E', '\u001F')) return (plain, ProblemCodes.ControlCharacter);
        return plain switch
        {
            ['=', '"', .. var inner, '"'] when !inner.Contains('"', StringComparison.Ordinal) => (inner.Trim(), ProblemCodes.TextGuard),
            ['=' or '@', ..] => (plain, ProblemCodes.Formula),
            ['+' or '-', var next, ..] when char.IsAsciiLetter(next) || next is '(' or '=' => (plain, ProblemCodes.Formula),
            ['\'', .. var inner, '\''] => (inner.Trim(), ProblemCodes.TextGuard),
            ['\'', .. var rest] => (rest.Trim(), ProblemCodes.TextGuard),
            _ => (plain, null),
        };
    }

    private static string Narrow(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++) span[i] = source[i] is '\uFEFF' or '\u200B' ? ' ' : HeaderText.Narrow(source[i]);
    }).Trim();
}
