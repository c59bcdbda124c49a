using System.Globalization;
using FangFan.Risk.Panel;
using FangFan.Risk.Records;

namespace FangFan.Risk.Service.Storage;

/// <summary>What tells whether two rows say something of the same thing.</summary>
/// <param name="Subject">The household id, or the area code.</param>
/// <param name="Period">Ordinal of the quarter, or the year; 0 where there is none.</param>
/// <param name="Version">The day recorded, or an event or a step of the path back and its day.</param>
internal readonly record struct RowKey(string Subject, int Period, string Version);

/// <summary>Reads the key of a table's rows.</summary>
internal sealed class RowKeys
{
    private readonly TableKind kind;
    private readonly int[] positions;

    /// <param name="kind">Which table.</param>
    /// <param name="header">Where its columns stand.</param>
    public RowKeys(TableKind kind, HeaderMap header)
    {
        this.kind = kind;
        Column[] columns = kind switch
        {
            TableKind.Quarters => [QuarterColumns.HouseholdId, QuarterColumns.Quarter, QuarterColumns.RecordedOn, QuarterColumns.VillageCode],
            TableKind.Outcomes => [OutcomeColumns.HouseholdId, OutcomeColumns.Event, OutcomeColumns.HappenedOn],
            TableKind.PathBack => [PathBackColumns.HouseholdId, PathBackColumns.Step, PathBackColumns.Exclusion, PathBackColumns.DoneOn],
            _ => [AreaColumns.AreaCode, AreaColumns.Year],
        };
        positions = Array.ConvertAll(columns, header.PositionOf);
    }

    /// <summary>The key; a row whose parts cannot be read keeps their text, and stands for itself.</summary>
    public RowKey Of(string[] cells) => kind switch
    {
        TableKind.Quarters => OfQuarter(cells),
        TableKind.Outcomes => new RowKey(Household(cells), 0, $"{CodeLists.Event.IndexOf(Cell(cells, 1))} {Day(Cell(cells, 2))}"),
        TableKind.PathBack => new RowKey(Household(cells), 0, $"{Text(cells, 1)} / {Text(cells, 2)} / {Day(Cell(cells, 3))}"),
        _ => new RowKey(KeyCells.Area(Cell(cells, 0))?.Digits ?? Cell(cells, 0), int.TryParse(Cell(cells, 1), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0, ""),
    };

    /// <summary>The county of a quarters row's village; null where the code is blank or malformed.</summary>
    public string? CountyOf(string[] cells) => KeyCells.Area(Cell(cells, 3)) is { Level: AreaLevel.Village } village ? village.County.Digits : null;

    private RowKey OfQuarter(string[] cells)
    {
        var (household, quarter, recorded) = (Household(cells), Cell(cells, 1), Cell(cells, 2));
        if (KeyCells.Quarter(quarter) is not { } parsed) return new RowKey(household, 0, $"{quarter} {recorded}");
        return new RowKey(household, parsed.Ordinal, recorded.Length == 0 ? Day(parsed.LastDay) : Day(recorded));
    }

    private string Household(string[] cells) => KeyCells.Household(Cell(cells, 0))?.Value ?? Cell(cells, 0);

    private string Text(string[] cells, int part) => KeyCells.Text(Cell(cells, part));

    private string Cell(string[] cells, int part) => positions[part] is var at && at >= 0 && at < cells.Length ? cells[at].Trim() : "";

    private static string Day(string text) => KeyCells.Day(text) is { } day ? Day(day) : text;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
