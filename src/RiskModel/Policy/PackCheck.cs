namespace FangFan.Risk.Policy;

/// <summary>Checks what only the whole pack can show: that its parts name parts that are there.</summary>
internal static class PackCheck
{
    private static readonly string[] BandValues = ["visit-capacity-share", "income-drop-near"];

    // Values that the program looks at besides those of criteria and exclusions.
    private static readonly string[] OtherValues = [.. BandValues, "visit-capacity", "scope-income-factor", "cap-share", "cap-share-deep-poverty"];

    public static void Run(PolicyPack pack, StrictNode source)
    {
        foreach (var criterion in pack.Criteria)
        {
            var place = source.Required("criteria", "…").Required(criterion.Id, "…");
            foreach (var value in CriterionCatalogue.Find(criterion.Id)!.ValuesFor(criterion.Settings)) RequireValue(pack, value, place);
            foreach (var id in criterion.Settings.GetValueOrDefault("of")?.Split(", ") ?? []) RequireCriterion(pack, id, place);
        }
        RequireCriteria(pack, pack.Identify, source.Required("identify", "…"));
        RequireIdentifiers(pack, source);
        foreach (var group in pack.Scope.Groups)
        {
            if (group.Rule is { } rule) RequireCriteria(pack, rule, source.Required("scope", "…"));
            if (group.Kind == ScopeKind.SlightlyAbove) RequireValue(pack, "scope-income-factor", source.Required("scope", "…"));
        }
        foreach (var exclusion in pack.Exclusions)
        {
            foreach (var value in new[] { exclusion.AtLeast, exclusion.Under }.OfType<string>()) RequireValue(pack, value, source.Required("exclusions", "…").Required(exclusion.Id, "…"));
        }
        foreach (var measure in pack.Measures)
        {
            foreach (var id in measure.Criteria) RequireCriterion(pack, id, source.Required("measures", "…").Required(measure.Id, "…"));
        }
        foreach (var value in BandValues) RequireValue(pack, value, source.Required("level", "…"));
        foreach (var reading in pack.IdentifyAlternatives) RequireCriteria(pack, reading.Rule, source.Required("identify", "…").Required("alternatives", "…"));
        RequireUse(pack, source.Required("values", "…"));
    }

    // A value of a name that nothing looks at is a slip of the pen that would change nothing, in silence.
    private static void RequireUse(PolicyPack pack, StrictNode values)
    {
        HashSet<string> used =
        [
            .. OtherValues,
            .. CriterionCatalogue.All.SelectMany(k => k.AllValues),
            .. pack.Exclusions.SelectMany(e => new[] { e.AtLeast, e.Under }).OfType<string>(),
        ];
        foreach (var (name, entry) in values.Entries())
        {
            if (used.Contains(name)) continue;
            var nearest = string.Join(", ", SimilarNames.Of(name, used, 3));
            throw entry.Fault($"no rule of the program uses a value '{name}'; perhaps one of {nearest}", $"没有规则用到数值“{name}”，名称是否写错？相近的有：{nearest}");
        }
    }

    // A criterion said to identify must stand in the identify rule, and the other way round, or the pack says two things.
    private static void RequireIdentifiers(PolicyPack pack, StrictNode source)
    {
        var named = Ids(pack.Identify).ToHashSet(StringComparer.Ordinal);
        foreach (var criterion in pack.Criteria)
        {
            var identifies = (criterion.Roles & (CriterionRoles.Identify | CriterionRoles.Condition)) != 0;
            if (identifies == named.Contains(criterion.Id)) continue;
            throw source.Required("criteria", "…").Required(criterion.Id, "…").Fault(
                identifies ? "has the role identify or condition but is not in identify.rule" : "is in identify.rule without the role identify or condition",
                identifies ? "角色含 identify 或 condition，却不在 identify.rule 中" : "在 identify.rule 中，角色却不含 identify 或 condition");
        }
    }

    private static void RequireCriteria(PolicyPack pack, Combination rule, StrictNode place)
    {
        foreach (var id in Ids(rule)) RequireCriterion(pack, id, place);
    }

    private static void RequireCriterion(PolicyPack pack, string id, StrictNode place)
    {
        if (pack.Criteria.All(c => c.Id != id)) throw place.Fault($"names the criterion '{id}', which the pack does not have; add it under criteria", $"用到了本政策包没有的标准“{id}”，请在 criteria 中写明");
    }

    private static void RequireValue(PolicyPack pack, string name, StrictNode place)
    {
        if (pack.Values.All(v => v.Name != name)) throw place.Fault($"needs the value '{name}', which the pack does not have; add it under values", $"需要数值“{name}”，请在 values 中写明");
    }

    internal static IEnumerable<string> Ids(Combination rule) => rule switch
    {
        Combination.Criterion criterion => [criterion.Id],
        Combination.All all => all.Parts.SelectMany(Ids),
        Combination.Any any => any.Parts.SelectMany(Ids),
        _ => throw new ArgumentException($"'{rule}' is no combination of criteria.", nameof(rule)),
    };
}
