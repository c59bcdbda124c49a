namespace FangFan.Risk.Policy;

/// <summary>Reads the criteria of a pack and the trees that combine them.</summary>
internal static class CriteriaReader
{
    public static readonly Dictionary<string, CriterionRoles> Roles = new(StringComparer.Ordinal)
    {
        ["identify"] = CriterionRoles.Identify,
        ["level"] = CriterionRoles.Level,
        ["watch"] = CriterionRoles.Watch,
        ["exit"] = CriterionRoles.Exit,
        ["scope"] = CriterionRoles.Scope,
        ["condition"] = CriterionRoles.Condition,
    };

    public static IReadOnlyList<CriterionDefinition> Read(StrictNode section)
    {
        var criteria = new List<CriterionDefinition>();
        foreach (var (id, entry) in section.Entries())
        {
            var kind = CriterionCatalogue.Find(id) ?? throw entry.Fault($"unknown criterion '{id}'; the criteria are {CriterionCatalogue.Ids}", $"未知的标准“{id}”；可用：{CriterionCatalogue.Ids}");
            entry.WithKeys("title", "roles", "clause", "causes", "settings", "choice");
            criteria.Add(new CriterionDefinition(id, entry.Required("title", "{ zh: …, en: … }").Wording(), ReadRoles(entry), PackReader.Clause(entry), Causes(entry, kind.NamesCauses), Settings(entry, kind))
            {
                Origin = entry.Origin,
                Choice = entry.Optional("choice")?.Wording(),
            });
        }
        return criteria;
    }

    /// <summary>A criterion id, or { all: [...] } or { any: [...] }.</summary>
    public static Combination Rule(StrictNode node)
    {
        if (!node.IsMap) return new Combination.Criterion(CriterionId(node));
        node.WithKeys("all", "any");
        if (node.Entries().Count() != 1) throw node.Fault("expected either all: [...] or any: [...]", "应为 all: [...]（同时满足）或 any: [...]（满足其一）之一");
        var (how, parts) = node.Entries().First();
        Combination[] read = [.. parts.Items().Select(Rule)];
        if (read.Length == 0) throw parts.Fault("expected at least one criterion", "至少应有一条标准");
        return how == "all" ? new Combination.All(read) : new Combination.Any(read);
    }

    /// <summary>The other readings of an identify clause; only a choice has any.</summary>
    public static IReadOnlyList<IdentifyReading> Alternatives(StrictNode identify)
    {
        if (identify.Optional("alternatives") is not { } node) return [];
        if (identify.Optional("choice") is null) throw node.Fault("other readings belong to a choice; say why the rule is read so under choice", "alternatives 只用于自定的读法；请在 choice 中写明理由");
        return [.. node.Items().Select(Alternative)];
    }

    private static IdentifyReading Alternative(StrictNode node)
    {
        node.WithKeys("title", "rule");
        return new IdentifyReading(node.Required("title", "{ zh: …, en: … }").Wording(), Rule(node.Required("rule", "{ any: [income-below-line] }")));
    }

    /// <summary>The id of a criterion that the program knows.</summary>
    public static string CriterionId(StrictNode node) => CriterionCatalogue.Find(node.Text()) is not null
        ? node.Text() : throw node.Fault($"unknown criterion '{node.Text()}'; the criteria are {CriterionCatalogue.Ids}", $"未知的标准“{node.Text()}”；可用：{CriterionCatalogue.Ids}");

    /// <summary>The entry's causes; empty where it names none.</summary>
    public static IReadOnlyList<CauseGroup> Causes(StrictNode entry, bool required)
    {
        if (!required && entry.Optional("causes") is null) return [];
        return [.. entry.Required("causes", "[illness, disaster]").Items().Select(Cause)];
    }

    private static CauseGroup Cause(StrictNode node)
    {
        if (CauseGroups.TryParse(node.Text(), out var cause)) return cause;
        var known = string.Join(", ", CauseGroups.Names.Values.Select(n => n.English));
        throw node.Fault($"unknown cause '{node.Text()}'; the causes are {known}", $"未知的原因“{node.Text()}”；可用：{known}");
    }

    private static CriterionRoles ReadRoles(StrictNode entry)
    {
        var roles = CriterionRoles.None;
        foreach (var role in entry.Required("roles", "[identify, level]").Items()) roles |= Roles[role.OneOf(Roles.Keys)];
        return roles;
    }

    private static Dictionary<string, string> Settings(StrictNode entry, CriterionKind kind)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        entry.Optional("settings")?.WithKeys([.. kind.Settings.Keys]);
        foreach (var (name, words) in kind.Settings)
        {
            var given = entry.Required("settings", $"{{ {name}: … }}").Required(name, words.Count > 0 ? string.Join(" | ", words) : "[dropout, unsafe-house]");
            settings[name] = words.Count > 0 ? given.OneOf(words) : string.Join(", ", given.Items().Select(CriterionId));
        }
        return settings;
    }
}
