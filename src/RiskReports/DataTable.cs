using FangFan.Risk.Display;

namespace FangFan.Risk.Reports;

/// <summary>A column of a report's data.</summary>
/// <param name="Name">Its name in CSV and JSON, in lowerCamelCase.</param>
/// <param name="Header">What people read, with the unit.</param>
/// <param name="Format">How its numbers are shown to people; files carry them in full.</param>
public sealed record DataColumn(string Name, Wording Header, NumberFormat Format = NumberFormat.Plain);

/// <summary>A cell: a number, a word of files, or something said in both languages.</summary>
/// <param name="Number">The number; NaN where it is unknown or the cell is no number.</param>
/// <param name="Code">The word that files carry; null where the cell is a number.</param>
/// <param name="Text">What people read; null where <paramref name="Code"/> or the number is shown.</param>
public readonly record struct DataCell(double Number, string? Code = null, Wording? Text = null)
{
    /// <summary>A number; NaN = unknown.</summary>
    public static implicit operator DataCell(double number) => new(number);

    /// <summary>A word that files and people read alike, such as a quarter.</summary>
    public static implicit operator DataCell(string code) => new(double.NaN, code);

    /// <summary>A word of files beside what people read.</summary>
    public static DataCell Of(string code, Wording text) => new(double.NaN, code, text);
}

/// <summary>Figures in tidy form, one observation a row: what a picture is drawn from, in HTML, CSV and JSON alike.</summary>
/// <param name="Name">Its name in JSON and, with .csv, as a file; lower-case words joined by hyphens, unique in a report.</param>
/// <param name="Caption">What it shows.</param>
/// <param name="Columns">From left to right.</param>
/// <param name="Rows">One cell a column.</param>
public sealed record DataTable(string Name, Wording Caption, IReadOnlyList<DataColumn> Columns, IReadOnlyList<IReadOnlyList<DataCell>> Rows) : IReportBlock
{
    /// <summary>A sentence below the table; none by default.</summary>
    public Wording? Note { get; init; }

    /// <summary>Whether pages show the table folded and paper its caption alone: a long one in which to look things up.</summary>
    public bool Folded { get; init; }

    /// <summary>Names of the columns whose words together become columns where people read the table, such as a score's metric and its capacity; empty, the default, for a table shown as it is. Files stay tidy.</summary>
    /// <remarks>The columns left of the estimate (value, low, high) then name the row; those right of it are in the files alone.</remarks>
    public IReadOnlyList<string> Across { get; init; } = [];

    /// <summary>The table as people read it: estimates with their intervals in one cell, spread columns side by side, and no more than a few hundred rows.</summary>
    /// <param name="language">Of headers and words.</param>
    public Table ForPeople(Language language) => TableForPeople.Of(this, Caption.In(language), language);
}
