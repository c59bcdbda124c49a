using System.Globalization;
using System.Runtime.CompilerServices;

namespace FangFan.Risk.Tests.Evaluation;

/// <summary>A committed table of numbers beside the tests that read it; an empty cell is an unknown number.</summary>
internal sealed class GoldenTable
{
    private readonly string[] header;
    private readonly string[][] rows;

    private GoldenTable(string[] lines)
    {
        header = lines[0].Split(',');
        rows = [.. lines.Skip(1).Select(line => line.Split(','))];
    }

    public int Count => rows.Length;

    /// <summary>Reads Golden/name in the folder of the calling test.</summary>
    public static GoldenTable Read(string name, [CallerFilePath] string here = "") =>
        new(File.ReadAllLines(Path.Combine(Path.GetDirectoryName(here)!, "Golden", name)));

    public string[] Words(string column) => [.. rows.Select(row => row[Place(column)])];

    public double[] Numbers(string column) => [.. Words(column).Select(Number)];

    /// <summary>The number of the first row that says so in its first column.</summary>
    public double Of(string row, string column) => Number(rows.First(r => r[0] == row)[Place(column)]);

    private int Place(string column) => Array.IndexOf(header, column) is >= 0 and var place ? place : throw new ArgumentException($"No column {column} among {string.Join(", ", header)}.", nameof(column));

    private static double Number(string word) => word.Length == 0 ? double.NaN : double.Parse(word, CultureInfo.InvariantCulture);
}
