using FangFan.Risk.Notebook.Outputs;

namespace FangFan.Risk.Notebook.Formatting;

/// <summary>
/// A value as content for a notebook: by the formatters that its type names, else by its method ToHtml(), else in general:
/// text as it stands, sequences of objects as a table, anything else by ToString().
/// The types may come from any copy of a library, so they are known by the names of their members, never by their identity.
/// </summary>
internal static class ValueFormat
{
    /// <summary>All kinds of content that the value has, richest first.</summary>
    public static MimeBundle Of(object? value)
    {
        if (value is null or string) return MimeBundle.Text(PlainText.Of(value));
        if (NamedFormatters.Of(value) is { } named) return Ordered(named.Content, named.Preferred, value);
        if (NamedFormatters.Html(value) is { } html) return Ordered(new() { [MimeBundle.Html] = html }, [], value);
        if (PlainText.IsSequence(value, out var items)) return SequenceFormat.Of(items);
        return MimeBundle.Text(PlainText.Of(value));
    }

    /// <summary>The kinds of content asked for; all where none is.</summary>
    /// <exception cref="ArgumentException">The value has none of them.</exception>
    public static MimeBundle Of(object? value, IReadOnlyList<string> mimeTypes)
    {
        var all = Of(value);
        if (mimeTypes.Count == 0) return all;
        var wanted = mimeTypes.Distinct(StringComparer.Ordinal).Where(all.Content.ContainsKey).ToDictionary(m => m, m => all.Content[m]);
        return wanted.Count > 0 ? new(wanted)
            : throw new ArgumentException($"The value cannot be shown as {string.Join(" or ", mimeTypes)}; it can as {string.Join(", ", all.Content.Keys)}.", nameof(mimeTypes));
    }

    private static MimeBundle Ordered(Dictionary<string, string> content, IReadOnlyList<string> preferred, object value)
    {
        if (!content.ContainsKey(MimeBundle.Plain)) content[MimeBundle.Plain] = PlainText.Of(value);
        string[] usual = [.. preferred, MimeBundle.Html, MimeBundle.Svg];
        return new(content.OrderBy(c => c.Key == MimeBundle.Plain ? int.MaxValue : Array.IndexOf(usual, c.Key) is >= 0 and var place ? place : usual.Length).ToDictionary(c => c.Key, c => c.Value));
    }
}
