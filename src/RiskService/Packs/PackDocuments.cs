using FangFan.Risk.Assessment;
using FangFan.Risk.Policy;
using FangFan.Risk.Records;

namespace FangFan.Risk.Service.Packs;

/// <summary>Makes the documents that the API shows of packs.</summary>
internal sealed class PackDocuments(PackLibrary packs)
{
    private static readonly PackWords Words = new(QuarterColumns.LabelOf);

    /// <summary>A pack in full.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="quarter">Tells which of its values are in force.</param>
    public PackDocument Of(PolicyPack pack, Quarter quarter) => new()
    {
        Id = pack.Id,
        Title = pack.Title,
        Document = pack.Settings.GetValueOrDefault("document"),
        Area = pack.Area?.Digits,
        Start = pack.Start,
        Extends = pack.Extends,
        YieldsTo = pack.YieldsTo,
        Quarter = quarter.ToString(),
        Values = [.. pack.Values.Select(v => PackValue.Of(v, ReferenceEquals(v, pack.ValueIn(v.Name, quarter))))],
        Scope = new(pack.Scope.Clause, pack.Scope.HukouLocal, pack.Scope.Resident,
            [.. pack.Scope.Groups.Select(g => new PackGroup(g.Title, g.Clause, g.Until, g.Rule is null ? null : PackWords.Rule(g.Rule)))]),
        Criteria = [.. pack.Criteria.Select(c => Criterion(pack, c))],
        Identify = Identify(pack),
        Exclusions = [.. pack.Exclusions.Select(e => new PackExclusion(e.Id, e.Title, e.Clause, Words.Condition(pack, e, quarter), [.. e.Exemptions.Select(CodeLists.Exemption.LabelOf)], e.QuestionOnly, e.Origin))],
        PathBack = pack.PathBack,
        Level = Level(pack, quarter),
        Measures = [.. pack.Measures.Select(m => new PackMeasure(m.Id, m.Title, m.Causes, m.NeedsLabour, [.. m.Criteria.Select(PackWords.Criterion)], m.Department, m.Units, m.Clause, m.Column is null ? null : Words.Column(m.Column), m.Origin))],
        Scenarios = [.. pack.Scenarios.Select(s => new PackScenario(s.Id, s.Title, s.Clause, s.Choice, [.. s.Effects.Select(Words.Effect)], s.Origin))],
        Calendar = [.. pack.Calendar.Select(c => new PackTerm(c.Id, c.Title, c.Value, PackWords.Unit(c.Unit), PackWords.Term(c), c.Clause, c.Origin))],
        Changes = pack.Extends is { } parent ? PackDiff.Between(packs.Packs[parent], pack, QuarterColumns.LabelOf) : [],
        Clauses = Clauses(pack),
    };

    /// <summary>The clauses a pack cites that the catalogue has, in our own words.</summary>
    private SortedDictionary<string, Wording> Clauses(PolicyPack pack)
    {
        var words = new SortedDictionary<string, Wording>(StringComparer.Ordinal);
        foreach (var id in PackCitations.Of(pack))
        {
            if ((pack.Clauses.FirstOrDefault(c => c.Id == id) ?? packs.Clauses.Find(id)) is { } clause) words[id] = clause.Text;
        }
        return words;
    }

    private static PackCriterion Criterion(PolicyPack pack, CriterionDefinition criterion) => new(criterion.Id, criterion.Title,
        [.. Enum.GetValues<CriterionRoles>().Where(r => r != CriterionRoles.None && criterion.Roles.HasFlag(r))], criterion.Clause, criterion.Causes,
        [.. criterion.Settings.Select(s => Setting(pack, criterion, (s.Key, s.Value)))],
        [.. Values(criterion).Where(name => pack.Values.Any(v => v.Name == name))])
    {
        Choice = criterion.Choice,
        Origin = criterion.Origin,
    };

    private static IEnumerable<string> Values(CriterionDefinition criterion) =>
        CriterionCatalogue.Find(criterion.Id) is { } kind ? kind.ValuesFor(criterion.Settings).Concat(kind.Optional) : [];

    private static PackSetting Setting(PolicyPack pack, CriterionDefinition criterion, (string Name, string Value) setting)
    {
        var (name, value) = setting;
        return new(name, value, PackWords.Setting(name, value),
            [.. pack.WordsFor(criterion, name).Select(w => new PackWord(w, SettingWords.Word(name, w)))]);
    }

    private static PackIdentify Identify(PolicyPack pack) => new(pack.IdentifyClause, Combination(pack, pack.Identify), PackWords.Rule(pack.Identify), pack.IdentifyChoice,
        [.. pack.IdentifyAlternatives.Select(a => new PackReading(a.Title, Combination(pack, a.Rule), PackWords.Rule(a.Rule)))]);

    private static PackCombination Combination(PolicyPack pack, Combination rule) => rule switch
    {
        Policy.Combination.Criterion criterion => new("criterion", criterion.Id, PackWords.Title(pack, criterion.Id), []),
        Policy.Combination.All all => new("all", null, null, [.. all.Parts.Select(p => Combination(pack, p))]),
        Policy.Combination.Any any => new("any", null, null, [.. any.Parts.Select(p => Combination(pack, p))]),
        _ => throw new ArgumentException($"'{rule}' is no combination of criteria.", nameof(rule)),
    };

    private static PackLevel Level(PolicyPack pack, Quarter quarter) => new(pack.Level.Clause, Graded(pack, LevelInput.Guarantees), Graded(pack, LevelInput.Income),
        [.. pack.Level.Rows.Select(r => new PackLevelRow(r.Level, r.Potential, r.Guarantees, r.Income, r.VisitFirst))], pack.Level.Damping, pack.Level.Choice, new LevelRule(pack, quarter).Text);

    private static Wording[] Graded(PolicyPack pack, LevelInput input) => [.. pack.Criteria.Where(c => pack.Level.InputOf(c) == input).Select(c => c.Title)];
}
