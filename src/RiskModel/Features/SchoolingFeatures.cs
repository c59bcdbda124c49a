using FangFan.Risk.Records;
using C = FangFan.Risk.Records.QuarterColumns;

namespace FangFan.Risk.Features;

/// <summary>Children at school, out of school, and the schooling of the head.</summary>
internal static class SchoolingFeatures
{
    public static IEnumerable<FeatureDefinition> All() =>
    [
        new("dropout_children", CauseGroup.Schooling, FeatureForm.Amount(new("失学辍学儿童人数", "children out of school"), ("persons", new("人", "")), new("没有失学辍学儿童", "no child is out of school")))
        {
            Direction = Monotone.RiskRises,
            Formula = "dropout_children",
            Compute = h => h.Now[C.DropoutChildren],
        },
        Share("compulsory_age_share", C.ChildrenCompulsoryAge, new("义务教育适龄儿童", "children of compulsory-school age")),
        Share("students_share", C.StudentsBeyondCompulsory, new("高中及以上在校生", "students beyond compulsory schooling")),
        new("head_education", CauseGroup.Schooling, FeatureForm.Grade(new("户主文化程度", "schooling of the head"), [.. CodeLists.Education.Codes.Select(c => new Wording(c.Chinese[0], c.English))]))
        {
            Direction = Monotone.RiskFalls,
            Formula = "head_education as a grade, 1 illiterate to 6 university",
            Compute = h => h.Now[C.HeadEducation] + 1,
        },
    ];

    private static FeatureDefinition Share(string name, Column column, Wording people) =>
        new(name, CauseGroup.Schooling, FeatureForm.People(people))
        {
            Formula = $"{column.Name} / members",
            Compute = h => h.Now.ShareOfMembers(h.Now[column]),
        };
}
