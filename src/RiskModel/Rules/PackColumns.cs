using FangFan.Risk.Policy;
using FangFan.Risk.Records;

namespace FangFan.Risk.Rules;

/// <summary>Checks that the columns a pack names are columns of the records.</summary>
public static class PackColumns
{
    /// <summary>Columns that an exclusion may look at, in the order of quarters.csv.</summary>
    internal static IReadOnlyList<Column> OfExclusions { get; } = [.. QuarterColumns.All.Where(c => c is { Group: "exclusions", Kind: ColumnKind.Flag or ColumnKind.Money })];

    /// <summary>Columns that show that a measure was given.</summary>
    internal static IReadOnlyList<Column> OfMeasures { get; } = [.. QuarterColumns.All.Where(c => c is { Group: "support", Kind: ColumnKind.Flag })];

    /// <summary>Checks a pack's exclusions, exemptions, measures and scenarios.</summary>
    /// <exception cref="InvalidDataException">A name is none; the message names file, line, key and the names there are.</exception>
    public static void Check(PolicyPack pack)
    {
        foreach (var exclusion in pack.Exclusions)
        {
            Require(pack, ["exclusions", exclusion.Id, "column"], exclusion.Column, OfExclusions);
            for (var i = 0; i < exclusion.Exemptions.Count; i++) RequireExemption(pack, ["exclusions", exclusion.Id, "exemptions", $"{i}"], exclusion.Exemptions[i]);
        }
        foreach (var measure in pack.Measures)
        {
            if (measure.Column is { } column) Require(pack, ["measures", measure.Id, "column"], column, OfMeasures);
        }
        ScenarioColumns.Check(pack);
    }

    internal static Column? Find(string name) => QuarterColumns.All.FirstOrDefault(c => c.Name == name);

    private static void Require(PolicyPack pack, IReadOnlyList<string> path, string column, IReadOnlyList<Column> columns)
    {
        if (columns.Any(c => c.Name == column)) return;
        var names = string.Join(", ", columns.Select(c => c.Name));
        throw pack.Fault(path, $"'{column}' is no column for this; write one of {names}", $"“{column}”不是可用的列；可用：{names}");
    }

    private static void RequireExemption(PolicyPack pack, IReadOnlyList<string> path, string exemption)
    {
        if (CodeLists.Exemption.Codes.Any(c => c.Name == exemption)) return;
        var names = string.Join(", ", CodeLists.Exemption.Codes.Select(c => c.Name));
        throw pack.Fault(path, $"unknown exemption '{exemption}'; write one of {names}", $"未知的除外情形“{exemption}”；可用：{names}");
    }
}
