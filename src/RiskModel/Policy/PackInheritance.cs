namespace FangFan.Risk.Policy;

/// <summary>Lays each pack over the one it extends: entries merge by id and key, scope, identify and level are replaced as a whole.</summary>
internal sealed class PackInheritance(IReadOnlyDictionary<string, StrictNode> sources)
{
    /// <summary>Sections whose entries have ids; an entry that extends another states only the keys that differ.</summary>
    public static readonly string[] SectionsById = ["values", "criteria", "exclusions", "path-back", "measures", "scenarios", "calendar", "clauses"];

    private readonly Dictionary<string, StrictNode> resolved = new(StringComparer.Ordinal);

    /// <summary>The whole pack, as one tree; every node keeps the file and line that state it.</summary>
    /// <exception cref="InvalidDataException">Its keys or its omits are wrong.</exception>
    public StrictNode Resolve(string id)
    {
        if (resolved.TryGetValue(id, out var known)) return known;
        var own = sources[id];
        own.WithKeys([.. PackReader.Keys]);
        own.Required("title", "{ zh: …, en: … }");
        own.Required("start", "2021-05-10");
        foreach (var section in SectionsById) RequireClauses(own, section);
        return resolved[id] = own.Optional("extends") is { } parent ? Extend(own, parent.Text()) : own;
    }

    /// <summary>The ids, a pack after the one it extends, so that a fault is told of the pack that has it and not of one that inherits it.</summary>
    /// <exception cref="InvalidDataException">A pack extends itself, or a pack that is not there.</exception>
    public IReadOnlyList<string> BasesFirst() => [.. sources.Keys.OrderBy(id => Depth([id])).ThenBy(id => id, StringComparer.Ordinal)];

    private int Depth(IReadOnlyList<string> chain)
    {
        if (sources[chain[^1]].Optional("extends") is not { } extends) return chain.Count;
        var parent = extends.Text();
        if (!sources.ContainsKey(parent)) throw extends.Fault($"there is no pack '{parent}'; the packs are {string.Join(", ", sources.Keys)}", $"没有政策包“{parent}”；现有：{string.Join("、", sources.Keys)}");
        return chain.Contains(parent) ? throw Circle(extends, [.. chain.SkipWhile(u => u != parent), parent]) : Depth([.. chain, parent]);
    }

    private StrictNode Extend(StrictNode own, string parent)
    {
        var whole = WithoutChoices(Resolve(parent).Without(["yields_to", "omits", "area", "document"]), own);
        if (own.Optional("omits") is { } omits) whole = Omit(whole, omits.WithKeys(SectionsById));
        foreach (var section in own.Entries())
        {
            if (SectionsById.Contains(section.Key) && !section.Value.IsMap) throw section.Value.Fault("expected ids with their entries", "应为“编号: 内容”的形式");
        }
        var byId = whole.Overlaid(own.Without([.. own.Entries().Select(e => e.Key).Except(SectionsById)]), 3);
        var rest = byId.Overlaid(own.Without(SectionsById), 1);
        return WithYields(rest, Resolve(parent), own);
    }

    private static InvalidDataException Circle(StrictNode extends, IReadOnlyList<string> circle) =>
        extends.Fault($"circular extends: {string.Join(" -> ", circle)}", $"政策包循环继承：{string.Join(" → ", circle)}");

    private static StrictNode Omit(StrictNode whole, StrictNode omits)
    {
        foreach (var (section, ids) in omits.Entries())
        {
            var there = whole.Required(section, "…");
            foreach (var id in ids.Items())
            {
                if (there.Optional(id.Text()) is null) throw id.Fault($"the pack extended has no {section} '{id.Text()}' to omit", $"上级政策包的{section}中没有“{id.Text()}”，无从略去");
            }
            whole = whole.With(section, there.Without([.. ids.Items().Select(i => i.Text())]));
        }
        return whole;
    }

    // Why a parent's clause was read so says nothing of the child's own clause.
    private static StrictNode WithoutChoices(StrictNode whole, StrictNode own)
    {
        if (own.Optional("criteria") is not { IsMap: true } stated || whole.Optional("criteria") is not { } criteria) return whole;
        foreach (var (id, _) in stated.Entries())
        {
            if (criteria.Optional(id) is { } entry) criteria = criteria.With(id, entry.Without(["choice"]));
        }
        return whole.With("criteria", criteria);
    }

    private static StrictNode WithYields(StrictNode whole, StrictNode parent, StrictNode own)
    {
        if (parent.Optional("yields_to") is not { } carried) return whole;
        return own.Optional("yields_to") is { } mine ? whole.With("yields_to", mine.Joined(carried)) : whole.With("yields_to", carried);
    }

    // An entry may not borrow its parent's clause for a rule of its own.
    private static void RequireClauses(StrictNode own, string section)
    {
        if (section is "values" or "clauses" || own.Optional(section) is not { } entries) return;
        foreach (var (_, entry) in entries.Entries()) entry.Required("clause", "suixi 三(六)");
    }
}
