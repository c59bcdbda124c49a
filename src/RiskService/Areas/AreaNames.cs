using FangFan.Risk.Records;
using FangFan.Risk.Service.Storage;

namespace FangFan.Risk.Service.Areas;

/// <summary>Names of areas as the county's areas.csv has them.</summary>
internal static class AreaNames
{
    /// <summary>Names by area code; areas without a name are left out.</summary>
    public static IReadOnlyDictionary<string, string> Of(RiskDatabase database, string county)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        if (StoredTable.Read(database, county)?.Areas is not { } table || HeaderMap.Match(table, TableKind.Areas, _ => { }) is not { } map) return names;
        var (code, name) = (map.PositionOf(AreaColumns.AreaCode), map.PositionOf(AreaColumns.Name));
        if (name < 0) return names;
        foreach (var row in table.Rows(_ => { }))
        {
            if (row.Cells.Length > Math.Max(code, name) && row.Cells[name].Trim() is { Length: > 0 } text) names[row.Cells[code].Trim()] = text;
        }
        return names;
    }
}
