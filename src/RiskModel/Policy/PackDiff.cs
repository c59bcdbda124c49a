namespace FangFan.Risk.Policy;

/// <summary>Compares two packs entry by entry, in words.</summary>
public static class PackDiff
{
    private static readonly Wording Order = new("顺序", "order");

    /// <summary>What the second pack says otherwise than the first, in the order of a pack's sections; entries that only the second has come last in theirs.
    /// The pack that one extends as the first shows what the one changes. Which file states an entry makes no difference.</summary>
    /// <param name="first">The pack compared with.</param>
    /// <param name="second">The pack that differs.</param>
    /// <param name="columns">What people call a column of the records; null: its name.</param>
    public static IReadOnlyList<PackDifference> Between(PolicyPack first, PolicyPack second, Func<string, Wording>? columns = null)
    {
        var entries = new PackEntries(new PackWords(columns));
        var (before, after) = (Sections(entries.Of(first)), Sections(entries.Of(second)));
        var differences = new List<PackDifference>();
        foreach (var section in before.Select(g => g.Key).Union(after.Select(g => g.Key)).OrderBy(Position)) AddSection(differences, before[section], after[section]);
        return differences;
    }

    private static ILookup<string, PackEntry> Sections(IEnumerable<PackEntry> entries) => entries.ToLookup(e => e.Section, StringComparer.Ordinal);

    private static int Position(string section) => Array.IndexOf(PackReader.Keys, section);

    private static void AddSection(List<PackDifference> differences, IEnumerable<PackEntry> before, IEnumerable<PackEntry> after)
    {
        var left = after.ToDictionary(e => e.Id, StringComparer.Ordinal);
        foreach (var entry in before)
        {
            if (!left.Remove(entry.Id, out var other)) differences.Add(new(entry.Section, entry.Id, entry.Title, PackChange.Removed, Fields(entry, null)));
            else if (Fields(entry, other) is { Count: > 0 } fields) differences.Add(new(entry.Section, entry.Id, other.Title, PackChange.Changed, fields));
        }
        foreach (var entry in after.Where(e => left.ContainsKey(e.Id))) differences.Add(new(entry.Section, entry.Id, entry.Title, PackChange.Added, Fields(null, entry)));
    }

    private static List<FieldDifference> Fields(PackEntry? first, PackEntry? second)
    {
        var fields = Differing(first?.Fields ?? [], second?.Fields ?? []);
        var names = (first?.Lists ?? []).Concat(second?.Lists ?? []).Select(l => l.Name).Distinct();
        foreach (var name in names) AddItems(fields, name, Items(first, name), Items(second, name));
        return fields;
    }

    private static IReadOnlyList<PackItem> Items(PackEntry? entry, Wording list) => entry?.Lists.FirstOrDefault(l => l.Name == list).Items ?? [];

    private static List<FieldDifference> Differing(IReadOnlyList<PackField> first, IReadOnlyList<PackField> second)
    {
        var differences = new List<FieldDifference>();
        foreach (var name in first.Concat(second).Select(f => f.Name).Distinct())
        {
            var (before, after) = (Text(first, name), Text(second, name));
            if (before != after) differences.Add(new(name, before, after));
        }
        return differences;
    }

    private static Wording? Text(IReadOnlyList<PackField> fields, Wording name) => fields.Where(f => f.Name == name).Select(f => (Wording?)f.Text).FirstOrDefault();

    // What is in both is left out; the rest pairs up where as many went as came.
    private static void AddItems(List<FieldDifference> differences, Wording name, IReadOnlyList<PackItem> first, IReadOnlyList<PackItem> second)
    {
        PackItem[] gone = [.. first.Where(f => second.All(s => s.Summary != f.Summary))];
        PackItem[] came = [.. second.Where(s => first.All(f => f.Summary != s.Summary))];
        if ((gone, came) is ([{ Fields.Count: > 0 }], { Length: <= 1 }) or ({ Length: <= 1 }, [{ Fields.Count: > 0 }])) differences.AddRange(Differing(gone.FirstOrDefault()?.Fields ?? [], came.FirstOrDefault()?.Fields ?? []));
        else if (gone.Length == came.Length) differences.AddRange(gone.Zip(came, (g, c) => new FieldDifference(name, g.Summary, c.Summary)));
        else differences.AddRange([.. gone.Select(g => new FieldDifference(name, g.Summary, null)), .. came.Select(c => new FieldDifference(name, null, c.Summary))]);
        if (gone.Length + came.Length == 0 && !first.Select(i => i.Summary).SequenceEqual(second.Select(i => i.Summary))) differences.Add(new(Order, InOrder(first), InOrder(second)));
    }

    private static Wording InOrder(IReadOnlyList<PackItem> items) => new(string.Join("；", items.Select(i => i.Summary.Chinese)), string.Join("; ", items.Select(i => i.Summary.English)));
}
