using FangFan.Risk.Policy;
using FangFan.Risk.Records;

namespace FangFan.Risk.Rules;

/// <summary>The columns that scenarios may change and read, and the check that a pack's name no others.</summary>
internal static class ScenarioColumns
{
    /// <summary>The columns of quarters.csv that hold numbers or flags, in its order.</summary>
    public static IReadOnlyList<Column> All { get; } = [.. QuarterColumns.All.Where(c => c.Kind is ColumnKind.Flag or ColumnKind.Count or ColumnKind.Money or ColumnKind.Measure)];

    /// <exception cref="InvalidDataException">A name is none; the message names file, line, key and the names nearest to it.</exception>
    public static void Check(PolicyPack pack)
    {
        foreach (var scenario in pack.Scenarios)
        {
            for (var i = 0; i < scenario.Effects.Count; i++)
            {
                Require(pack, scenario.Id, i, scenario.Effects[i].Column);
                if (scenario.Effects[i].Other is { } other) Require(pack, scenario.Id, i, other);
            }
        }
    }

    private static void Require(PolicyPack pack, string scenario, int effect, string column)
    {
        if (All.Any(c => c.Name == column)) return;
        var near = string.Join(", ", SimilarNames.Of(column, All.Select(c => c.Name), 3));
        throw pack.Fault(["scenarios", scenario, "effects", $"{effect}"], $"'{column}' is no column of numbers of quarters.csv; perhaps one of {near}", $"“{column}”不是季度表的数值列；相近的有：{near}");
    }
}
