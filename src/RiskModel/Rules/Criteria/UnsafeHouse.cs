using FangFan.Risk.Policy;
using FangFan.Risk.Records;

namespace FangFan.Risk.Rules.Criteria;

/// <summary>House of grade C or D: national 一; suixi 三(六)三 asks besides that it is lived in and that the household cannot repair it.</summary>
/// <remarks>A grade of C or D is itself the damage: it is given on inspection of the house.</remarks>
internal sealed class UnsafeHouse(CriterionDefinition definition) : Criterion(definition)
{
    private static readonly IReadOnlyList<CauseGroup> Evidenced = [CauseGroup.Housing];
    private static readonly int GradeC = CodeLists.HouseGrade.IndexOf("C");
    private static readonly int GradeD = CodeLists.HouseGrade.IndexOf("D");
    private readonly bool mustLiveIn = definition.Settings["lived-in"] == "required";
    private readonly bool mustBeUnable = definition.Settings["repair"] == "unable";

    public override FindingState StateOf(HouseholdFacts facts)
    {
        var dangerous = facts.Is(QuarterColumns.HouseGrade, GradeC) | facts.Is(QuarterColumns.HouseGrade, GradeD);
        if (mustLiveIn) dangerous &= facts.Flag(QuarterColumns.HouseLivedIn);
        if (mustBeUnable) dangerous &= !facts.Flag(QuarterColumns.AbleToRepair);
        return Kleene.State(dangerous);
    }

    public override IReadOnlyList<FindingInput> Inputs(HouseholdFacts facts) =>
    [
        Cell(facts, QuarterColumns.HouseGrade) with { Value = null, Code = facts.Code(QuarterColumns.HouseGrade) },
        .. mustLiveIn ? [Cell(facts, QuarterColumns.HouseLivedIn)] : Array.Empty<FindingInput>(),
        .. mustBeUnable ? [Cell(facts, QuarterColumns.AbleToRepair)] : Array.Empty<FindingInput>(),
    ];

    public override IReadOnlyList<string> Missing(HouseholdFacts facts) =>
        [.. facts.Blank(QuarterColumns.HouseGrade), .. mustLiveIn ? facts.Blank(QuarterColumns.HouseLivedIn) : [], .. mustBeUnable ? facts.Blank(QuarterColumns.AbleToRepair) : []];

    public override IReadOnlyList<CauseGroup> Causes(HouseholdFacts facts) => Evidenced;

    public override Wording Sentence(HouseholdFacts facts, FindingState state)
    {
        var (lives, livesEnglish) = (mustLiveIn ? facts.Flag(QuarterColumns.HouseLivedIn) : null) switch
        {
            null => ("", ""),
            true => ("，实际居住", ", lived in"),
            false => ("，不实际居住", ", not lived in"),
        };
        var (repair, repairEnglish) = (mustBeUnable ? facts.Flag(QuarterColumns.AbleToRepair) : null) switch
        {
            null => ("", ""),
            true => ("，有能力修缮", ", able to repair"),
            false => ("，无力修缮", ", unable to repair"),
        };
        var (house, houseEnglish) = facts.Code(QuarterColumns.HouseGrade) is { } grade ? ($"住房为{grade}级", $"house of grade {grade}") : ("住房等级未知", "house grade unknown");
        return new($"{house}{lives}{repair}", $"{houseEnglish}{livesEnglish}{repairEnglish}");
    }
}
