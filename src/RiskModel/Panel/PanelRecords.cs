using System.Globalization;
using FangFan.Risk.Records;

namespace FangFan.Risk.Panel;

/// <summary>A panel as the tables it can be read from again, for <see cref="RecordWriter.WriteTable"/>.</summary>
public static class PanelRecords
{
    /// <summary>Headers of a table, in English.</summary>
    public static IReadOnlyList<string> Headers(TableKind table) => [.. TableDefinition.Of(table).Columns.Select(c => c.Name)];

    /// <summary>Every version of every household-quarter, sorted; unknown cells are null.</summary>
    public static IEnumerable<string?[]> Quarters(HouseholdPanel panel)
    {
        for (var household = 0; household < panel.HouseholdCount; household++)
        {
            foreach (var row in panel.AllRows(household)) yield return [.. QuarterColumns.All.Select(c => Text(panel.Id(household), row, c))];
        }
    }

    /// <summary>Every event, by household and day.</summary>
    public static IEnumerable<string?[]> Outcomes(HouseholdPanel panel)
    {
        for (var household = 0; household < panel.HouseholdCount; household++)
        {
            foreach (var outcome in panel.AllEvents(household).ToArray())
            {
                yield return [panel.Id(household).Value, CodeLists.Event.Codes[(int)outcome.Kind].Name, Day(outcome.HappenedOn), Day(outcome.RecordedOn)];
            }
        }
    }

    /// <summary>Every step of the path back, by household and day.</summary>
    public static IEnumerable<string?[]> PathBack(HouseholdPanel panel)
    {
        for (var household = 0; household < panel.HouseholdCount; household++)
        {
            foreach (var step in panel.PathBack(household).ToArray())
            {
                yield return [panel.Id(household).Value, step.Step, step.Exclusion, step.By, Day(step.On), step.Evidence, Day(step.RecordedOn)];
            }
        }
    }

    /// <summary>Every area.</summary>
    public static IEnumerable<string?[]> Areas(HouseholdPanel panel) => panel.Areas.Select(a => new[]
    {
        a.Area.Digits, a.Name, a.Year?.ToString(CultureInfo.InvariantCulture), a.RegisteredPersons?.ToString(CultureInfo.InvariantCulture),
        a.RuralPersons?.ToString(CultureInfo.InvariantCulture), a.DeepPoverty is { } deep ? (deep ? "1" : "0") : null,
    });

    private static string? Text(HouseholdId id, HouseholdQuarter row, Column column) => column.Kind switch
    {
        ColumnKind.Identifier => id.Value,
        ColumnKind.Quarter => row.Quarter.ToString(),
        ColumnKind.Village => row.Village?.Digits,
        _ when column == QuarterColumns.RecordedOn => Day(row.RecordedOn),
        ColumnKind.Date => row.Date(column) is { } day ? Day(day) : null,
        ColumnKind.Code => row.Code(column),
        ColumnKind.Money => row.Money(column)?.ToString("0.##", CultureInfo.InvariantCulture),
        _ => row.Number(column) is var value && double.IsNaN(value) ? null : column.Kind == ColumnKind.Measure
            ? ((float)value).ToString(CultureInfo.InvariantCulture) : value.ToString(CultureInfo.InvariantCulture),
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
