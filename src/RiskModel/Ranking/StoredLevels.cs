using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using FangFan.Risk.Assessment;
using FangFan.Risk.Records;

namespace FangFan.Risk.Ranking;

/// <summary>Reads the levels of a list written before, for the damping of the next quarter.</summary>
public static class StoredLevels
{
    /// <summary>Reads a whole list, .csv or .json by its name.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="fileName">Its name, for messages.</param>
    /// <exception cref="InvalidDataException">The file is no list; the message names file, row or key, and the form expected.</exception>
    public static IReadOnlyList<StoredLevel> Read(Stream stream, string fileName) =>
        fileName.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? ReadJson(stream, fileName) : ReadCsv(stream, fileName);

    private static List<StoredLevel> ReadJson(Stream stream, string fileName)
    {
        LevelList list;
        try
        {
            list = JsonSerializer.Deserialize<LevelList>(stream, ListFile.Json) ?? throw new JsonException("the document is null");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{fileName} is no list as 'assess' writes it ({error.Message}).", error);
        }
        var levels = new List<StoredLevel>(list.Items.Count);
        foreach (var item in list.Items)
        {
            levels.Add(Stored(new(fileName, $"items[{levels.Count}]"), (item.HouseholdId, list.Quarter, item.RawLevel, item.Level), item.Grades));
        }
        return levels;
    }

    private static List<StoredLevel> ReadCsv(Stream stream, string fileName)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, MissingFieldFound = null });
        if (!csv.Read() || !csv.ReadHeader()) throw new InvalidDataException($"{fileName} is empty; a list as 'assess' writes it was expected.");
        var levels = new List<StoredLevel>();
        while (csv.Read())
        {
            var place = new Place(fileName, $"row {levels.Count + 2}");
            string Cell(ListColumn column) => CellOf(csv, column, place);
            levels.Add(Stored(place, (SpreadsheetText.Restore(Cell(ListColumns.Household)), Cell(ListColumns.Quarter), Cell(ListColumns.RawLevel), Cell(ListColumns.Level)),
                new(Grade(Cell(ListColumns.Potential), place), Grade(Cell(ListColumns.Guarantees), place), Grade(Cell(ListColumns.Income), place))));
        }
        return levels;
    }

    private static string CellOf(CsvReader csv, ListColumn column, Place place)
    {
        var index = Array.FindIndex(csv.HeaderRecord!, h => h == column.Header.Chinese || h == column.Header.English);
        if (index < 0) throw new InvalidDataException($"{place.File} has no column {column.Header.English} ({column.Header.Chinese}); a list as 'assess' writes it was expected.");
        return csv.GetField(index) ?? throw new InvalidDataException($"{place.File}, {place.Where}: the row is shorter than the header.");
    }

    private static int Grade(string cell, Place place) => cell is "0" or "1" or "2"
        ? cell[0] - '0'
        : throw new InvalidDataException($"{place.File}, {place.Where}: '{cell}' is no grade; 0, 1 or 2 was expected.");

    private static StoredLevel Stored(Place place, (string Household, string Quarter, string? Raw, string? Level) cells, LevelGrades grades)
    {
        if (string.IsNullOrWhiteSpace(cells.Household)) throw new InvalidDataException($"{place.File}, {place.Where}: the household id is blank.");
        if (!Quarter.TryParse(cells.Quarter, out var quarter)) throw new InvalidDataException($"{place.File}, {place.Where}: '{cells.Quarter}' is no quarter; 2021Q2 was expected.");
        return new(new HouseholdId(cells.Household), quarter, LevelOf(cells.Raw, place), LevelOf(cells.Level, place)) { Grades = grades };
    }

    private static RiskLevel? LevelOf(string? cell, Place place)
    {
        if (string.IsNullOrEmpty(cell)) return null;
        return RiskLevels.TryParse(cell, out var level) ? level : throw new InvalidDataException($"{place.File}, {place.Where}: '{cell}' is no level; none, low, medium or high (无、低、中、高) was expected.");
    }

    private readonly record struct Place(string File, string Where);

    /// <summary>What is read of a <see cref="PriorityListDocument"/>: its rows hold a hundred times as much, which a large county need not have in memory.</summary>
    private sealed record LevelList
    {
        public required string Quarter { get; init; }

        public required IReadOnlyList<ListedLevel> Items { get; init; }
    }

    private readonly record struct ListedLevel
    {
        public required string HouseholdId { get; init; }

        public string? RawLevel { get; init; }

        public string? Level { get; init; }

        public LevelGrades Grades { get; init; }
    }
}
