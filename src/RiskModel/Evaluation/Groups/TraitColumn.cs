namespace FangFan.Risk.Evaluation.Groups;

/// <summary>A group by name.</summary>
/// <param name="Name">Its name in files.</param>
/// <param name="Label">What people read.</param>
internal readonly record struct GroupName(string Name, Wording Label)
{
    /// <summary>The group of the households of whom a trait is unknown.</summary>
    public static GroupName Unknown { get; } = new("unknown", new("不详", "unknown"));

    /// <summary>This group and another in one.</summary>
    public GroupName Or(GroupName other) => new($"{Name}-or-{other.Name}", new($"{Label.Chinese}或{other.Label.Chinese}", $"{Label.English} or {other.Label.English}"));
}

/// <summary>A trait with the group of each row.</summary>
/// <param name="Name">Its name in files.</param>
/// <param name="Label">What people read.</param>
/// <param name="Groups">The groups, each with the number of its distinct households.</param>
/// <param name="OfRow">Number of each row's group.</param>
internal sealed record TraitColumn(string Name, Wording Label, IReadOnlyList<(GroupName Group, int Households)> Groups, int[] OfRow)
{
    private static readonly GroupName Others = new("others", new("其他（不足10户的合并）", "others (those under ten households, put together)"));

    /// <summary>Whether no model ever sees it; false by default.</summary>
    public bool ForAuditsOnly { get; init; }

    /// <summary>Groups that were put together as others.</summary>
    public int Merged { get; init; }

    /// <summary>Numbers the groups that occur. Where those under ten households hold fewer than ten together, the smallest other group takes them in:
    /// else they could be had by taking the shown groups from the whole.</summary>
    /// <param name="name">The trait's name in files.</param>
    /// <param name="label">What people read.</param>
    /// <param name="groups">The group of each row.</param>
    /// <param name="households">The household of each row.</param>
    /// <param name="order">Which groups come first; the rest follow by name.</param>
    public static TraitColumn Of(string name, Wording label, GroupName[] groups, HouseholdId[] households, params string[] order)
    {
        var counted = groups.Zip(households).Distinct().CountBy(pair => pair.First).ToDictionary(pair => pair.Key, pair => pair.Value);
        GroupName[] sorted = [.. counted.Keys.OrderBy(g => Array.IndexOf(order, g.Name) is var place and >= 0 ? place : order.Length).ThenBy(g => g == GroupName.Unknown).ThenBy(g => g.Name, StringComparer.Ordinal)];
        GroupName[] hidden = [.. sorted.Where(g => counted[g] < GroupsResult.LeastHouseholds)];
        if (hidden.Length > 0 && hidden.Sum(g => counted[g]) < GroupsResult.LeastHouseholds && hidden.Length < sorted.Length)
        {
            var host = sorted.Except(hidden).MinBy(g => counted[g]);
            var joined = hidden.Aggregate(host, (all, g) => all.Or(g));
            return Of(name, label, Array.ConvertAll(groups, g => g == host || hidden.Contains(g) ? joined : g), households, [.. order.Select(o => o == host.Name ? joined.Name : o)]);
        }
        var number = Enumerable.Range(0, sorted.Length).ToDictionary(g => sorted[g]);
        return new(name, label, [.. sorted.Select(g => (g, counted[g]))], Array.ConvertAll(groups, g => number[g]));
    }

    /// <summary>The same where groups of fewer than ten households are put together; what is unknown stays apart.</summary>
    public static TraitColumn Merging(string name, Wording label, GroupName[] groups, HouseholdId[] households)
    {
        var apart = Of(name, label, groups, households);
        var small = apart.Groups.Where(g => g.Households < GroupsResult.LeastHouseholds && g.Group != GroupName.Unknown).Select(g => g.Group).ToHashSet();
        if (small.Count == 0) return apart;
        return Of(name, label, Array.ConvertAll(groups, g => small.Contains(g) ? Others : g), households) with { Merged = small.Count };
    }
}
