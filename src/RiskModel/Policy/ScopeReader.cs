namespace FangFan.Risk.Policy;

/// <summary>Reads who a pack looks at.</summary>
internal static class ScopeReader
{
    public static readonly Dictionary<string, ScopeKind> Kinds = new(StringComparer.Ordinal)
    {
        ["lifted"] = ScopeKind.Lifted,
        ["slightly-above"] = ScopeKind.SlightlyAbove,
        ["vulnerable"] = ScopeKind.Vulnerable,
        ["rule"] = ScopeKind.Rule,
    };

    public static ScopeDefinition Read(StrictNode node)
    {
        node.WithKeys("clause", "hukou-local", "resident", "groups");
        return new ScopeDefinition(
            PackReader.Clause(node),
            node.Required("hukou-local", "yes | no").YesOrNo(),
            node.Required("resident", "yes | no").YesOrNo(),
            [.. node.Required("groups", "[{ kind: lifted, title: …, clause: … }]").Items().Select(Group)]);
    }

    private static ScopeGroup Group(StrictNode node)
    {
        node.WithKeys("kind", "title", "clause", "until", "rule");
        var kind = Kinds[node.Required("kind", "lifted").OneOf(Kinds.Keys)];
        var rule = kind == ScopeKind.Rule ? CriteriaReader.Rule(node.Required("rule", "{ any: [shock] }")) : null;
        if (rule is null && node.Optional("rule") is { } idle) throw idle.Fault("a rule belongs to kind: rule only", "rule 只用于 kind: rule");
        return new ScopeGroup(kind, node.Required("title", "{ zh: …, en: … }").Wording(), PackReader.Clause(node), node.Optional("until")?.Day(), rule);
    }
}
