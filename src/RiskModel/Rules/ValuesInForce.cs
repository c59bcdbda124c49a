using FangFan.Risk.Policy;

namespace FangFan.Risk.Rules;

/// <summary>A pack's values in force in one quarter, looked up once.</summary>
internal sealed class ValuesInForce
{
    private readonly Dictionary<string, DatedValue> values = new(StringComparer.Ordinal);
    private readonly DateOnly lastDay;

    public ValuesInForce(PolicyPack pack, Quarter quarter)
    {
        lastDay = quarter.LastDay;
        foreach (var name in pack.Values.Select(v => v.Name).Distinct())
        {
            if (pack.ValueIn(name, quarter) is { } value) values.Add(name, value);
        }
    }

    /// <summary>The value of a name.</summary>
    /// <exception cref="KeyNotFoundException">None is in force.</exception>
    public DatedValue this[string name] => values[name];

    public DatedValue? Find(string name) => values.GetValueOrDefault(name);

    /// <summary>The value of a name that holds on the quarter's last day itself, never one taken as-if from a later time; null where none does.</summary>
    public DatedValue? Holding(string name) => Find(name) is { } value && value.HoldsOn(lastDay) ? value : null;
}
