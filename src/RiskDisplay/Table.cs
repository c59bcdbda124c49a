using System.Net;
using System.Text;

namespace FangFan.Risk.Display;

/// <summary>A column of a table.</summary>
/// <param name="Header">What it holds, with its unit.</param>
/// <param name="Numeric">Numbers stand at the right and do not break; false by default.</param>
public sealed record TableColumn(string Header, bool Numeric = false);

/// <summary>A table that page, report and notebook share.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Columns">From left to right.</param>
/// <param name="Rows">The cells as text, one for each column; an unknown number is a dash.</param>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed record Table(string Caption, IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : IHtmlFragment
{
    // Six Chinese characters; a cell of so few does not break, lest a word stand one character a line beside a long sentence.
    private const int WordCells = 12;

    // A column with a cell of so many wants room enough not to stand as a tall thin strip.
    private const int LongCells = 160;

    /// <summary>A sentence below the table; none by default.</summary>
    public string Note { get; init; } = "";

    /// <summary>The sentence in the place of rows where there are none.</summary>
    public string EmptyText { get; init; } = "没有可显示的数据 (no data)";

    /// <summary>Whether the first column names its row to a screen reader; true by default.</summary>
    public bool RowHeaders { get; init; } = true;

    /// <summary>The table element alone, for a report that prints <see cref="DisplayStyle.Css"/> once.</summary>
    /// <exception cref="ArgumentException">There are no columns, or a row has not one cell a column.</exception>
    public string ToTableHtml()
    {
        Check();
        string[] classes = [.. Columns.Select((_, i) => Class(i) is { Length: > 0 } name ? $" class=\"{name}\"" : "")];
        var html = new StringBuilder($"<table><caption>{Escape(Caption)}</caption><thead><tr>");
        for (var i = 0; i < Columns.Count; i++) html.Append($"<th scope=\"col\"{classes[i]}>{Escape(Columns[i].Header)}</th>");
        html.Append("</tr></thead><tbody>");
        if (Rows.Count == 0) html.Append($"<tr><td colspan=\"{Columns.Count}\">{Escape(EmptyText)}</td></tr>");
        foreach (var row in Rows)
        {
            html.Append("<tr>");
            for (var i = 0; i < row.Count; i++) html.Append(i == 0 && RowHeaders ? $"<th scope=\"row\"{classes[i]}>{Escape(row[i])}</th>" : $"<td{classes[i]}>{Escape(row[i])}</td>");
            html.Append("</tr>");
        }
        return html.Append("</tbody></table>").ToString();
    }

    /// <inheritdoc/>
    public string ToHtml() => $"{DisplayStyle.Element}<div class=\"fangfan\">{ToTableHtml()}{(Note.Length > 0 ? $"<p class=\"note\">{Escape(Note)}</p>" : "")}</div>";

    /// <summary>The table as plain text in columns of even width.</summary>
    public override string ToString()
    {
        Check();
        IReadOnlyList<string>[] lines = [[.. Columns.Select(c => c.Header)], .. Rows];
        var widths = Columns.Select((_, i) => lines.Max(l => Cells(l[i]))).ToArray();
        var text = new StringBuilder(Caption).Append('\n');
        foreach (var line in lines) text.AppendJoin("  ", line.Select((cell, i) => Pad(cell, widths[i], Columns[i].Numeric))).Append('\n');
        if (Rows.Count == 0) text.Append(EmptyText).Append('\n');
        if (Note.Length > 0) text.Append(Note).Append('\n');
        return text.ToString();
    }

    private string Class(int column)
    {
        if (Columns[column].Numeric) return "number";
        return Rows.Select(row => Cells(row[column])).DefaultIfEmpty(WordCells + 1).Max() switch { <= WordCells => "word", >= LongCells => "long", _ => "" };
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(Svg.Clean(text));

    private static string Pad(string cell, int width, bool numeric)
    {
        var room = new string(' ', width - Cells(cell));
        return numeric ? room + cell : cell + room;
    }

    /// <summary>A Chinese character takes two cells of a terminal.</summary>
    private static int Cells(string text) => text.EnumerateRunes().Sum(r => r.Value >= 0x2E80 ? 2 : 1);

    private void Check()
    {
        if (Columns.Count == 0) throw new ArgumentException($"The table '{Caption}' has no columns; give at least one.");
        if (Rows.FirstOrDefault(r => r.Count != Columns.Count) is { } odd) throw new ArgumentException($"A row of '{Caption}' has {odd.Count} cells for {Columns.Count} columns; give one each.");
    }
}
