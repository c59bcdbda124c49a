using FangFan.Risk.Policy;

namespace FangFan.Risk.Rules.Criteria;

/// <summary>A criterion whose finding is at hand, whatever the household's facts: where there is no record, or no value in force.</summary>
internal sealed class StatedCriterion(CriterionDefinition definition, FindingState state, (IReadOnlyList<FindingInput> Inputs, Wording Text) said) : Criterion(definition)
{
    /// <summary>What stands for the facts that it does not look at.</summary>
    public static readonly HouseholdFacts NoFacts = null!;

    public DatedValue? Limit { get; init; }

    public decimal? By { get; init; }

    public IReadOnlyList<string> Wanting { get; init; } = [];

    public IReadOnlyList<CauseGroup> Evidenced { get; init; } = [];

    /// <summary>A criterion that is unknown for every household, for a reason that no column can mend.</summary>
    public static StatedCriterion Unknown(CriterionDefinition definition, string missing, Wording why) =>
        new(definition, FindingState.Unknown, ([], FindingText.CannotTell(definition.Title, why))) { Wanting = [missing] };

    /// <summary>What is said of a household without a row in the quarter.</summary>
    public static StatedCriterion NoRecord(CriterionDefinition definition) =>
        Unknown(definition, FindingText.ThisQuarter, new("本季度没有记录", "there is no record of the quarter"));

    /// <summary>What is said where the pack has repealed or not yet set a value in the quarter.</summary>
    public static StatedCriterion NoValueInForce(CriterionDefinition definition, string value) =>
        Unknown(definition, value, new($"政策包在本季度没有执行中的数值 {value}", $"the pack has no value '{value}' in force this quarter"));

    public override FindingState StateOf(HouseholdFacts facts) => state;

    public override DatedValue? Threshold(HouseholdFacts facts) => Limit;

    public override decimal? Margin(HouseholdFacts facts) => By;

    public override IReadOnlyList<FindingInput> Inputs(HouseholdFacts facts) => said.Inputs;

    public override IReadOnlyList<string> Missing(HouseholdFacts facts) => Wanting;

    public override IReadOnlyList<CauseGroup> Causes(HouseholdFacts facts) => Evidenced;

    public override Wording Sentence(HouseholdFacts facts, FindingState state) => said.Text;

    public override Wording Open(HouseholdFacts facts) => said.Text;
}
