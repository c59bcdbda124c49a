using FangFan.Risk.Policy;
using FangFan.Risk.Records;

namespace FangFan.Risk.Rules.Criteria;

/// <summary>Sudden grave illness: shidian 二(三)五 突发重大疾病.</summary>
/// <remarks>A member is gravely ill now, and none was the quarter before or the records name a sudden illness this quarter. Without a row the quarter before says nothing.</remarks>
internal sealed class SuddenGraveIllness(CriterionDefinition definition) : Criterion(definition)
{
    private static readonly IReadOnlyList<CauseGroup> Evidenced = [CauseGroup.Illness];

    public override Finding Judge(HouseholdFacts facts)
    {
        var (ill, shock, before) = (facts.Any(QuarterColumns.GravelyIll), facts.Flag(QuarterColumns.ShockIllness), IllBefore(facts));
        var state = Kleene.State(ill & (!before | shock));
        var missing = state == FindingState.Unknown ? Missing(facts, before) : [];
        return new Finding(Definition, state, () => Describe(facts, state, missing)) { Missing = missing, Causes = When(state, Evidenced) };
    }

    private static bool? IllBefore(HouseholdFacts facts) => facts.RowBefore(1)?.Number(QuarterColumns.GravelyIll) switch
    {
        null or double.NaN => null,
        var persons => persons > 0,
    };

    private static IReadOnlyList<string> Missing(HouseholdFacts facts, bool? before) =>
        [.. facts.Blank(QuarterColumns.GravelyIll, QuarterColumns.ShockIllness), .. before is null ? [FindingText.LastQuarter] : Array.Empty<string>()];

    private FindingDetail Describe(HouseholdFacts facts, FindingState state, IReadOnlyList<string> missing)
    {
        FindingInput[] inputs =
        [
            Cell(facts, QuarterColumns.GravelyIll),
            Cell(facts, QuarterColumns.ShockIllness),
            new("gravely_ill_last_quarter", new("上季度患大病人数", "gravely ill members last quarter"), facts.RowBefore(1)?.Money(QuarterColumns.GravelyIll), QuarterColumns.GravelyIll.Unit),
        ];
        return new(inputs, state == FindingState.Unknown ? FindingText.Open(Definition.Title, missing) : Sentence(inputs));
    }

    private static Wording Sentence(FindingInput[] inputs)
    {
        if (inputs[0].Value is not { } ill) return new("本季没有突发重病，上季度已有人患大病", "no sudden illness this quarter, and a member was gravely ill last quarter");
        if (ill == 0) return new("没有患大病的成员", "no member is gravely ill");
        var now = FindingText.Number(ill);
        var (sudden, suddenEnglish) = inputs[1].Value > 0 ? ("，本季有突发重病记录", ", and a sudden illness is on record this quarter") : ("", "");
        var (before, beforeEnglish) = inputs[2].Value switch
        {
            null => ("", ""),
            0 => ("，上季度没有", ", none last quarter"),
            { } persons => ($"，上季度已有{FindingText.Number(persons)}人", $", {FindingText.Number(persons)} last quarter already"),
        };
        return new($"{now}人患大病{before}{sudden}", $"{now} gravely ill{beforeEnglish}{suddenEnglish}");
    }
}
