using FangFan.Risk.Records;

namespace FangFan.Risk.Panel;

/// <summary>Reads the cells that tell two rows apart exactly as the panel does, so that a store keyed by them never disagrees with it.</summary>
public static class KeyCells
{
    /// <summary>The household; null where the text cannot be an id.</summary>
    public static HouseholdId? Household(string cell) => KeyText.Household(cell).Id;

    /// <summary>The quarter; null where the text is none.</summary>
    public static Quarter? Quarter(string cell) => KeyText.Quarter(cell).Quarter;

    /// <summary>The area of 6, 9 or 12 digits; null where blank or malformed.</summary>
    public static AreaCode? Area(string cell) => KeyText.Area(cell, digits: 0).Area;

    /// <summary>A step or an exclusion of path_back.csv; empty where blank or a placeholder. A text that cannot be used stays as it stands.</summary>
    public static string Text(string cell) => FreeText.Read(cell, PathBackColumns.Step) is var (text, problem) && problem?.Severity == Severity.Error ? cell : text ?? "";

    /// <summary>The day, a month's last one; null where blank or no date.</summary>
    public static DateOnly? Day(string cell) => DateText.Read(CellText.Clean(cell).Plain) is { Value: var day } && !double.IsNaN(day) ? DateOnly.FromDayNumber((int)day) : null;
}
