using FangFan.Risk.Evaluation.Drift;
using FangFan.Risk.Reports.Sections;

namespace FangFan.Risk.Reports;

/// <summary>How far a county's records have moved from those that a model was trained on, as a report.</summary>
public static class DriftReport
{
    /// <summary>Puts the sections together.</summary>
    public static Report Of(DriftResult result) => new("drift", new("数据漂移报告", "Drift report"), result.Statement, ContextFacts.Of(result.Context),
        [FeatureDriftSection.Of(result), ScoreDriftSection.Of(result), MissingDriftSection.Of(result)]);
}
