using FangFan.Risk.Policy;
using FangFan.Risk.Records;

namespace FangFan.Risk.Rules.Criteria;

/// <summary>A relocated household with labour has fewer people in work than it should: xishuangbanna 二(四), at least one.</summary>
/// <remarks>Whoever holds a public-welfare job may be counted among those in work already, so the job stands for one person where none is counted.</remarks>
internal sealed class RelocatedJob(CriterionDefinition definition, ValuesInForce values) : Criterion(definition)
{
    private static readonly IReadOnlyList<CauseGroup> Evidenced = [CauseGroup.Work];
    private readonly DatedValue wanted = values["relocated-jobs"];

    public override Finding Judge(HouseholdFacts facts)
    {
        var working = Working(facts);
        var state = Kleene.State(Relocated.WithLabour(facts) & (working < wanted.Value));
        var missing = state == FindingState.Unknown ? Missing(facts, working) : [];
        return new Finding(Definition, state, () => Describe(facts, working, state, missing))
        {
            Threshold = wanted,
            Margin = working.Exact - wanted.Value,
            Missing = missing,
            Causes = When(state, Evidenced),
        };
    }

    private static Amount Working(HouseholdFacts facts)
    {
        var (counted, post) = (facts.Cell(QuarterColumns.WorkingMembers), facts.Flag(QuarterColumns.PublicWelfareJob));
        return new Amount(Math.Max(counted.Low ?? 0, post == true ? 1 : 0), counted.High is { } most ? Math.Max(most, post == false ? 0 : 1) : null);
    }

    private IReadOnlyList<string> Missing(HouseholdFacts facts, Amount working) =>
        [.. Relocated.Missing(facts), .. (working < wanted.Value) is null ? facts.Blank(QuarterColumns.WorkingMembers, QuarterColumns.PublicWelfareJob) : []];

    private FindingDetail Describe(HouseholdFacts facts, Amount working, FindingState state, IReadOnlyList<string> missing)
    {
        FindingInput[] inputs = [.. Relocated.Inputs(facts), Cell(facts, QuarterColumns.WorkingMembers), Cell(facts, QuarterColumns.PublicWelfareJob)];
        if (state == FindingState.Unknown) return new(inputs, FindingText.Open(Definition.Title, missing));
        if (Relocated.NotLookedAt(facts) is { } not) return new(inputs, not);
        var (said, at, met) = (FindingText.Amount(working), FindingText.Number(wanted.Value), state == FindingState.Met);
        return new(inputs, new Wording($"有劳动力的搬迁户就业{said.Chinese}人，{(met ? "少于" : "不少于")}{at}人", $"relocated household with labour: {said.English} in work, {(met ? "fewer than" : "not fewer than")} {at}"));
    }
}
