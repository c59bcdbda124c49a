using FangFan.Risk.Policy;

namespace FangFan.Risk.Tests.Policy;

/// <summary>The packs that come with the program, and the clauses that they cite.</summary>
internal static class BundledPacks
{
    public static PackLibrary Library { get; } = PackLibrary.Bundled();

    public static IEnumerable<PolicyPack> All => Library.Packs.Values;

    public static PolicyPack Of(string id) => Library.Resolve(id);

    /// <summary>Every clause that a pack's own files or those it extends cite, with where.</summary>
    public static IEnumerable<(string Clause, string Where)> Cited(PolicyPack pack) =>
    [
        (pack.Settings["identify-clause"], "identify"), (pack.Scope.Clause, "scope"), (pack.Level.Clause, "level"),
        .. pack.Scope.Groups.Select(g => (g.Clause, $"scope {g.Title.English}")),
        .. pack.Values.Where(v => v.Mark is null).Select(v => (v.Source, v.Name)),
        .. pack.Criteria.Select(c => (c.Clause, c.Id)),
        .. pack.Exclusions.Select(e => (e.Clause, e.Id)),
        .. pack.PathBack.Select(s => (s.Clause, s.Id)),
        .. pack.Measures.Select(m => (m.Clause, m.Id)),
        .. pack.Scenarios.Select(s => (s.Clause, s.Id)),
        .. pack.Calendar.Select(c => (c.Clause, c.Id)),
    ];
}
