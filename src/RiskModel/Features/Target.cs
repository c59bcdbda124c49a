namespace FangFan.Risk.Features;

/// <summary>What a model predicts, within the horizon after the as-of quarter.</summary>
public enum Target
{
    /// <summary>The household falls back or falls in (返贫、致贫).</summary>
    Relapse,

    /// <summary>The household is put under monitoring.</summary>
    Monitored,

    /// <summary>Its measured net income per head comes under the poverty line in force.</summary>
    BelowLine,
}

/// <summary>Names of <see cref="Target"/> in files, options and the API.</summary>
public static class Targets
{
    /// <summary>Every target with its name and what people read.</summary>
    public static IReadOnlyDictionary<Target, (string Name, Wording Label)> All { get; } = new Dictionary<Target, (string, Wording)>
    {
        [Target.Relapse] = ("relapse", new("未来四个季度内返贫或致贫", "falls back or falls in within four quarters")),
        [Target.Monitored] = ("monitored", new("未来四个季度内纳入监测", "put under monitoring within four quarters")),
        [Target.BelowLine] = ("below-line", new("未来四个季度内人均纯收入低于扶贫标准", "net income per head under the poverty line within four quarters")),
    };

    /// <summary>The name of a target: relapse, monitored or below-line.</summary>
    public static string Name(this Target target) => All[target].Name;

    /// <summary>Reads a target's name.</summary>
    public static bool TryParse(string? name, out Target target)
    {
        foreach (var (candidate, (candidateName, _)) in All)
        {
            target = candidate;
            if (candidateName == name) return true;
        }
        target = default;
        return false;
    }
}
