using FangFan.Risk.Policy;
using FangFan.Risk.Records;

namespace FangFan.Risk.Rules.Criteria;

/// <summary>House of grade C or D: national 一; suixi 三(六)三 asks besides that it is lived in and that the household cannot repair it.</summary>
/// <remarks>A grade of C or D is itself the damage: it is given on inspection of the house.</remarks>
internal sealed class UnsafeHouse(CriterionDefinition definition) : Criterion(definition)
{
    private static readonly IReadOnlyList<CauseGroup> Evidenced = [CauseGroup.Housing];
    private readonly bool mustLiveIn = definition.Settings["lived-in"] == "required";
    private readonly bool mustBeUnable = definition.Settings["repair"] == "unable";

    public override Finding Judge(HouseholdFacts facts)
    {
        var (grade, livedIn, able) = (facts.Code(QuarterColumns.HouseGrade), facts.Flag(QuarterColumns.HouseLivedIn), facts.Flag(QuarterColumns.AbleToRepair));
        bool? dangerous = grade is null ? null : grade is "C" or "D";
        var state = Kleene.State(dangerous & (mustLiveIn ? livedIn : true) & (mustBeUnable ? !able : true));
        var missing = state == FindingState.Unknown ? Missing(facts) : [];
        return new Finding(Definition, state, () => new FindingDetail(Inputs(facts),
            state == FindingState.Unknown ? FindingText.Open(Definition.Title, missing) : Sentence(grade, livedIn, able)))
        {
            Missing = missing,
            Causes = When(state, Evidenced),
        };
    }

    private IReadOnlyList<string> Missing(HouseholdFacts facts) =>
        [.. facts.Blank(QuarterColumns.HouseGrade), .. mustLiveIn ? facts.Blank(QuarterColumns.HouseLivedIn) : [], .. mustBeUnable ? facts.Blank(QuarterColumns.AbleToRepair) : []];

    private FindingInput[] Inputs(HouseholdFacts facts) =>
        [Grade(facts), .. mustLiveIn ? [Cell(facts, QuarterColumns.HouseLivedIn)] : Array.Empty<FindingInput>(), .. mustBeUnable ? [Cell(facts, QuarterColumns.AbleToRepair)] : Array.Empty<FindingInput>()];

    private static FindingInput Grade(HouseholdFacts facts) =>
        Cell(facts, QuarterColumns.HouseGrade) with { Value = null, Code = facts.Code(QuarterColumns.HouseGrade) };

    private Wording Sentence(string? grade, bool? livedIn, bool? able)
    {
        var (lives, livesEnglish) = !mustLiveIn || livedIn is null ? ("", "") : livedIn == true ? ("，实际居住", ", lived in") : ("，不实际居住", ", not lived in");
        var (repair, repairEnglish) = !mustBeUnable || able is null ? ("", "") : able == true ? ("，有能力修缮", ", able to repair") : ("，无力修缮", ", unable to repair");
        var (house, houseEnglish) = grade is null ? ("住房等级未知", "house grade unknown") : ($"住房为{grade}级", $"house of grade {grade}");
        return new($"{house}{lives}{repair}", $"{houseEnglish}{livesEnglish}{repairEnglish}");
    }
}
