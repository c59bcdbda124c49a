using FangFan.Risk.Records;

namespace FangFan.Risk.Rules.Criteria;

/// <summary>Households relocated for poverty relief that have labour: xishuangbanna 二(四) 有劳动力的搬迁贫困家庭.</summary>
internal static class Relocated
{
    /// <summary>Whether it is one; null where unknown.</summary>
    public static bool? WithLabour(HouseholdFacts facts) => facts.Flag(QuarterColumns.Relocated) & facts.Any(QuarterColumns.Labourers);

    /// <summary>The blank columns that leave it open.</summary>
    public static IReadOnlyList<string> Missing(HouseholdFacts facts) => facts.Blank(QuarterColumns.Relocated, QuarterColumns.Labourers);

    /// <summary>Why it is none; null where it is one or that is unknown.</summary>
    public static Wording? NotLookedAt(HouseholdFacts facts)
    {
        if (facts.Flag(QuarterColumns.Relocated) == false) return new("不是易地扶贫搬迁户", "not a relocated household");
        return facts.Any(QuarterColumns.Labourers) == false ? new("没有劳动力", "no member is able to work") : null;
    }

    /// <summary>What tells it.</summary>
    public static FindingInput[] Inputs(HouseholdFacts facts) => [Criterion.Cell(facts, QuarterColumns.Relocated), Criterion.Cell(facts, QuarterColumns.Labourers)];
}
