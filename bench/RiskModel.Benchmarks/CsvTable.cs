using System.Globalization;
using System.IO.Compression;

namespace FangFan.Risk.Benchmarks;

/// <summary>Numeric features by column, NaN = missing, and labels of 0 and 1.</summary>
internal sealed record Table(string[] Names, float[][] Columns, float[] Labels)
{
    public int Rows => Labels.Length;

    /// <exception cref="InvalidDataException">There is no such column.</exception>
    public float[] Column(string name) => Array.IndexOf(Names, name) is var place and >= 0 ? Columns[place]
        : throw new InvalidDataException($"There is no column {name}; there are {string.Join(", ", Names)}.");

    /// <summary>The table without some columns, such as keys that are no features.</summary>
    public Table Without(params string?[] names)
    {
        int[] kept = [.. Enumerable.Range(0, Names.Length).Where(place => !names.Contains(Names[place]))];
        return new(Array.ConvertAll(kept, place => Names[place]), Array.ConvertAll(kept, place => Columns[place]), Labels);
    }
}

/// <summary>Reads a numeric CSV, gzipped where the name ends in .gz; an empty field is missing.</summary>
internal static class CsvTable
{
    /// <exception cref="InvalidDataException">The label column is absent, a row has too few or many fields, or a field is no number.</exception>
    public static Table Read(string path, string label)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        var names = (reader.ReadLine() ?? throw new InvalidDataException($"{path} is empty.")).Split(',');
        var labelAt = Array.IndexOf(names, label);
        if (labelAt < 0) throw new InvalidDataException($"{path} has no column {label}; it has {string.Join(", ", names)}.");
        var columns = Array.ConvertAll(names, _ => new List<float>());
        for (var line = 2; reader.ReadLine() is { } text; line++) Append(text, columns, $"{path}, line {line}");
        return new Table(
            [.. names.Where((_, i) => i != labelAt)],
            [.. columns.Where((_, i) => i != labelAt).Select(column => column.ToArray())],
            [.. columns[labelAt]]);
    }

    private static void Append(string text, List<float>[] columns, string place)
    {
        var count = 0;
        foreach (var range in text.AsSpan().Split(','))
        {
            var field = text.AsSpan(range);
            var value = float.NaN;
            if (!field.IsEmpty && !float.TryParse(field, CultureInfo.InvariantCulture, out value)) throw new InvalidDataException($"{place}: {field} is no number.");
            if (count < columns.Length) columns[count].Add(value);
            count++;
        }
        if (count != columns.Length) throw new InvalidDataException($"{place}: {count} fields; the header has {columns.Length}.");
    }
}
