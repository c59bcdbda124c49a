using System.Globalization;
using Spectre.Console;

namespace FangFan.Risk.Tool.Terminal;

/// <summary>Writes results for people: lines, pairs and tables that stay readable at 100 columns.</summary>
/// <param name="console">Where to.</param>
internal sealed class Report(ToolConsole console)
{
    private readonly IAnsiConsole drawing = console.Results();

    /// <summary>A line, wrapped.</summary>
    public void Line(string text = "") => drawing.Write(new Text(text + "\n"));

    /// <summary>A title over what follows.</summary>
    public void Title(string text)
    {
        drawing.WriteLine();
        drawing.Write(new Text(text + "\n", new Style(decoration: Decoration.Bold)));
    }

    /// <summary>Names with their values, aligned.</summary>
    public void Pairs(params IEnumerable<(string Name, string Value)> pairs)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(2)).AddColumn();
        foreach (var (name, value) in pairs) grid.AddRow(new Text(name), new Text(value));
        drawing.Write(grid);
    }

    /// <summary>An entry: a line, and under it, indented, what is said of it.</summary>
    public void Entry(string heading, params IEnumerable<(string Name, string Value)> pairs)
    {
        drawing.Write(new Padder(new Text(heading), new Padding(2, 0, 0, 0)));
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(2)).AddColumn();
        foreach (var (name, value) in pairs.Where(p => p.Value.Length > 0)) grid.AddRow(new Text(name), new Text(value));
        if (grid.Rows.Count > 0) drawing.Write(new Padder(grid, new Padding(6, 0, 0, 0)));
    }

    /// <summary>Two texts side by side after a name, indented; the columns of all such lines stand under one another.</summary>
    public void SideBySide(IEnumerable<(string Name, string First, string Second)> lines)
    {
        const int Name = 14;
        var half = (drawing.Profile.Width - Name - 6 - 2 * 2) / 2;
        var grid = new Grid().AddColumn(new GridColumn().Width(Name)).AddColumn(new GridColumn().Width(half)).AddColumn(new GridColumn().Width(half).PadRight(0));
        foreach (var (name, first, second) in lines) grid.AddRow(new Text(name), new Text(first), new Text(second));
        drawing.Write(new Padder(grid, new Padding(6, 0, 0, 0)));
    }

    /// <summary>A table; a heading that ends in # aligns its column to the right.</summary>
    public void Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table { Border = TableBorder.Simple, ShowRowSeparators = false };
        foreach (var heading in headings)
        {
            var number = heading.EndsWith('#');
            var column = new TableColumn(new Text(heading.TrimEnd('#')));
            table.AddColumn(number ? column.RightAligned().NoWrap() : column);
        }
        foreach (var row in rows) table.AddRow(row.Select(cell => new Text(cell)));
        drawing.Write(table);
    }

    /// <summary>A number with at most so many decimals, or a dash where there is none.</summary>
    public static string Number(double? value, int decimals = 3) =>
        value is { } number && double.IsFinite(number) ? number.ToString("0." + new string('#', decimals), CultureInfo.InvariantCulture) : "–";

    /// <summary>A decimal number with at most two decimals, or a question mark where unknown.</summary>
    public static string Number(decimal? value) => value?.ToString("#,0.##", CultureInfo.InvariantCulture) ?? "?";
}
