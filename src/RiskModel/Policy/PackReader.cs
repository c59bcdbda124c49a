namespace FangFan.Risk.Policy;

/// <summary>Reads a whole pack, strictly: what is not understood is refused.</summary>
internal static class PackReader
{
    /// <summary>The keys of a pack, in the order a reader expects them.</summary>
    public static readonly string[] Keys =
    [
        "pack", "title", "document", "area", "start", "extends", "yields_to", "omits", "values", "scope", "criteria", "identify",
        "exclusions", "path-back", "level", "measures", "scenarios", "calendar", "clauses",
    ];

    /// <exception cref="InvalidDataException">The pack is wrong; the message names file, line, key and the form expected.</exception>
    public static PolicyPack Read(StrictNode source, ClauseCatalogue clauses)
    {
        source.WithKeys(Keys);
        var identify = source.Required("identify", "{ clause: national 三(二), rule: { any: [income-below-line] } }").WithKeys("clause", "choice", "rule", "alternatives");
        var pack = new PolicyPack(
            source.Required("pack", "national-2020").Text(),
            source.Required("title", "{ zh: …, en: … }").Wording(),
            Area(source.Optional("area")),
            source.Required("start", "2021-05-10").Day(),
            source.Optional("extends")?.Text(),
            [.. (source.Optional("yields_to")?.Items() ?? []).Select(i => i.Text())],
            ValueReader.Read(source.Required("values", "poverty-line: …")),
            CriteriaReader.Read(source.Required("criteria", "income-below-line: …")),
            CriteriaReader.Rule(identify.Required("rule", "{ any: [income-below-line] }")),
            SupportReader.Exclusions(source.Optional("exclusions")),
            SupportReader.Measures(source.Optional("measures")),
            Settings(source, identify))
        {
            Scope = ScopeReader.Read(source.Required("scope", "{ clause: national 三(一), groups: […] }")),
            Level = LevelReader.Read(source.Required("level", "{ clause: …, rows: […] }")),
            Calendar = SupportReader.Calendar(source.Optional("calendar")),
            PathBack = SupportReader.PathBack(source.Optional("path-back")),
            Scenarios = ScenarioReader.Read(source.Optional("scenarios")),
            IdentifyAlternatives = CriteriaReader.Alternatives(identify),
            Source = source,
            Clauses = ClauseReader.Clauses(source.Optional("clauses"), "text"),
        };
        PackCheck.Run(pack, source);
        if (clauses.Clauses.Count > 0) new ClauseCheck(clauses, pack.Clauses).Run(source);
        return pack;
    }

    /// <summary>A clause: the document's short name, a space, the article.</summary>
    public static string Clause(StrictNode entry)
    {
        var clause = entry.Required("clause", "suixi 三(六)");
        return ClauseReader.IsClause(clause.Text()) ? clause.Text() : throw ClauseReader.NoClause(clause, clause.Text());
    }

    private static AreaCode? Area(StrictNode? node)
    {
        if (node is null) return null;
        return AreaCode.TryParse(node.Text(), out var area) ? area : throw node.Fault($"'{node.Text()}' is no area code; write 6, 9 or 12 digits", $"“{node.Text()}”不是区划代码，应为6、9或12位数字");
    }

    private static Dictionary<string, string> Settings(StrictNode source, StrictNode identify)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["identify-clause"] = Clause(identify) };
        if (source.Optional("document") is { } document) settings["document"] = document.Text();
        if (identify.Optional("choice")?.Wording() is { } choice)
        {
            settings["identify-choice.zh"] = choice.Chinese;
            settings["identify-choice.en"] = choice.English;
        }
        return settings;
    }
}
