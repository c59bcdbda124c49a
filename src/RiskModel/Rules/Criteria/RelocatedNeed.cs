using FangFan.Risk.Policy;
using FangFan.Risk.Records;

namespace FangFan.Risk.Rules.Criteria;

/// <summary>A household relocated for poverty relief that has labour (xishuangbanna 二(四) 有劳动力的搬迁贫困家庭) has less of something than it should: the gap is met.</summary>
/// <param name="definition">The criterion as the pack states it.</param>
/// <param name="wanted">How much it should have.</param>
internal abstract class RelocatedNeed(CriterionDefinition definition, DatedValue wanted) : Criterion(definition)
{
    private static readonly IReadOnlyList<CauseGroup> Evidenced = [CauseGroup.Work];

    public override FindingState StateOf(HouseholdFacts facts) =>
        Kleene.State(facts.Flag(QuarterColumns.Relocated) & facts.Any(QuarterColumns.Labourers) & IsShort(facts));

    public override DatedValue Threshold(HouseholdFacts facts) => wanted;

    public override decimal? Margin(HouseholdFacts facts) => Has(facts).Exact - wanted.Value;

    public override IReadOnlyList<FindingInput> Inputs(HouseholdFacts facts) =>
        [Cell(facts, QuarterColumns.Relocated), Cell(facts, QuarterColumns.Labourers), .. InputsOfHas(facts)];

    public override IReadOnlyList<string> Missing(HouseholdFacts facts) =>
        [.. facts.Blank(QuarterColumns.Relocated, QuarterColumns.Labourers), .. IsShort(facts) is null ? MissingForHas(facts) : []];

    public override IReadOnlyList<CauseGroup> Causes(HouseholdFacts facts) => Evidenced;

    public override Wording Sentence(HouseholdFacts facts, FindingState state)
    {
        if (facts.Flag(QuarterColumns.Relocated) == false) return new("不是易地扶贫搬迁户", "not a relocated household");
        if (facts.Any(QuarterColumns.Labourers) == false) return new("没有劳动力", "no member is able to work");
        var (has, at, met) = (Said(FindingText.Amount(Has(facts))), FindingText.Number(wanted.Value), state == FindingState.Met);
        return new($"有劳动力的搬迁户{has.Text.Chinese}，{(met ? "少于" : "不少于")}{at}{has.Unit}",
            $"relocated household with labour: {has.Text.English}, {(met ? "fewer than" : "not fewer than")} {at}");
    }

    /// <summary>How much it has.</summary>
    protected abstract Amount Has(HouseholdFacts facts);

    /// <summary>What that was made from.</summary>
    protected abstract IEnumerable<FindingInput> InputsOfHas(HouseholdFacts facts);

    /// <summary>The columns whose being blank leaves it open whether that is enough.</summary>
    protected abstract IEnumerable<string> MissingForHas(HouseholdFacts facts);

    /// <summary>How much it has in words, and the Chinese measure word.</summary>
    protected abstract (Wording Text, string Unit) Said(Wording amount);

    private bool? IsShort(HouseholdFacts facts) => Has(facts) < wanted.Value;
}
