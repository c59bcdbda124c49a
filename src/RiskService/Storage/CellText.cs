using System.Text;

namespace FangFan.Risk.Service.Storage;

/// <summary>Cells of a row as one text: between commas, quoted only where needed, so that a blank cell costs one byte.</summary>
internal static class CellText
{
    public static string Join(IReadOnlyList<string> cells)
    {
        var text = new StringBuilder(cells.Count * 4);
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0) text.Append(',');
            if (cells[i].AsSpan().ContainsAny(',', '"')) text.Append('"').Append(cells[i].Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
            else text.Append(cells[i]);
        }
        return text.ToString();
    }

    public static string[] Split(string text)
    {
        var cells = new List<string>();
        var at = 0;
        while (true)
        {
            cells.Add(at < text.Length && text[at] == '"' ? Quoted(text, ref at) : Plain(text, ref at));
            if (at >= text.Length) return [.. cells];
            at++;
        }
    }

    private static string Plain(string text, ref int at)
    {
        var start = at;
        at = text.IndexOf(',', start) is var comma and >= 0 ? comma : text.Length;
        return text[start..at];
    }

    private static string Quoted(string text, ref int at)
    {
        var cell = new StringBuilder();
        for (at++; ; at++)
        {
            if (text[at] != '"') cell.Append(text[at]);
            else if (at + 1 < text.Length && text[at + 1] == '"') cell.Append(text[at++]);
            else
            {
                at++;
                return cell.ToString();
            }
        }
    }
}
