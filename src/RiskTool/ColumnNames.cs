using FangFan.Risk.Records;

namespace FangFan.Risk.Tool;

/// <summary>What people call a column of quarters.csv: its Chinese header, its English name.</summary>
internal static class ColumnNames
{
    public static Wording Of(string name) => QuarterColumns.All.FirstOrDefault(c => c.Name == name) is { } column ? new(column.Headers[0], name) : new(name, name);
}

/// <summary>What people call an exemption of quarters.csv.</summary>
internal static class ExemptionNames
{
    public static Wording Of(string name) => CodeLists.Exemption.Codes.FirstOrDefault(c => c.Name == name) is { } code ? new(code.Chinese[0], name) : new(name, name);
}
