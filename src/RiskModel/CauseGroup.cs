namespace FangFan.Risk;

/// <summary>What a risk comes from: the one vocabulary that features, criteria, register causes and measures share.</summary>
public enum CauseGroup
{
    /// <summary>因病.</summary>
    Illness,

    /// <summary>因残.</summary>
    Disability,

    /// <summary>因学.</summary>
    Schooling,

    /// <summary>因灾, the epidemic included.</summary>
    Disaster,

    /// <summary>因意外事故.</summary>
    Accident,

    /// <summary>缺劳动力.</summary>
    Labour,

    /// <summary>因务工就业不稳.</summary>
    Work,

    /// <summary>因产业失败.</summary>
    Business,

    /// <summary>因安全住房.</summary>
    Housing,

    /// <summary>因安全饮水.</summary>
    Water,

    /// <summary>收入与支出.</summary>
    Income,

    /// <summary>家庭结构.</summary>
    Demography,

    /// <summary>所在村镇.</summary>
    Place,

    /// <summary>帮扶与监测.</summary>
    Support,
}

/// <summary>Names of <see cref="CauseGroup"/>.</summary>
public static class CauseGroups
{
    /// <summary>Every group with its official Chinese and its English name, in the order of display.</summary>
    public static IReadOnlyDictionary<CauseGroup, Wording> Names { get; } = new Dictionary<CauseGroup, Wording>
    {
        [CauseGroup.Illness] = new("因病", "illness"),
        [CauseGroup.Disability] = new("因残", "disability"),
        [CauseGroup.Schooling] = new("因学", "schooling"),
        [CauseGroup.Disaster] = new("因灾", "disaster"),
        [CauseGroup.Accident] = new("因意外", "accident"),
        [CauseGroup.Labour] = new("缺劳动力", "labour"),
        [CauseGroup.Work] = new("务工就业", "work"),
        [CauseGroup.Business] = new("产业经营", "business"),
        [CauseGroup.Housing] = new("住房", "housing"),
        [CauseGroup.Water] = new("饮水", "water"),
        [CauseGroup.Income] = new("收入支出", "income"),
        [CauseGroup.Demography] = new("家庭结构", "demography"),
        [CauseGroup.Place] = new("所在村镇", "place"),
        [CauseGroup.Support] = new("帮扶与监测", "support"),
    };

    /// <summary>The name used in files, options and the API: the lower-case English name.</summary>
    public static string Name(this CauseGroup group) => Names[group].English;

    /// <summary>Reads <see cref="Name"/> back.</summary>
    public static bool TryParse(string? name, out CauseGroup group)
    {
        foreach (var (candidate, wording) in Names)
        {
            group = candidate;
            if (string.Equals(wording.English, name, StringComparison.OrdinalIgnoreCase) || wording.Chinese == name) return true;
        }
        group = default;
        return false;
    }
}
