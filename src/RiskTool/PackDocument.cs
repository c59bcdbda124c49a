using FangFan.Risk.Policy;

namespace FangFan.Risk.Tool;

/// <summary>A pack as JSON.</summary>
internal static class PackDocument
{
    public static object Head(PolicyPack pack) => new { pack.Id, pack.Title, Area = pack.Area?.Digits, Start = PackWords.Day(pack.Start), pack.Extends };

    /// <summary>The pack in full; rules, groups, rows and effects in words.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="values">The values shown.</param>
    public static object Whole(PolicyPack pack, IReadOnlyList<DatedValue> values)
    {
        var words = new PackWords();
        return new
        {
            pack = Head(pack),
            pack.YieldsTo,
            values,
            scope = new { pack.Scope.Clause, pack.Scope.HukouLocal, pack.Scope.Resident, groups = pack.Scope.Groups.Select(g => new { g.Kind, g.Title, g.Clause, g.Until, text = PackWords.Group(g) }) },
            pack.Criteria,
            identify = new
            {
                clause = pack.IdentifyClause,
                rule = PackWords.Rule(pack.Identify),
                choice = pack.IdentifyChoice,
                alternatives = pack.IdentifyAlternatives.Select(a => new { a.Title, rule = PackWords.Rule(a.Rule) }),
            },
            pack.Exclusions,
            pack.PathBack,
            level = new { pack.Level.Clause, pack.Level.Guarantees, pack.Level.Income, pack.Level.Damping, pack.Level.Choice, rows = pack.Level.Rows },
            pack.Measures,
            scenarios = pack.Scenarios.Select(s => new { s.Id, s.Title, s.Clause, effects = s.Effects.Select(words.Effect), s.Choice, s.Origin }),
            pack.Calendar,
            clauses = PackCitations.Of(pack),
        };
    }
}
