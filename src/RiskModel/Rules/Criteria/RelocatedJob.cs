using FangFan.Risk.Policy;
using FangFan.Risk.Records;

namespace FangFan.Risk.Rules.Criteria;

/// <summary>A relocated household with labour has fewer people in work than it should: xishuangbanna 二(四), at least one.</summary>
/// <remarks>Whoever holds a public-welfare job may be counted among those in work already, so the job stands for one person where none is counted.</remarks>
internal sealed class RelocatedJob(CriterionDefinition definition, ValuesInForce values) : Criterion(definition)
{
    private static readonly IReadOnlyList<CauseGroup> Evidenced = [CauseGroup.Work];
    private readonly DatedValue wanted = values["relocated-jobs"];

    public override FindingState StateOf(HouseholdFacts facts)
    {
        var lookedAt = Relocated.WithLabour(facts);
        return Kleene.State(lookedAt == false ? false : lookedAt & (Working(facts) < wanted.Value));
    }

    public override DatedValue Threshold(HouseholdFacts facts) => wanted;

    public override decimal? Margin(HouseholdFacts facts) => Working(facts).Exact - wanted.Value;

    public override IReadOnlyList<FindingInput> Inputs(HouseholdFacts facts) =>
        [.. Relocated.Inputs(facts), Cell(facts, QuarterColumns.WorkingMembers), Cell(facts, QuarterColumns.PublicWelfareJob)];

    public override IReadOnlyList<string> Missing(HouseholdFacts facts) =>
        [.. Relocated.Missing(facts), .. (Working(facts) < wanted.Value) is null ? facts.Blank(QuarterColumns.WorkingMembers, QuarterColumns.PublicWelfareJob) : []];

    public override IReadOnlyList<CauseGroup> Causes(HouseholdFacts facts) => Evidenced;

    public override Wording Sentence(HouseholdFacts facts, FindingState state)
    {
        if (Relocated.NotLookedAt(facts) is { } not) return not;
        var (said, at, met) = (FindingText.Amount(Working(facts)), FindingText.Number(wanted.Value), state == FindingState.Met);
        return new($"有劳动力的搬迁户就业{said.Chinese}人，{(met ? "少于" : "不少于")}{at}人", $"relocated household with labour: {said.English} in work, {(met ? "fewer than" : "not fewer than")} {at}");
    }

    private static Amount Working(HouseholdFacts facts)
    {
        var (counted, post) = (facts.Cell(QuarterColumns.WorkingMembers), facts.Flag(QuarterColumns.PublicWelfareJob));
        return new Amount(Math.Max(counted.Low ?? 0, post == true ? 1 : 0), counted.High is { } most ? Math.Max(most, post == false ? 0 : 1) : null);
    }
}
