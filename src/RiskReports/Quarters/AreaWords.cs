using FangFan.Risk.Panel;

namespace FangFan.Risk.Reports.Quarters;

/// <summary>What people call villages and townships: the newest names that areas.csv has, digits where it has none.</summary>
internal sealed class AreaWords
{
    private static readonly Wording Unknown = new("不详", "unknown");

    private readonly Dictionary<AreaCode, string> names;

    public AreaWords(IReadOnlyList<AreaRecord> areas) => names = areas.Where(a => a.Name is not null).GroupBy(a => a.Area)
        .ToDictionary(area => area.Key, area => area.MaxBy(a => a.Year ?? int.MaxValue)!.Name!);

    /// <summary>The township of a village.</summary>
    public DataCell Township(AreaCode? village) => village is { Level: not AreaLevel.County } known ? Named(known.Township) : DataCell.Of("", Unknown);

    /// <summary>A village behind the name of its township, where both have names.</summary>
    public DataCell Village(AreaCode? village)
    {
        if (village is not { Level: AreaLevel.Village } known) return Township(village);
        if (!names.TryGetValue(known, out var own)) return Named(known);
        var text = names.TryGetValue(known.Township, out var township) ? $"{township} {own}" : own;
        return DataCell.Of(known.Digits, new(text, text));
    }

    private DataCell Named(AreaCode area) => names.TryGetValue(area, out var name) ? DataCell.Of(area.Digits, new(name, name)) : area.Digits;
}
