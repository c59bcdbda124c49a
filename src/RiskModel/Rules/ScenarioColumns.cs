using FangFan.Risk.Policy;
using FangFan.Risk.Records;

namespace FangFan.Risk.Rules;

/// <summary>Checks that what scenarios change and read are columns of numbers.</summary>
internal static class ScenarioColumns
{
    /// <summary>The columns of quarters.csv that hold numbers or flags, in its order.</summary>
    public static IReadOnlyList<Column> All { get; } = [.. QuarterColumns.All.Where(c => c.Kind is ColumnKind.Flag or ColumnKind.Count or ColumnKind.Money or ColumnKind.Measure)];

    /// <exception cref="InvalidDataException">A name is none; the message names pack, key and the names nearest to it.</exception>
    public static void Check(PolicyPack pack)
    {
        foreach (var scenario in pack.Scenarios)
        {
            foreach (var name in scenario.Effects.SelectMany(e => new[] { e.Column, e.Other }).OfType<string>())
            {
                if (All.All(c => c.Name != name)) throw Fault(pack, scenario, name);
            }
        }
    }

    private static InvalidDataException Fault(PolicyPack pack, ScenarioDefinition scenario, string name)
    {
        var near = string.Join(", ", SimilarNames.Of(name, All.Select(c => c.Name), 3));
        return new($"{pack.Id}: scenarios.{scenario.Id}.effects: '{name}' is no column of numbers of quarters.csv; perhaps one of {near} / “{name}”不是季度表的数值列；相近的有：{near}");
    }
}
