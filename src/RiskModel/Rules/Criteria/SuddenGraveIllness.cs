using FangFan.Risk.Policy;
using FangFan.Risk.Records;

namespace FangFan.Risk.Rules.Criteria;

/// <summary>Sudden grave illness: shidian 二(三)五 突发重大疾病.</summary>
/// <remarks>A member is gravely ill now, and none was the quarter before or the records name a sudden illness this quarter. Without a row the quarter before says nothing.</remarks>
internal sealed class SuddenGraveIllness(CriterionDefinition definition) : Criterion(definition)
{
    private static readonly IReadOnlyList<CauseGroup> Evidenced = [CauseGroup.Illness];

    public override FindingState StateOf(HouseholdFacts facts)
    {
        var ill = facts.Any(QuarterColumns.GravelyIll);
        return Kleene.State(ill == false ? false : ill & (facts.Flag(QuarterColumns.ShockIllness) | NoneBefore(facts)));
    }

    public override IReadOnlyList<FindingInput> Inputs(HouseholdFacts facts) =>
    [
        Cell(facts, QuarterColumns.GravelyIll),
        Cell(facts, QuarterColumns.ShockIllness),
        new("gravely_ill_last_quarter", new("上季度患大病人数", "gravely ill members last quarter"), Before(facts), QuarterColumns.GravelyIll.Unit),
    ];

    public override IReadOnlyList<string> Missing(HouseholdFacts facts) =>
        [.. facts.Blank(QuarterColumns.GravelyIll, QuarterColumns.ShockIllness), .. Before(facts) is null ? [FindingText.LastQuarter] : Array.Empty<string>()];

    public override IReadOnlyList<CauseGroup> Causes(HouseholdFacts facts) => Evidenced;

    public override Wording Sentence(HouseholdFacts facts, FindingState state)
    {
        if (facts.Number(QuarterColumns.GravelyIll) is not { } ill) return new("上季度已有成员患大病，本季没有突发重病记录", "a member was gravely ill last quarter already, and no sudden illness is on record");
        if (ill == 0) return new("没有患大病的成员", "no member is gravely ill");
        var now = FindingText.Number(ill);
        var (before, beforeEnglish) = Before(facts) switch
        {
            null => ("", ""),
            0 => ("，上季度没有", ", none last quarter"),
            { } persons => ($"，上季度已有{FindingText.Number(persons)}人", $", {FindingText.Number(persons)} last quarter already"),
        };
        var (sudden, suddenEnglish) = facts.Flag(QuarterColumns.ShockIllness) == true ? ("，本季有突发重病记录", ", a sudden illness on record this quarter") : ("", "");
        return new($"{now}人患大病{before}{sudden}", $"{now} gravely ill{beforeEnglish}{suddenEnglish}");
    }

    private static bool? NoneBefore(HouseholdFacts facts) => Before(facts) is { } persons ? persons == 0 : null;

    private static decimal? Before(HouseholdFacts facts) => facts.RowBefore(1)?.Money(QuarterColumns.GravelyIll);
}
