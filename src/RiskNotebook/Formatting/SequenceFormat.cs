using System.Collections;
using System.Globalization;
using FangFan.Risk.Display;
using FangFan.Risk.Notebook.Outputs;

namespace FangFan.Risk.Notebook.Formatting;

/// <summary>A sequence: of objects as a table of their properties, of charts and the like one after another, of simple values in brackets. Only its beginning is shown, and little more is read.</summary>
internal static class SequenceFormat
{
    private const int MostRows = 20;
    private const int MostCounted = 1000;

    public static MimeBundle Of(IEnumerable items)
    {
        var (shown, more) = Read(items);
        var kinds = shown.OfType<object>().Select(i => i.GetType()).Distinct().ToArray();
        if (kinds.Length == 0 || kinds.Any(k => PlainText.IsScalar(k) || k.IsAssignableTo(typeof(IEnumerable)) && !NamedFormatters.Has(k))) return Brackets(shown, more);
        if (kinds.All(NamedFormatters.Has)) return OneAfterAnother(shown, more);
        var members = ObjectMembers.Of(kinds);
        return members.Count == 0 ? Brackets(shown, more) : Table(shown, members, more);
    }

    /// <summary>The first items, and how many more there are, in words; empty where there are none.</summary>
    private static (List<object?> Shown, string More) Read(IEnumerable items)
    {
        var shown = new List<object?>();
        var known = Count(items);
        var (read, left) = (0, 0);
        foreach (var item in items)
        {
            if (++read <= MostRows) shown.Add(item);
            else left++;
            if (read > MostRows && (known is not null || read > MostCounted)) break;
        }
        if (left == 0) return (shown, "");
        var number = (known is { } count ? count - MostRows : Math.Min(left, MostCounted - MostRows)).ToString("N0", CultureInfo.InvariantCulture);
        return (shown, known is null && read > MostCounted ? $"另有 {number} 项以上未列出 (more than {number} more)" : $"另有 {number} 项未列出 ({number} more)");
    }

    private static int? Count(IEnumerable sequence)
    {
        if (sequence is ICollection collection) return collection.Count;
        var counted = sequence.GetType().GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IReadOnlyCollection<>));
        return counted is null ? null : (int)NamedFormatters.Call(counted.GetProperty("Count")!.GetMethod!, sequence)!;
    }

    private static MimeBundle Brackets(List<object?> shown, string more) =>
        MimeBundle.Text($"[{string.Join(", ", shown.Select(PlainText.Of))}{(more.Length > 0 ? ", … " + more : "")}]");

    private static MimeBundle OneAfterAnother(List<object?> shown, string more)
    {
        var bundles = shown.OfType<object>().Select(ValueFormat.Of).ToArray();
        var plain = string.Join('\n', bundles.Select(b => b.Content[MimeBundle.Plain]).Append(more));
        if (!bundles.All(b => b.Content.ContainsKey(MimeBundle.Html))) return MimeBundle.Text(plain);
        var html = string.Concat(bundles.Select(b => b.Content[MimeBundle.Html])) + (more.Length > 0 ? $"<p>{more}</p>" : "");
        return new(new Dictionary<string, string> { [MimeBundle.Html] = html, [MimeBundle.Plain] = plain });
    }

    private static MimeBundle Table(List<object?> shown, IReadOnlyList<ObjectMember> members, string more)
    {
        var values = shown.Select(item => members.Select(m => m.In(item)).ToArray()).ToArray();
        var columns = members.Select((m, i) => new TableColumn(m.Name, values.Any(v => v[i] is not null) && values.All(v => v[i] is null || IsNumber(v[i]!))));
        var rows = values.Select(v => (IReadOnlyList<string>)[.. v.Select(Cell)]);
        var table = new Table(Caption(shown.Count, more), [.. columns], [.. rows]) { Note = more, RowHeaders = false };
        return new(new Dictionary<string, string> { [MimeBundle.Html] = table.ToHtml(), [MimeBundle.Plain] = table.ToString() });
    }

    private static string Caption(int rows, string more) => more.Length > 0 ? $"前 {rows} 项 (first {rows})" : $"{rows} 项 ({rows} {(rows == 1 ? "item" : "items")})";

    private static bool IsNumber(object value) => Type.GetTypeCode(value.GetType()) is >= TypeCode.SByte and <= TypeCode.Decimal && value is not Enum;

    private static string Cell(object? value)
    {
        const int longest = 300;
        var text = value is ObjectMember.Missing ? "" : PlainText.Of(value);
        return text.Length <= longest ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest), "…");
    }
}
