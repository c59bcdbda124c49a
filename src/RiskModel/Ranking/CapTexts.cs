using System.Globalization;

namespace FangFan.Risk.Ranking;

/// <summary>Says what a cap's count counts, and what people should know of it.</summary>
public static class CapTexts
{
    /// <summary>What is counted, and how much of the cap and of the registered population it is; that there is no cap where the pack sets none.</summary>
    public static Wording Statement(CapCount cap)
    {
        var share = cap.Share is { } of ? new Wording($"，占建档立卡人口{Percent(of)}", $", {Percent(of)} of the registered population") : new("", "");
        var used = cap.ShareAllowed is null
            ? new Wording("；本政策包不设规模上限", "; the pack sets no cap")
            : cap.ShareOfCap is { } part ? new($"，占规模上限{cap.CapPersons}人的{Percent(part)}", $", {Percent(part)} of the cap of {cap.CapPersons} persons") : new("", "");
        return new(
            $"监测对象{cap.Monitored}人，另有符合条件尚未纳入的{cap.OnlyMeeting}人，共{cap.Households}户{cap.Persons}人{share.Chinese}{used.Chinese}。",
            $"{cap.Monitored} persons under monitoring and {cap.OnlyMeeting} more who meet the criteria: {cap.Households} households, {cap.Persons} persons{share.English}{used.English}.");
    }

    /// <summary>What people should know; null where there is nothing.</summary>
    internal static Wording? Warning(CapCount cap)
    {
        if (cap.ShareAllowed is not { } allowed) return null;
        var percent = Percent((double)allowed);
        List<Wording> warnings = [];
        if (cap.Registered is null) warnings.Add(new($"缺少建档立卡人口数（areas.csv），无法核算{percent}的规模控制", $"the registered population is unknown (areas.csv), so the cap of {percent} cannot be counted"));
        if (cap.Registered == 0) warnings.Add(new("建档立卡人口数为0（areas.csv），请核对", "the registered population is 0 (areas.csv); check it"));
        if (cap.Marginal is { } marginal) warnings.Add(new($"监测对象与符合条件的人数合计{cap.Persons}人，超过建档立卡人口的{percent}（{cap.CapPersons}人），按名单顺序自{marginal}起超出；仅作提示，不剔除任何农户",
            $"those under monitoring and those who meet the criteria are {cap.Persons} persons, over {percent} of the registered population ({cap.CapPersons}), from household {marginal} on in the order of the list; a warning only, nobody is dropped"));
        if (cap.UnknownSize > 0) warnings.Add(new($"{cap.UnknownSize}户家庭人口未知，未计入人数", $"{cap.UnknownSize} households of unknown size are not counted in persons"));
        return warnings.Count == 0 ? null : new(string.Join("；", warnings.Select(w => w.Chinese)) + "。", string.Join("; ", warnings.Select(w => w.English)) + ".");
    }

    private static string Percent(double share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
