using FangFan.Risk.Records;

namespace FangFan.Risk.Panel;

/// <summary>How messages call a column: by its name in the message's language, with the file's own header in brackets where that is another one.</summary>
internal static class ColumnLabel
{
    private const char FirstIdeograph = '\u4E00';

    /// <summary>家庭人口（members）, members (家庭人口); the header alone where it is in the language.</summary>
    /// <param name="column">The column.</param>
    /// <param name="header">Its header in the file, trimmed.</param>
    public static Wording Of(Column column, string header)
    {
        var isChinese = header.Any(c => c >= FirstIdeograph);
        return new(isChinese ? header : $"{column.Headers[0]}（{header}）", isChinese ? $"{column.Name} ({header})" : header);
    }

    /// <summary>Several columns in a row.</summary>
    public static Wording Join(IEnumerable<Wording> labels)
    {
        var all = labels.ToList();
        return new(string.Join("、", all.Select(l => l.Chinese)), string.Join(", ", all.Select(l => l.English)));
    }
}
