using FangFan.Risk.Policy;

namespace FangFan.Risk.Rules;

/// <summary>A pack's values in force in one quarter, looked up once.</summary>
internal sealed class ValuesInForce
{
    private readonly Dictionary<string, DatedValue> values = new(StringComparer.Ordinal);

    public ValuesInForce(PolicyPack pack, Quarter quarter)
    {
        foreach (var name in pack.Values.Select(v => v.Name).Distinct())
        {
            if (pack.ValueIn(name, quarter) is { } value) values.Add(name, value);
        }
    }

    /// <summary>The value of a name.</summary>
    /// <exception cref="KeyNotFoundException">None is in force.</exception>
    public DatedValue this[string name] => values[name];

    public DatedValue? Find(string name) => values.GetValueOrDefault(name);
}
