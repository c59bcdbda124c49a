namespace FangFan.Risk.Reports;

/// <summary>Units of features in Chinese.</summary>
internal static class UnitWords
{
    private static readonly Dictionary<string, string> Chinese = new(StringComparer.Ordinal)
    {
        ["coefficient of variation"] = "变异系数",
        ["count"] = "个",
        ["count of four"] = "四项中的项数",
        ["count of nine"] = "九项中的项数",
        ["flag"] = "是/否",
        ["grade"] = "等级",
        ["km"] = "公里",
        ["months"] = "个月",
        ["mu"] = "亩",
        ["persons"] = "人",
        ["poverty lines"] = "扶贫标准的倍数",
        ["quarters"] = "个季度",
        ["ratio to income"] = "与收入之比",
        ["ratio to the county median"] = "与全县中位数之比",
        ["ratio to the poverty line"] = "与扶贫标准之比",
        ["relative change"] = "相对变化",
        ["share"] = "占比",
        ["share of members"] = "占家庭人口的比例",
        ["share of quarters"] = "占季度的比例",
        ["years"] = "年",
    };

    /// <summary>A unit in both languages; one without a Chinese word stands as it is.</summary>
    public static Wording Of(string unit) => new(Chinese.GetValueOrDefault(unit, unit), unit);

    /// <summary>Whether a unit has a Chinese word.</summary>
    public static bool Knows(string unit) => Chinese.ContainsKey(unit);
}
