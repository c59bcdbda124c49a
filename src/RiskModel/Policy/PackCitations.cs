namespace FangFan.Risk.Policy;

/// <summary>Tells which clauses a pack cites.</summary>
public static class PackCitations
{
    /// <summary>The clauses cited, each once, in ordinal order: of values whose source is a clause, of scope, criteria, identify, exclusions, path back, level, measures, scenarios and calendar.</summary>
    public static IReadOnlyList<string> Of(PolicyPack pack)
    {
        IEnumerable<string> cited =
        [
            pack.Scope.Clause, pack.IdentifyClause, pack.Level.Clause,
            .. pack.Values.Select(v => v.Source),
            .. pack.Scope.Groups.Select(g => g.Clause),
            .. pack.Criteria.Select(c => c.Clause),
            .. pack.Exclusions.Select(e => e.Clause),
            .. pack.PathBack.Select(s => s.Clause),
            .. pack.Measures.Select(m => m.Clause),
            .. pack.Scenarios.Select(s => s.Clause),
            .. pack.Calendar.Select(c => c.Clause),
        ];
        return [.. cited.Where(ClauseReader.IsClause).Distinct().Order(StringComparer.Ordinal)];
    }
}
