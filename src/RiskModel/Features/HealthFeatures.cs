using FangFan.Risk.Records;
using C = FangFan.Risk.Records.QuarterColumns;

namespace FangFan.Risk.Features;

/// <summary>Illness, disability and medical cover of the members.</summary>
internal static class HealthFeatures
{
    public static IEnumerable<FeatureDefinition> All() =>
    [
        Share("chronically_ill_share", CauseGroup.Illness, C.ChronicallyIll, new("长期慢性病患者", "chronically ill members")) with { Family = "illness" },
        Share("gravely_ill_share", CauseGroup.Illness, C.GravelyIll, new("大病患者", "gravely ill members")) with { Family = "illness" },
        Share("disabled_share", CauseGroup.Disability, C.Disabled, new("残疾人", "disabled members")) with { Family = "disability" },
        Share("severely_disabled_share", CauseGroup.Disability, C.SeverelyDisabled, new("重度残疾人", "severely disabled members")) with { Family = "disability" },
        Share("uninsured_share", CauseGroup.Illness, C.UninsuredMembers, new("未参加基本医疗保险的成员", "members without basic medical insurance")),
        new("gravely_ill_rise_4q", CauseGroup.Illness, FeatureForm.Rise(new("大病患者", "the number of gravely ill members"), ("persons", new("人", ""))))
        {
            Family = "illness",
            Formula = "gravely_ill less gravely_ill 4 quarters earlier",
            Compute = h => h.Difference(q => q[C.GravelyIll], 4),
        },
    ];

    private static FeatureDefinition Share(string name, CauseGroup group, Column column, Wording people) =>
        new(name, group, FeatureForm.People(people))
        {
            Direction = Monotone.RiskRises,
            Formula = $"{column.Name} / members",
            Compute = h => h.Now.ShareOfMembers(h.Now[column]),
        };
}
