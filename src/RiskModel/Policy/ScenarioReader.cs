namespace FangFan.Risk.Policy;

/// <summary>Reads the what-if scenarios of a pack.</summary>
internal static class ScenarioReader
{
    /// <summary>What an effect may do, by the key that says it.</summary>
    public static readonly IReadOnlyDictionary<string, EffectKind> Kinds = new OrderedDictionary<string, EffectKind>(StringComparer.Ordinal)
    {
        ["set"] = EffectKind.Set,
        ["add"] = EffectKind.Add,
        ["times"] = EffectKind.Times,
        ["less-one-of"] = EffectKind.LessOneOf,
        ["less"] = EffectKind.Less,
    };

    public static IReadOnlyList<ScenarioDefinition> Read(StrictNode? section)
    {
        var scenarios = new List<ScenarioDefinition>();
        foreach (var (id, entry) in section?.Entries() ?? [])
        {
            entry.WithKeys("title", "clause", "effects", "choice");
            scenarios.Add(new ScenarioDefinition(id, entry.Required("title", "{ zh: …, en: … }").Wording(), PackReader.Clause(entry),
                Effects(entry.Required("effects", "[{ column: wage_income, times: 0.5 }]")), entry.Required("choice", "{ zh: …, en: … }").Wording())
            { Origin = entry.Origin });
        }
        return scenarios;
    }

    private static List<ScenarioEffect> Effects(StrictNode node)
    {
        var effects = new List<ScenarioEffect>();
        foreach (var item in node.Items())
        {
            var effect = Effect(item);
            if (effects.Any(e => e.Column == effect.Column)) throw item.Fault($"a second effect on {effect.Column}; every effect sees the row as it was before, so one says all", $"对 {effect.Column} 的第二项影响；各项影响都按原来的数计算，请合为一项");
            effects.Add(effect);
        }
        return effects.Count > 0 ? effects : throw node.Fault("expected at least one effect, such as { column: wage_income, times: 0.5 }", "至少应有一项影响，例如 { column: wage_income, times: 0.5 }");
    }

    private static ScenarioEffect Effect(StrictNode node)
    {
        node.WithKeys(["column", .. Kinds.Keys]);
        var column = node.Required("column", "wage_income").Text();
        var said = Kinds.Keys.Where(k => node.Optional(k) is not null).ToArray();
        if (said.Length != 1) throw node.Fault($"expected one of {string.Join(", ", Kinds.Keys)}, such as times: 0.5", $"应写且只写一项：{string.Join("、", Kinds.Keys)}，例如 times: 0.5");
        var (kind, amount) = (Kinds[said[0]], node.Required(said[0], "0.5"));
        return kind is EffectKind.LessOneOf or EffectKind.Less
            ? new ScenarioEffect(column, kind, null, amount.Text())
            : new ScenarioEffect(column, kind, amount.Number(), null);
    }
}
