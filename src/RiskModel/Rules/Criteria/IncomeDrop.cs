using FangFan.Risk.Policy;

namespace FangFan.Risk.Rules.Criteria;

/// <summary>Income sharply down from a named cause: national 三(二) 收入大幅缩减, suixi 三(二) 收入骤降.</summary>
/// <remarks>Where the pack has a warning floor (shidian 二(一)三 预警下限), a fall below it raises nothing.</remarks>
internal sealed class IncomeDrop(CriterionDefinition definition, ValuesInForce values) : Criterion(definition)
{
    private const string Floor = "warning-floor-income-loss";

    private readonly DatedValue sharp = Larger(values["income-drop-share"], values.Find(Floor));
    private readonly DatedValue near = Larger(values["income-drop-near"], values.Find(Floor));
    private readonly decimal spendingShare = values["cause-spending-share"].Value;

    public override FindingState StateOf(HouseholdFacts facts)
    {
        var atLeastNear = IncomeFall.AtLeast(facts, near.Value);
        if (atLeastNear == false) return FindingState.NotMet;
        var cause = Evidence(facts).Any(Definition.Causes);
        return Kleene.State(IncomeFall.AtLeast(facts, sharp.Value) & cause, atLeastNear & cause);
    }

    public override DatedValue Threshold(HouseholdFacts facts) => sharp;

    public override decimal? Margin(HouseholdFacts facts) => IncomeFall.Share(facts) - sharp.Value;

    public override IReadOnlyList<FindingInput> Inputs(HouseholdFacts facts) => IncomeFall.Inputs(facts);

    public override IReadOnlyList<string> Missing(HouseholdFacts facts) =>
        [.. IncomeFall.Missing(facts).Concat(Evidence(facts).Any(Definition.Causes) is null ? CauseEvidence.Blank(facts, Definition.Causes) : []).Distinct()];

    public override IReadOnlyList<CauseGroup> Causes(HouseholdFacts facts) => Evidence(facts).Found(Definition.Causes);

    public override Wording Sentence(HouseholdFacts facts, FindingState state)
    {
        var incomes = IncomeFall.Words(facts);
        var (at, from) = (FindingText.Percent(sharp.Value), FindingText.Percent(near.Value));
        if (state == FindingState.NotMet) return NotMet(facts, incomes, from);
        var found = FindingText.Causes(Causes(facts));
        return state == FindingState.Met
            ? new($"{incomes.Chinese}，达到{at}；原因：{found.Chinese}", $"{incomes.English}, reaching {at}; cause: {found.English}")
            : new($"{incomes.Chinese}，达到{from}、不足{at}；原因：{found.Chinese}", $"{incomes.English}, reaching {from} but not {at}; cause: {found.English}");
    }

    private static DatedValue Larger(DatedValue value, DatedValue? floor) => floor?.Value > value.Value ? floor : value;

    private CauseEvidence Evidence(HouseholdFacts facts) => new(facts, spendingShare);

    private Wording NotMet(HouseholdFacts facts, Wording incomes, string from)
    {
        if (IncomeFall.AtLeast(facts, near.Value) != false) return new($"{incomes.Chinese}，但没有具名原因的记录", $"{incomes.English}, but no named cause is on record");
        return near.Name == Floor
            ? new($"{incomes.Chinese}，未达到预警下限{from}", $"{incomes.English}, not reaching the warning floor of {from}")
            : new($"{incomes.Chinese}，未达到{from}", $"{incomes.English}, not reaching a fall of {from}");
    }
}
