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

    public override Finding Judge(HouseholdFacts facts)
    {
        var (met, atLeastNear) = (IncomeFall.AtLeast(facts, sharp.Value), IncomeFall.AtLeast(facts, near.Value));
        var evidence = atLeastNear == false ? default : new CauseEvidence(facts, spendingShare);
        var cause = atLeastNear == false ? true : evidence.Any(Definition.Causes);
        var state = Kleene.State(met & cause, atLeastNear & cause);
        var missing = state == FindingState.Unknown ? Missing(facts, cause) : [];
        var causes = state is FindingState.Met or FindingState.Near ? evidence.Found(Definition.Causes) : [];
        var (now, last, share) = (facts.NetPerHead, facts.LastYearPerHead, IncomeFall.Share(facts));
        return new Finding(Definition, state, () => new FindingDetail(
            IncomeFall.Inputs(now, last),
            state == FindingState.Unknown ? FindingText.Open(Definition.Title, missing) : Sentence(IncomeFall.Words(now, last, share), state, (causes, cause))))
        {
            Threshold = sharp,
            Margin = share - sharp.Value,
            Missing = missing,
            Causes = causes,
        };
    }

    private static DatedValue Larger(DatedValue value, DatedValue? floor) => floor?.Value > value.Value ? floor : value;

    private IReadOnlyList<string> Missing(HouseholdFacts facts, bool? cause) =>
        [.. IncomeFall.Missing(facts).Concat(cause is null ? CauseEvidence.Blank(facts, Definition.Causes) : []).Distinct()];

    private Wording Sentence(Wording incomes, FindingState state, (IReadOnlyList<CauseGroup> Found, bool? Any) causes)
    {
        var (at, from) = (FindingText.Percent(sharp.Value), FindingText.Percent(near.Value));
        var found = FindingText.Causes(causes.Found);
        return state switch
        {
            FindingState.Met => new($"{incomes.Chinese}，达到{at}；原因：{found.Chinese}", $"{incomes.English}, reaching {at}; cause: {found.English}"),
            FindingState.Near => new($"{incomes.Chinese}，达到{from}、不足{at}；原因：{found.Chinese}", $"{incomes.English}, reaching {from} but not {at}; cause: {found.English}"),
            _ when causes.Any == false => new($"{incomes.Chinese}，但没有具名原因的记录", $"{incomes.English}, but no named cause is on record"),
            _ when near.Name == Floor => new($"{incomes.Chinese}，未达到预警下限{from}", $"{incomes.English}, not reaching the warning floor of {from}"),
            _ => new($"{incomes.Chinese}，未达到{from}", $"{incomes.English}, not reaching a fall of {from}"),
        };
    }
}
