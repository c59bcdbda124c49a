using FangFan.Risk.Evaluation.Support;
using FangFan.Risk.Reports.Sections;

namespace FangFan.Risk.Reports;

/// <summary>What support does to the estimates, as a report of its own; a backtest's report has the same section.</summary>
public static class SupportReport
{
    private static readonly Wording Verdict = new(
        "帮扶压低了观察到的返贫致贫；以下比较是敏感性检查，不是帮扶成效的评估。",
        "Support lowers the relapse that is observed; what follows is a check of sensitivity, no evaluation of support.");

    /// <summary>Puts the section together; what was not computed is left out.</summary>
    public static Report Of(SupportResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new("support", new("帮扶对估计的影响", "What support does to the estimates"), [Verdict], [new("score", new("排序依据", "Ranked by"), result.Model.Label)], [SupportSection.Of(result)])
        {
            Cautions = result.Truth is null ? [] : [ReportWords.Generated],
        };
    }
}
