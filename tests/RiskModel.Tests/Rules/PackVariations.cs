using FangFan.Risk.Policy;
using FangFan.Risk.Records;

namespace FangFan.Risk.Tests.Rules;

/// <summary>A pack with one thing changed that bears on what it says of a household: what the cases must notice.</summary>
/// <param name="Change">What was changed.</param>
/// <param name="Pack">The pack so changed.</param>
internal sealed record PackVariation(string Change, PolicyPack Pack);

/// <summary>Changes a pack in every place that bears on what it says of a household, one place at a time.</summary>
internal static class PackVariations
{
    // The causes that records of shocks, of spending or of the register can evidence.
    private static readonly CauseGroup[] Causes =
        [CauseGroup.Illness, CauseGroup.Disability, CauseGroup.Schooling, CauseGroup.Disaster, CauseGroup.Accident, CauseGroup.Labour, CauseGroup.Work, CauseGroup.Business, CauseGroup.Housing, CauseGroup.Water];

    // Without a column of spending on them, they cannot bear on rigid spending.
    private static readonly CauseGroup[] WithoutSpending = [CauseGroup.Labour, CauseGroup.Work, CauseGroup.Business, CauseGroup.Water];

    public static IEnumerable<PackVariation> Of(PolicyPack pack) =>
        [.. Values(pack), .. Criteria(pack), .. Combinations(pack), .. Exclusions(pack), .. Scope(pack), .. PathBack(pack), .. Dates(pack)];

    // A step to either side: one for whole numbers, a hundredth for others.
    private static IEnumerable<PackVariation> Values(PolicyPack pack)
    {
        var used = Used(pack);
        foreach (var value in pack.Values.Where(v => used.Contains(v.Name) && v.HoldsIn(pack.Area)))
        {
            var step = value.Value is > 0 and < 10 && decimal.IsInteger(value.Value) && value.Name != "scope-income-factor" ? 1 : value.Value / 100;
            foreach (var number in new[] { value.Value - step, value.Value + step })
            {
                yield return new(FormattableString.Invariant($"{value.Name} {value.Start:yyyy-MM-dd} {value.Value} -> {number}"),
                    pack with { Values = [.. pack.Values.Select(v => ReferenceEquals(v, value) ? v with { Value = number } : v)] });
            }
        }
    }

    private static HashSet<string> Used(PolicyPack pack) =>
    [
        .. pack.Criteria.SelectMany(ValuesOf),
        .. pack.Exclusions.SelectMany(e => new[] { e.AtLeast, e.Under }).OfType<string>(),
        .. pack.Scope.Groups.Where(g => g.Kind == ScopeKind.SlightlyAbove).Select(_ => "scope-income-factor"),
    ];

    private static IEnumerable<string> ValuesOf(CriterionDefinition criterion)
    {
        var kind = CriterionCatalogue.Find(criterion.Id)!;
        return kind.ValuesFor(criterion.Settings).Concat(kind.Optional).Where(v => v != "income-near-share" || criterion.Settings["about"] == "yes");
    }

    private static IEnumerable<PackVariation> Criteria(PolicyPack pack)
    {
        foreach (var criterion in pack.Criteria)
        {
            foreach (var (what, changed) in Settings(criterion).Concat(CausesOf(criterion)))
            {
                yield return new($"{criterion.Id}: {what}", pack with { Criteria = [.. pack.Criteria.Select(c => c.Id == criterion.Id ? changed : c)] });
            }
        }
    }

    private static IEnumerable<(string What, CriterionDefinition Changed)> Settings(CriterionDefinition criterion)
    {
        foreach (var (name, words) in CriterionCatalogue.Find(criterion.Id)!.Settings)
        {
            var listed = criterion.Settings[name].Split(", ");
            var others = words.Count > 0 ? words.Except(listed) : listed.Select(l => string.Join(", ", listed.Except([l])));
            foreach (var word in others)
            {
                yield return ($"{name}: {word}", criterion with { Settings = new Dictionary<string, string>(criterion.Settings) { [name] = word } });
            }
        }
    }

    private static IEnumerable<(string What, CriterionDefinition Changed)> CausesOf(CriterionDefinition criterion)
    {
        if (criterion.Causes.Count == 0) yield break;
        foreach (var cause in Causes.Except(criterion.Id == "rigid-spending" ? WithoutSpending : []))
        {
            yield return criterion.Causes.Contains(cause)
                ? ($"without {cause}", criterion with { Causes = [.. criterion.Causes.Except([cause])] })
                : ($"with {cause}", criterion with { Causes = [.. criterion.Causes, cause] });
        }
    }

