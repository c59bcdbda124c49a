using FangFan.Risk.Assessment;
using FangFan.Risk.Evaluation.Together;
using FangFan.Risk.Panel;
using FangFan.Risk.Records;
using C = FangFan.Risk.Records.QuarterColumns;

namespace FangFan.Risk.Evaluation.Groups;

/// <summary>What an audit parts households by: type, township, minority, female head, elders alone.</summary>
internal static class HouseholdTraits
{
    /// <summary>Every trait, row by row.</summary>
    /// <param name="households">Row by row.</param>
    /// <param name="areas">What is known of areas, for the names of townships.</param>
    public static IReadOnlyList<TraitColumn> Of(JudgedHousehold[] households, IReadOnlyList<AreaRecord> areas)
    {
        var ids = Array.ConvertAll(households, h => h.View.Id);
        TraitColumn Flag(string name, Wording label, Column column, Wording yes, Wording no) => TraitColumn.Of(name, label, Array.ConvertAll(households, h => h.Newest.Flag(column) switch
        {
            true => new GroupName("yes", yes),
            false => new GroupName("no", no),
            null => GroupName.Unknown,
        }), ids, "yes", "no");
        return
        [
            TraitColumn.Of("householdType", new("户类型", "household type"), Array.ConvertAll(households, Type), ids, "lifted", "general"),
            TraitColumn.Merging("township", new("乡镇", "township"), Townships(households, areas), ids),
            Flag("minority", new("少数民族", "minority"), C.Minority, new("少数民族户", "minority household"), new("非少数民族户", "no minority household")) with { ForAuditsOnly = true },
            Flag("femaleHead", new("女性户主", "female head"), C.HeadFemale, new("女性户主", "female head"), new("男性户主", "male head")) with { ForAuditsOnly = true },
            Flag("elderAlone", new("老人独居", "elders alone"), C.ElderLivesAlone, new("有老人独居", "an old person lives alone"), new("无老人独居", "no old person lives alone")),
        ];
    }

    private static GroupName Type(JudgedHousehold household) => household.Newest.Code(C.HouseholdType) switch
    {
        "lifted" => new("lifted", new("脱贫户", "lifted households")),
        "general" => new("general", new("一般农户", "general households")),
        _ => GroupName.Unknown,
    };

    private static GroupName[] Townships(JudgedHousehold[] households, IReadOnlyList<AreaRecord> areas)
    {
        var townships = Array.ConvertAll(households, h => h.Newest.Village?.Township);
        var names = townships.OfType<AreaCode>().Distinct().ToDictionary(t => t, t => TownshipNames.Of(t, areas));
        return Array.ConvertAll(townships, t => t is { } known ? new GroupName(known.Digits, new(names[known], names[known])) : GroupName.Unknown);
    }
}
