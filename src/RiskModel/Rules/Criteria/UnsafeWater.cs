using FangFan.Risk.Policy;
using FangFan.Risk.Records;

namespace FangFan.Risk.Rules.Criteria;

/// <summary>Safe drinking water severely affected: suixi 三(六)三; so many of the four indicators unmet (shidian 二(三)一 names them), or quality alone.</summary>
internal sealed class UnsafeWater(CriterionDefinition definition, ValuesInForce values) : Criterion(definition)
{
    private static readonly IReadOnlyList<CauseGroup> Evidenced = [CauseGroup.Water];
    private static readonly Column[] Indicators = [QuarterColumns.WaterQuality, QuarterColumns.WaterQuantity, QuarterColumns.WaterConvenience, QuarterColumns.WaterAssurance];
    private static readonly int UnmetCode = CodeLists.WaterState.IndexOf("unmet");
    private readonly DatedValue count = values["unsafe-water-count"];
    private readonly bool qualityAlone = definition.Settings["quality-alone"] == "yes";

    public override FindingState StateOf(HouseholdFacts facts) => Kleene.State((Unmet(facts) >= count.Value) | (qualityAlone ? QualityUnmet(facts) : false));

    public override DatedValue Threshold(HouseholdFacts facts) => count;

    public override decimal? Margin(HouseholdFacts facts) => Unmet(facts).Exact - count.Value;

    public override IReadOnlyList<FindingInput> Inputs(HouseholdFacts facts) =>
        [Derived("water_indicators_unmet", new("未达标的饮水指标数", "water indicators unmet"), Unmet(facts), ValueUnits.Items)];

    public override IReadOnlyList<string> Missing(HouseholdFacts facts) => facts.Blank(Indicators);

    public override IReadOnlyList<CauseGroup> Causes(HouseholdFacts facts) => Evidenced;

    public override Wording Sentence(HouseholdFacts facts, FindingState state)
    {
        var (said, quality) = (FindingText.Amount(Unmet(facts)), QualityUnmet(facts) == true);
        return new($"四项饮水指标中{said.Chinese}项未达标{(quality ? "，其中水质未达标" : "")}（严重影响：{FindingText.Number(count.Value)}项{(qualityAlone ? "或水质" : "")}）",
            $"{said.English} of the four water indicators unmet{(quality ? ", quality among them" : "")} (severely affected: {FindingText.Number(count.Value)}{(qualityAlone ? ", or quality" : "")})");
    }

    private static bool? QualityUnmet(HouseholdFacts facts) => facts.Is(QuarterColumns.WaterQuality, UnmetCode);

    private static Amount Unmet(HouseholdFacts facts)
    {
        var (low, high) = (0, 0);
        foreach (var indicator in Indicators)
        {
            var unmet = facts.Is(indicator, UnmetCode);
            if (unmet == true) low++;
            if (unmet != false) high++;
        }
        return new Amount(low, high);
    }
}
