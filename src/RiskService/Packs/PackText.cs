using FangFan.Risk.Policy;
using FangFan.Risk.Records;

namespace FangFan.Risk.Service.Packs;

/// <summary>Parts of a pack in words that only whole pack and records together give.</summary>
internal static class PackText
{
    /// <summary>A unit in both languages.</summary>
    public static Wording Unit(string unit) => ValueUnits.Find(unit) ?? new(unit, unit);

    /// <summary>A column as people read it: its Chinese header, and its English name.</summary>
    public static Wording Column(string name) => QuarterColumns.All.FirstOrDefault(c => c.Name == name) is { } column ? new(column.Headers[0], name.Replace('_', ' ')) : new(name, name);

    /// <summary>Title of a criterion in the pack; what it is about where the pack has none of the id.</summary>
    public static Wording Title(PolicyPack pack, string id) => pack.Criteria.FirstOrDefault(c => c.Id == id)?.Title ?? PackWords.Criterion(id);

    /// <summary>What the records must show for an exclusion, with the amounts of its bounds.</summary>
    public static Wording Exclusion(PolicyPack pack, ExclusionDefinition exclusion, Quarter quarter)
    {
        var column = Column(exclusion.Column);
        Wording[] bounds = [.. Bound(pack, quarter, exclusion.AtLeast, new("不低于", "at least")), .. Bound(pack, quarter, exclusion.Under, new("低于", "under"))];
        return bounds.Length == 0 ? column : new(column.Chinese + string.Join('且', bounds.Select(b => b.Chinese)), $"{column.English} {string.Join(" and ", bounds.Select(b => b.English))}");
    }

    private static IEnumerable<Wording> Bound(PolicyPack pack, Quarter quarter, string? name, Wording than)
    {
        if (name is null) yield break;
        var amount = pack.ValueIn(name, quarter) is { } value ? PackWords.Amount(value) : new(name, name);
        yield return new(than.Chinese + amount.Chinese, $"{than.English} {amount.English}");
    }
}
