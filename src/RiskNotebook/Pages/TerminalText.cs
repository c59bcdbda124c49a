using System.Text.RegularExpressions;

namespace FangFan.Risk.Notebook.Pages;

/// <summary>What a terminal would show of a program's output, without its colours.</summary>
internal static partial class TerminalText
{
    /// <summary>Takes out escape sequences, and of a line that was written over, as progress bars do, what stood there last.</summary>
    public static string Plain(string text)
    {
        var plain = Escapes().Replace(text, "").Replace("\r\n", "\n", StringComparison.Ordinal);
        return plain.Contains('\r', StringComparison.Ordinal) ? string.Join('\n', plain.Split('\n').Select(Last)) : plain;
    }

    private static string Last(string line)
    {
        var end = line.TrimEnd('\r');
        return end[(end.LastIndexOf('\r') + 1)..];
    }

    [GeneratedRegex(@"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\-_])")]
    private static partial Regex Escapes();
}
