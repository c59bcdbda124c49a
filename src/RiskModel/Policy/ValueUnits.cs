namespace FangFan.Risk.Policy;

/// <summary>The units a pack's values may have; packs may write either spelling.</summary>
public static class ValueUnits
{
    /// <summary>元/人·年.</summary>
    public const string YuanPerHeadYear = "yuan a head and year";

    /// <summary>元/人·月.</summary>
    public const string YuanPerHeadMonth = "yuan a head and month";

    /// <summary>元.</summary>
    public const string Yuan = "yuan";

    /// <summary>比例, 1 = the whole.</summary>
    public const string Share = "share";

    /// <summary>倍.</summary>
    public const string Times = "times";

    /// <summary>项.</summary>
    public const string Items = "items";

    /// <summary>次/年.</summary>
    public const string TimesAYear = "times a year";

    /// <summary>Every unit in both languages.</summary>
    public static IReadOnlyList<Wording> All { get; } =
    [
        new("元/人·年", YuanPerHeadYear), new("元/人·月", YuanPerHeadMonth), new("元", Yuan), new("比例", Share), new("倍", Times), new("项", Items),
        new("人", "persons"), new("季度", "quarters"), new("个月", "months"), new("日", "days"), new("每月几日", "day of month"), new("次/季度", "times a quarter"),
        // A quorum is no share written in decimals: 0.6667 of thirty is over twenty.
        new("次/年", TimesAYear), new("三分之几", "thirds"), new("二分之几", "halves"),
    ];

    /// <summary>Reads a unit in either spelling; null where there is none of that name.</summary>
    public static Wording? Find(string text)
    {
        foreach (var unit in All)
        {
            if (unit.English == text || unit.Chinese == text) return unit;
        }
        return null;
    }

    /// <summary>The Chinese spelling of a unit given in English; the text itself where it is none of ours.</summary>
    public static string Chinese(string unit) => Find(unit)?.Chinese ?? unit;
}
