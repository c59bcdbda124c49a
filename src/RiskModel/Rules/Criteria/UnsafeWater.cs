using FangFan.Risk.Policy;
using FangFan.Risk.Records;

namespace FangFan.Risk.Rules.Criteria;

/// <summary>Safe drinking water severely affected: suixi 三(六)三; so many of the four indicators unmet (shidian 二(三)一 names them), or quality alone.</summary>
internal sealed class UnsafeWater(CriterionDefinition definition, ValuesInForce values) : Criterion(definition)
{
    private static readonly IReadOnlyList<CauseGroup> Evidenced = [CauseGroup.Water];
    private static readonly Column[] Indicators = [QuarterColumns.WaterQuality, QuarterColumns.WaterQuantity, QuarterColumns.WaterConvenience, QuarterColumns.WaterAssurance];
    private readonly DatedValue count = values["unsafe-water-count"];
    private readonly bool qualityAlone = definition.Settings["quality-alone"] == "yes";

    public override Finding Judge(HouseholdFacts facts)
    {
        var unmet = Unmet(facts);
        bool? quality = facts.Code(QuarterColumns.WaterQuality) is { } state ? state == "unmet" : null;
        var found = Kleene.State((unmet >= count.Value) | (qualityAlone ? quality : false));
        var missing = found == FindingState.Unknown ? facts.Blank(Indicators) : [];
        return new Finding(Definition, found, () => new FindingDetail(
            [Derived("water_indicators_unmet", new("未达标的饮水指标数", "water indicators unmet"), unmet, ValueUnits.Items)],
            found == FindingState.Unknown ? FindingText.Open(Definition.Title, missing) : Sentence(unmet, quality)))
        {
            Threshold = count,
            Margin = unmet.Exact - count.Value,
            Missing = missing,
            Causes = When(found, Evidenced),
        };
    }

    private static Amount Unmet(HouseholdFacts facts)
    {
        var (low, high) = (0, 0);
        foreach (var indicator in Indicators)
        {
            var state = facts.Code(indicator);
            if (state == "unmet") low++;
            if (state is null or "unmet") high++;
        }
        return new Amount(low, high);
    }

    private Wording Sentence(Amount unmet, bool? quality)
    {
        var said = FindingText.Amount(unmet);
        return new($"四项饮水指标中{said.Chinese}项未达标{(quality == true ? "，其中水质未达标" : "")}（严重影响：{FindingText.Number(count.Value)}项{(qualityAlone ? "或水质" : "")}）",
            $"{said.English} of the four water indicators unmet{(quality == true ? ", quality among them" : "")} (severely affected: {FindingText.Number(count.Value)}{(qualityAlone ? ", or quality" : "")})");
    }
}
