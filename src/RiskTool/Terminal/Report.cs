using System.Globalization;
using Spectre.Console;

namespace FangFan.Risk.Tool.Terminal;

/// <summary>Writes results for people: lines, pairs and tables that fit the terminal.</summary>
/// <param name="console">Where to.</param>
internal sealed class Report(ToolConsole console)
{
    private const int LeastText = 8;

    private readonly IAnsiConsole drawing = console.Results();

    private int Room => drawing.Profile.Width;

    /// <summary>A line, wrapped.</summary>
    public void Line(string text = "") => drawing.Write(Wrapped(text + "\n", Room));

    /// <summary>A title over what follows.</summary>
    public void Title(string text)
    {
        drawing.WriteLine();
        drawing.Write(Wrapped(text + "\n", Room, new Style(decoration: Decoration.Bold)));
    }

    /// <summary>Names with their values, aligned.</summary>
    public void Pairs(params IEnumerable<(string Name, string Value)> pairs) => Pairs([.. pairs], indent: 0);

    /// <summary>An entry: a line, and under it, indented, what is said of it.</summary>
    public void Entry(string heading, params IEnumerable<(string Name, string Value)> pairs)
    {
        drawing.Write(new Padder(Wrapped(heading, Room - 2), new Padding(2, 0, 0, 0)));
        Pairs([.. pairs.Where(p => p.Value.Length > 0)], indent: 6);
    }

    /// <summary>Two texts side by side after a name, indented; the columns of all such lines stand under one another.</summary>
    public void SideBySide(IEnumerable<(string Name, string First, string Second)> lines)
    {
        const int Name = 14;
        var half = Math.Max(LeastText, (Room - Name - 6 - 2 * 2) / 2);
        var grid = new Grid().AddColumn(Fixed(Name)).AddColumn(Fixed(half)).AddColumn(Fixed(half).PadRight(0));
        foreach (var (name, first, second) in lines) grid.AddRow(Wrapped(name, Name), Wrapped(first, half), Wrapped(second, half));
        Indented(grid, 6);
    }

    /// <summary>A table; a heading that ends in # aligns its column to the right. One that cannot fit the terminal is told row by row.</summary>
    public void Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        IReadOnlyList<string>[] all = [.. rows];
        string[] names = [.. headings.Select(h => h.TrimEnd('#'))];
        bool[] numbers = [.. headings.Select(h => h.EndsWith('#'))];
        var natural = names.Select((name, i) => all.Select(row => CellText.Width(row[i])).Append(CellText.Width(name)).Max()).ToArray();
        if (TableWidths.Of(natural, numbers, Room) is { } widths) Draw(names, numbers, widths, all);
        else foreach (var row in all) Entry(Label(names[0], row[0]), names.Zip(row).Skip(1));
    }

    private static string Label(string name, string value) => name.Length == 0 || value.Length == 0 ? name + value : $"{name} {value}";

    private void Draw(string[] names, bool[] numbers, int[] widths, IReadOnlyList<string>[] rows)
    {
        var table = new Table { Border = TableBorder.Simple, ShowRowSeparators = false };
        for (var i = 0; i < names.Length; i++)
        {
            var column = new TableColumn(Wrapped(names[i], Math.Max(2, widths[i]))).Width(Math.Max(2, widths[i])).NoWrap();
            table.AddColumn(numbers[i] ? column.RightAligned() : column);
        }
        foreach (var row in rows) table.AddRow(row.Select((cell, i) => Wrapped(cell, Math.Max(2, widths[i]))));
        drawing.Write(table);
    }

    // The name keeps its line up to a third of the room; the value takes the rest.
    private void Pairs((string Name, string Value)[] pairs, int indent)
    {
        if (pairs.Length == 0) return;
        var name = Math.Min(pairs.Max(p => CellText.Width(p.Name)), Math.Max(LeastText, Room / 2 - indent));
        var value = Math.Max(LeastText, Room - indent - name - 2);
        var grid = new Grid().AddColumn(Fixed(Math.Max(1, name))).AddColumn(Fixed(value).PadRight(0));
        foreach (var pair in pairs) grid.AddRow(Wrapped(pair.Name, Math.Max(2, name)), Wrapped(pair.Value, value));
        Indented(grid, indent);
    }

    private static GridColumn Fixed(int width) => new GridColumn().Width(width).NoWrap().PadLeft(0).PadRight(2);

    private void Indented(Grid grid, int indent) => drawing.Write(indent == 0 ? grid : new Padder(grid, new Padding(indent, 0, 0, 0)));

    private static Text Wrapped(string text, int width, Style? style = null) => new(CellText.Wrap(text, width), style);

    /// <summary>A number with at most so many decimals, or a dash where there is none.</summary>
    public static string Number(double? value, int decimals = 3) =>
        value is { } number && double.IsFinite(number) ? number.ToString("0." + new string('#', decimals), CultureInfo.InvariantCulture) : "–";

    /// <summary>A decimal number with at most two decimals, or a question mark where unknown.</summary>
    public static string Number(decimal? value) => value?.ToString("#,0.##", CultureInfo.InvariantCulture) ?? "?";
}