    private static IEnumerable<PackVariation> Combinations(PolicyPack pack)
    {
        foreach (var (what, rule) in Changed(pack.Identify)) yield return new($"identify: {what}", pack with { Identify = rule });
        foreach (var reading in pack.IdentifyAlternatives) yield return new($"identify: {reading.Title.English}", pack with { Identify = reading.Rule });
    }

    private static IEnumerable<(string What, Combination Rule)> Changed(Combination rule)
    {
        var parts = rule switch { Combination.All all => all.Parts, Combination.Any any => any.Parts, _ => [] };
        if (parts.Count < 2) yield break;
        Combination Joined(IReadOnlyList<Combination> some) => rule is Combination.All ? new Combination.All(some) : new Combination.Any(some);
        yield return ("joined the other way", rule is Combination.All ? new Combination.Any(parts) : new Combination.All(parts));
        for (var i = 0; i < parts.Count; i++)
        {
            var at = i;
            yield return ($"without {Name(parts[i])}", Joined([.. parts.Where((_, j) => j != at)]));
            foreach (var (what, part) in Changed(parts[i])) yield return ($"{Name(parts[i])} {what}", Joined([.. parts.Select((p, j) => j == at ? part : p)]));
        }
    }

    private static string Name(Combination rule) => rule switch
    {
        Combination.Criterion criterion => criterion.Id,
        Combination.All all => $"({string.Join(" and ", all.Parts.Select(Name))})",
        Combination.Any any => $"({string.Join(" or ", any.Parts.Select(Name))})",
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "Unknown combination."),
    };

    private static IEnumerable<PackVariation> Exclusions(PolicyPack pack)
    {
        foreach (var exclusion in pack.Exclusions)
        {
            PackVariation With(string what, params ExclusionDefinition[] instead) =>
                new($"{exclusion.Id}: {what}", pack with { Exclusions = [.. pack.Exclusions.SelectMany(e => e.Id == exclusion.Id ? instead : [e])] });
            yield return With("left out");
            yield return With("question or not", exclusion with { QuestionOnly = !exclusion.QuestionOnly });
            foreach (var code in CodeLists.Exemption.Codes.Select(c => c.Name))
            {
                yield return With($"{code} exempt or not", exclusion with { Exemptions = exclusion.Exemptions.Contains(code) ? [.. exclusion.Exemptions.Except([code])] : [.. exclusion.Exemptions, code] });
            }
        }
    }

    private static IEnumerable<PackVariation> Scope(PolicyPack pack)
    {
        var scope = pack.Scope;
        PackVariation With(string what, ScopeDefinition changed) => new($"scope: {what}", pack with { Scope = changed });
        yield return With("hukou", scope with { HukouLocal = !scope.HukouLocal });
        yield return With("residence", scope with { Resident = !scope.Resident });
        foreach (var group in scope.Groups)
        {
            ScopeDefinition Instead(params ScopeGroup[] groups) => scope with { Groups = [.. scope.Groups.SelectMany(g => ReferenceEquals(g, group) ? groups : [g])] };
            yield return With($"without {group.Title.English}", Instead());
            if (group.Until is { } until)
            {
                yield return With($"{group.Title.English} at any time", Instead(group with { Until = null }));
                yield return With($"{group.Title.English} a year earlier", Instead(group with { Until = until.AddYears(-1) }));
            }
            foreach (var (what, rule) in group.Rule is { } own ? Changed(own) : []) yield return With($"{group.Title.English} {what}", Instead(group with { Rule = rule }));
        }
    }

    private static IEnumerable<PackVariation> PathBack(PolicyPack pack) =>
        pack.PathBack.Select(s => new PackVariation($"path back without {s.Id}", pack with { PathBack = [.. pack.PathBack.Where(other => other != s)] }));

    private static IEnumerable<PackVariation> Dates(PolicyPack pack)
    {
        yield return new("a quarter earlier in force", pack with { Start = pack.Start.AddMonths(-3) });
        yield return new("a quarter later in force", pack with { Start = pack.Start.AddMonths(3) });
        if (pack.Values.Any(v => v.Area is not null && v.HoldsIn(pack.Area))) yield return new("of no area", pack with { Area = null });
    }
}
