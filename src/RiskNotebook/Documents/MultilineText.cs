using System.Text.Json;
using System.Text.Json.Nodes;

namespace FangFan.Risk.Notebook.Documents;

/// <summary>Text that the file keeps as a list of lines, so that line-based tools see what changed.</summary>
internal static class MultilineText
{
    /// <summary>The text of a string or of a list of strings; null for anything else.</summary>
    public static string? Join(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Array when value.EnumerateArray().All(line => line.ValueKind == JsonValueKind.String) => string.Concat(value.EnumerateArray().Select(line => line.GetString())),
        _ => null,
    };

    /// <summary>The lines with their ends, cut where Python's str.splitlines cuts; no line for no text.</summary>
    public static JsonArray Split(string text)
    {
        var lines = new JsonArray();
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && !IsLineEnd(text[end])) end++;
            if (end < text.Length) end += text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1;
            lines.Add((JsonNode)text[start..end]);
            start = end;
        }
        return lines;
    }

    /// <summary>Whether nbformat keeps content of the kind as JSON, of whatever shape.</summary>
    public static bool IsJson(string mimeType) =>
        mimeType == "application/json" || (mimeType.StartsWith("application/", StringComparison.Ordinal) && mimeType.EndsWith("+json", StringComparison.Ordinal));

    /// <summary>Whether nbformat writes text of the kind as a list of lines.</summary>
    public static bool IsSplit(string mimeType) =>
        mimeType.StartsWith("text/", StringComparison.Ordinal) || mimeType is "application/javascript" or "image/svg+xml";

    private static bool IsLineEnd(char c) => c is '\n' or '\r' or '\v' or '\f' or '\x1c' or '\x1d' or '\x1e' or '\x85' or '\u2028' or '\u2029';
}
