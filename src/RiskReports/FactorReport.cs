using FangFan.Risk.Evaluation.Factors;

namespace FangFan.Risk.Reports;

/// <summary>Which factors predict relapse, as a report.</summary>
public static class FactorReport
{
    /// <summary>Puts the sections together.</summary>
    public static Report Of(FactorResult result) => new("factors", new("返贫因素分析报告", "Which factors predict relapse"), result.Statement, ContextFacts.Of(result.Context), []);
}
