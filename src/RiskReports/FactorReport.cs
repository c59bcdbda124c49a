using FangFan.Risk.Evaluation.Factors;
using FangFan.Risk.Reports.Sections;

namespace FangFan.Risk.Reports;

/// <summary>Which factors predict relapse, as a report.</summary>
public static class FactorReport
{
    /// <summary>Puts the sections together.</summary>
    public static Report Of(FactorResult result)
    {
        ReportSection?[] sections =
        [
            ImportanceSection.Of(result),
            result.Contributions is { } contributions ? ContributionsSection.Of(contributions) : null,
            result.Stability is { } stability ? StabilitySection.Of(stability) : null,
            result.Dependence is { Count: > 0 } dependence ? DependenceSection.Of(dependence) : null,
            result.Interactions is { } interactions ? InteractionsSection.Of(interactions) : null,
            result.OddsRatios is { } odds ? OddsRatiosSection.Of(odds) : null,
            result.Criteria is { } criteria ? CriterionValueSection.Of(criteria) : null,
            result.Hazard is { } hazard ? HazardSection.Of(hazard) : null,
            result.Survival is { } survival ? SurvivalSection.Of(survival) : null,
        ];
        return new("factors", new("返贫因素分析报告", "Which factors predict relapse"), result.Statement, ContextFacts.Of(result.Context), [.. sections.OfType<ReportSection>()])
        {
            Cautions = result.Oracle is null ? [] : [ReportWords.Generated],
        };
    }
}
