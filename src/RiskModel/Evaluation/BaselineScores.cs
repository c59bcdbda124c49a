using FangFan.Risk.Assessment;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Evaluation;

/// <summary>Baselines as numbers, the highest first on the list; NaN = unknown, which ranks last.</summary>
public static class BaselineScores
{
    // More than any pack has criteria, so that the verdict always comes first.
    private const int CriteriaAtMost = 1000;

    /// <summary>Income alone: the lower the income over the line, the higher.</summary>
    /// <param name="incomeRatio">Income per head over the line in force; NaN = missing.</param>
    public static double Income(double incomeRatio) => -incomeRatio;

    /// <summary>Number of criteria met.</summary>
    public static double CriteriaMet(Judgement judgement) => judgement.Findings.Count(finding => finding.State == FindingState.Met);

    /// <summary>The pack's own list: Meets, Near, Unknown, NotMeets, then Excluded and OutOfScope; within a verdict by criteria met.</summary>
    public static double PackList(Judgement judgement)
    {
        var place = judgement.Verdict switch
        {
            Verdict.Meets => 5,
            Verdict.Near => 4,
            Verdict.Unknown => 3,
            Verdict.NotMeets => 2,
            Verdict.Excluded => 1,
            _ => 0,
        };
        return place * CriteriaAtMost + CriteriaMet(judgement);
    }

    /// <summary>The level published last quarter; NaN where there was none.</summary>
    public static double LastLevel(RiskLevel? level) => level is { } known ? (int)known : double.NaN;
}
