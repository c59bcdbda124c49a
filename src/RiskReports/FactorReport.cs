using FangFan.Risk.Evaluation.Factors;
using FangFan.Risk.Reports.Sections;

namespace FangFan.Risk.Reports;

/// <summary>Which factors predict relapse, as a report.</summary>
public static class FactorReport
{
    /// <summary>Puts the sections together.</summary>
    public static Report Of(FactorResult result) => new("factors", new("返贫因素分析报告", "Which factors predict relapse"), result.Statement, [], [.. Sections(result)]);

    private static IEnumerable<ReportSection> Sections(FactorResult result)
    {
        if (result.OddsRatios is { } odds) yield return OddsRatiosSection.Of(odds);
        if (result.Criteria is { } criteria) yield return CriterionValueSection.Of(criteria);
        if (result.Hazard is { } hazard) yield return HazardSection.Of(hazard);
        if (result.Survival is { } survival) yield return SurvivalSection.Of(survival);
    }
}
