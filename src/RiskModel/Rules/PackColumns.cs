using FangFan.Risk.Policy;
using FangFan.Risk.Records;

namespace FangFan.Risk.Rules;

/// <summary>Checks that the columns a pack names are columns of the records.</summary>
public static class PackColumns
{
    /// <summary>Checks a pack's exclusions, exemptions, measures and scenarios.</summary>
    /// <exception cref="InvalidDataException">A name is none; the message names pack, key and the names there are.</exception>
    public static void Check(PolicyPack pack)
    {
        foreach (var exclusion in pack.Exclusions)
        {
            if (Find(exclusion.Column) is not { Group: "exclusions", Kind: ColumnKind.Flag or ColumnKind.Money }) throw Fault(pack, $"exclusions.{exclusion.Id}.column", exclusion.Column, "exclusions");
            foreach (var exemption in exclusion.Exemptions)
            {
                if (CodeLists.Exemption.Codes.All(c => c.Name != exemption)) throw new InvalidDataException($"{pack.Id}: exclusions.{exclusion.Id}.exemptions: unknown exemption '{exemption}'; write one of {string.Join(", ", CodeLists.Exemption.Codes.Select(c => c.Name))} / 未知的除外情形“{exemption}”。");
            }
        }
        ScenarioColumns.Check(pack);
        foreach (var measure in pack.Measures)
        {
            if (measure.Column is { } column && Find(column) is not { Group: "support", Kind: ColumnKind.Flag }) throw Fault(pack, $"measures.{measure.Id}.column", column, "support");
        }
    }

    internal static Column? Find(string name) => QuarterColumns.All.FirstOrDefault(c => c.Name == name);

    private static InvalidDataException Fault(PolicyPack pack, string key, string column, string group) =>
        new($"{pack.Id}: {key}: '{column}' is no column for this; write one of {string.Join(", ", QuarterColumns.All.Where(c => c.Group == group && c.Codes is null).Select(c => c.Name))} / “{column}”不是可用的列。");
}
