using System.Globalization;
using Microsoft.Data.Analysis;

namespace FangFan.Risk.MLNet.Frames;

/// <summary>Cells of data frames: what is missing is null there and NaN here.</summary>
internal static class FrameColumns
{
    /// <summary>A column of numbers; NaN becomes null.</summary>
    public static SingleDataFrameColumn Of(string name, float[] values) => new(name, values.Select(value => float.IsNaN(value) ? (float?)null : value));

    /// <summary>A column by its name.</summary>
    /// <exception cref="ArgumentException">The frame has none of the name.</exception>
    public static DataFrameColumn Named(this DataFrame frame, string name) => frame.Columns.FirstOrDefault(column => column.Name == name)
        ?? throw new ArgumentException($"The frame has no column '{name}'.", nameof(frame));

    /// <summary>A cell as a number, NaN where it is null; any kind of number is read.</summary>
    /// <exception cref="ArgumentException">The cell holds something else; the message names column and row.</exception>
    public static double Number(this DataFrameColumn column, long row)
    {
        try
        {
            return column[row] is { } cell ? Convert.ToDouble(cell, CultureInfo.InvariantCulture) : double.NaN;
        }
        catch (Exception wrong) when (wrong is FormatException or InvalidCastException)
        {
            throw new ArgumentException($"Column '{column.Name}', row {row}: '{column[row]}' is no number.", nameof(column), wrong);
        }
    }

    /// <summary>A cell as text, null where it is null.</summary>
    public static string? Text(this DataFrameColumn column, long row) => column[row] is { } cell ? Convert.ToString(cell, CultureInfo.InvariantCulture) : null;

    /// <summary>A cell as a quarter.</summary>
    /// <exception cref="ArgumentException">It is none; the message names column and row.</exception>
    public static Quarter QuarterAt(this DataFrameColumn column, long row) => Quarter.TryParse(column.Text(row), out var quarter)
        ? quarter
        : throw new ArgumentException($"Column '{column.Name}', row {row}: '{column.Text(row)}' is no quarter such as 2021Q2.", nameof(column));
}
