using FangFan.Risk.Records;
using C = FangFan.Risk.Records.QuarterColumns;

namespace FangFan.Risk.Features;

/// <summary>Size and make-up of the household, and what kind of household it is.</summary>
internal static class DemographyFeatures
{
    private static readonly Wording NotLifted = new("不是脱贫户或脱贫年度不详", "it is no lifted household, or the year is unknown");

    public static IEnumerable<FeatureDefinition> All() => [.. People(), .. Head(), .. History()];

    private static IEnumerable<FeatureDefinition> People() =>
    [
        Persons("members", C.Members, new("家庭人口", "members of the household")) with { Family = "size" },
        new("members_rise_4q", CauseGroup.Demography, FeatureForm.Rise(new("家庭人口", "the number of members"), ("persons", new("人", ""))))
        {
            Family = "size",
            Formula = "members less members 4 quarters earlier",
            Compute = h => h.Difference(q => q.Members, 4),
        },
        new("dependants_share", CauseGroup.Demography, FeatureForm.People(new("老人和儿童", "old people and children")))
        {
            Family = "dependants",
            Formula = "(children_under_6 + children_compulsory_age + elders_over_60) / members",
            Compute = h => h.Now.ShareOfMembers(h.Now[C.ChildrenUnder6] + h.Now[C.ChildrenCompulsoryAge] + h.Now[C.EldersOver60]),
        },
        Share("elders_share", C.EldersOver60, new("60岁以上老人", "members over sixty")) with { Family = "dependants" },
        new("elder_lives_alone", CauseGroup.Demography, FeatureForm.Flag(new("是否独居老人", "whether an old person lives alone"),
            new("有老人独居", "an old person lives alone"), new("没有老人独居", "no old person lives alone")))
        {
            Formula = "elder_lives_alone",
            Compute = h => h.Now[C.ElderLivesAlone],
        },
        Persons("children_living_apart", C.ChildrenLivingApart, new("分户子女", "grown children who live apart")),
    ];

    private static IEnumerable<FeatureDefinition> Head() =>
    [
        new("head_age", CauseGroup.Demography, FeatureForm.Amount(new("户主年龄", "age of the head"), ("years", new("岁", ""))))
        {
            Formula = "head_age",
            Compute = h => h.Now[C.HeadAge],
        },
    ];

    private static IEnumerable<FeatureDefinition> History() =>
    [
        new("lifted_household", CauseGroup.Demography, FeatureForm.Flag(new("是否脱贫户", "whether it is a lifted household"),
            new("属脱贫户", "it is a lifted household"), new("属一般农户", "it was never registered as poor")))
        {
            Family = "lifted",
            Formula = "household_type is lifted; missing where lifted_year is still to come",
            Compute = h => h.Now[C.LiftedYear] > h.AsOf.Year ? double.NaN : 1 - h.Now[C.HouseholdType],
        },
        new("years_since_lifted", CauseGroup.Demography, FeatureForm.Since(new("脱贫", "it was lifted"), ("years", new("年", "years")), new("当年脱贫", "it was lifted this year"), NotLifted))
        {
            Family = "lifted",
            Formula = "calendar year less lifted_year; missing where lifted_year is still to come",
            Compute = h => h.AsOf.Year - h.Now[C.LiftedYear] is >= 0 and var years ? years : double.NaN,
        },
    ];

    private static FeatureDefinition Persons(string name, Column column, Wording people) =>
        new(name, CauseGroup.Demography, FeatureForm.Amount(people, ("persons", new("人", "")), new($"没有{people.Chinese}", $"no {people.English}")))
        {
            Formula = column.Name,
            Compute = h => h.Now[column],
        };

    private static FeatureDefinition Share(string name, Column column, Wording people) =>
        new(name, CauseGroup.Demography, FeatureForm.People(people))
        {
            Formula = $"{column.Name} / members",
            Compute = h => h.Now.ShareOfMembers(h.Now[column]),
        };
}
