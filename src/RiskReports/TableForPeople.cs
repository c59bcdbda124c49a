using FangFan.Risk.Display;

namespace FangFan.Risk.Reports;

/// <summary>Turns tidy data into a table for people: an estimate and its interval share a cell, and a spread column becomes several.</summary>
internal static class TableForPeople
{
    /// <summary>Rows shown at most; a page of more than these serves nobody, and the files hold them all (choice).</summary>
    public const int MostRows = 300;

    /// <summary>The table, with its note and, where it was cut, a word on that.</summary>
    public static Table Of(DataTable data, string caption, Language language)
    {
        var (columns, rows) = data.Across.Count == 0 ? Plain(data, language) : Spread(data, language);
        string[] notes = [.. new[] { data.Note?.In(language), rows.Count > MostRows ? ReportWords.Cut(MostRows, rows.Count).In(language) : null }.OfType<string>()];
        return new Table(caption, columns, rows.Count > MostRows ? [.. rows.Take(MostRows)] : rows) { Note = string.Join(" ", notes), EmptyText = ReportWords.NoData.In(language) };
    }

    private static (IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) Plain(DataTable data, Language language)
    {
        var spans = Spans(data);
        TableColumn[] columns = [.. spans.Select(span => new TableColumn(Header(data, span, language), IsNumeric(data, span.Column)))];
        return (columns, [.. data.Rows.Select(row => (IReadOnlyList<string>)[.. spans.Select(span => Read(data, row, span, language))])]);
    }

    private static (IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) Spread(DataTable data, Language language)
    {
        var spans = Spans(data);
        var value = spans.First(span => data.Columns[span.Column].Name == "value");
        int[] across = [.. data.Across.Select(name => Enumerable.Range(0, data.Columns.Count).First(i => data.Columns[i].Name == name))];
        var keys = spans.Where(span => span.Column < value.Column && !across.Contains(span.Column)).ToArray();
        string Head(IReadOnlyList<DataCell> row) => string.Join(" ", across.Select(column => Read(data, row[column], column, language)).Where(text => text != NumberText.Unknown));
        string[] heads = [.. data.Rows.Select(Head).Distinct(StringComparer.Ordinal)];
        var places = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var rows = new List<string[]>();
        foreach (var row in data.Rows)
        {
            string[] named = [.. keys.Select(key => Read(data, row, key, language))];
            var name = string.Join('\u001f', named);
            if (!places.TryGetValue(name, out var place))
            {
                places[name] = place = [.. named, .. heads.Select(_ => NumberText.Unknown)];
                rows.Add(place);
            }
            place[keys.Length + Array.IndexOf(heads, Head(row))] = Read(data, row, value, language);
        }
        return ([.. keys.Select(key => new TableColumn(Header(data, key, language), IsNumeric(data, key.Column))), .. heads.Select(head => new TableColumn(head, true))], rows);
    }

    /// <summary>The columns shown: an estimate takes its low and high ends along.</summary>
    private static List<(int Column, bool Interval)> Spans(DataTable data)
    {
        var spans = new List<(int, bool)>();
        for (var i = 0; i < data.Columns.Count; i++)
        {
            var interval = i + 2 < data.Columns.Count && IsEnd(data, i, 1, "Low") && IsEnd(data, i, 2, "High");
            spans.Add((i, interval));
            if (interval) i += 2;
        }
        return spans;
    }

    private static bool IsEnd(DataTable data, int column, int after, string end)
    {
        var (name, own) = (data.Columns[column + after].Name, data.Columns[column].Name);
        return name == own + end || (own == "value" && name.Equals(end, StringComparison.OrdinalIgnoreCase));
    }

    private static string Header(DataTable data, (int Column, bool Interval) span, Language language) =>
        data.Columns[span.Column].Header.In(language) + (span.Interval ? ReportWords.Interval.In(language) : "");

    private static string Read(DataTable data, IReadOnlyList<DataCell> row, (int Column, bool Interval) span, Language language)
    {
        var text = Read(data, row[span.Column], span.Column, language);
        if (!span.Interval || !(double.IsFinite(row[span.Column + 1].Number) && double.IsFinite(row[span.Column + 2].Number))) return text;
        var format = data.Columns[span.Column].Format;
        return $"{text} [{format.Read(row[span.Column + 1].Number)},\u00A0{format.Read(row[span.Column + 2].Number)}]";
    }

    private static string Read(DataTable data, DataCell cell, int column, Language language) => cell.Text?.In(language) ?? cell.Code ?? data.Columns[column].Format.Read(cell.Number);

    private static bool IsNumeric(DataTable data, int column) => data.Rows.Count > 0 && data.Rows.All(row => row[column].Code is null);
}
