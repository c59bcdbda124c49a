using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FangFan.Risk.Notebook.Documents;

/// <summary>JSON in the bytes that python3-nbformat gives: one space a level, keys by code point, nothing escaped that need not be, numbers as Python prints them.</summary>
internal static class JupyterJson
{
    public static byte[] Write(JsonNode node)
    {
        var text = new StringBuilder();
        Append(text, node, 0);
        return Encoding.UTF8.GetBytes(text.Append('\n').ToString());
    }

    private static void Append(StringBuilder text, JsonNode? node, int level)
    {
        switch (node)
        {
            case JsonObject members:
                Block(text, "{}", members.OrderBy(m => m.Key, CodePoints), level, member =>
                {
                    AppendText(text, member.Key);
                    text.Append(": ");
                    Append(text, member.Value, level + 1);
                });
                break;
            case JsonArray items:
                Block(text, "[]", items, level, item => Append(text, item, level + 1));
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                AppendText(text, value.GetValue<string>());
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.Number:
                text.Append(PythonNumber.Text(value.ToJsonString()));
                break;
            default:
                text.Append(node?.ToJsonString() ?? "null");
                break;
        }
    }

    private static void Block<T>(StringBuilder text, string brackets, IEnumerable<T> items, int level, Action<T> append)
    {
        text.Append(brackets[0]);
        var any = false;
        foreach (var item in items)
        {
            text.Append(any ? ",\n" : "\n").Append(' ', level + 1);
            append(item);
            any = true;
        }
        if (any) text.Append('\n').Append(' ', level);
        text.Append(brackets[1]);
    }

    private static void AppendText(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            switch (c)
            {
                case '"' or '\\': text.Append('\\').Append(c); break;
                case '\n': text.Append("\\n"); break;
                case '\r': text.Append("\\r"); break;
                case '\t': text.Append("\\t"); break;
                case '\b': text.Append("\\b"); break;
                case '\f': text.Append("\\f"); break;
                case < ' ': text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"); break;
                default: text.Append(c); break;
            }
        }
        text.Append('"');
    }

    /// <summary>Python sorts by code point; UTF-16 units would put emoji before the rarer signs of the basic plane.</summary>
    private static Comparer<string> CodePoints { get; } = Comparer<string>.Create((a, b) =>
    {
        var i = a.AsSpan().CommonPrefixLength(b);
        if (i == a.Length || i == b.Length) return a.Length - b.Length;
        return char.IsSurrogate(a[i]) == char.IsSurrogate(b[i]) ? a[i] - b[i] : char.IsSurrogate(a[i]) ? 1 : -1;
    });
}
