using FangFan.Risk.Assessment;
using FangFan.Risk.Evaluation.Cohorts;
using FangFan.Risk.Features;
using FangFan.Risk.Panel;
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

    /// <summary>What the records and the rules alone say of a cohort: income, criteria met and the pack's list, by name of the score.</summary>
    public static IReadOnlyDictionary<string, double[]> Of(Cohort cohort, LinesInForce lines)
    {
        var line = (double)lines.PovertyLine(cohort.AsOf);
        return new Dictionary<string, double[]>
        {
            [ScoreDefinition.Income.Name] = [.. cohort.Households.Select(h => Income(h.Newest.NetIncomePerHead() is { } income ? (double)income / line : double.NaN))],
            [ScoreDefinition.CriteriaMet.Name] = [.. cohort.Households.Select(h => CriteriaMet(h.Judgement))],
            [ScoreDefinition.PackList.Name] = [.. cohort.Households.Select(h => PackList(h.Judgement))],
        };
    }

    /// <summary>The true probabilities of a cohort; null where one is unknown, because that would make the oracle look worse than it is.</summary>
    public static double[]? Oracle(Cohort cohort, TruthTable truth)
    {
        double[] known = [.. cohort.Households.Select(h => truth.Relapse(h.View.Id, cohort.AsOf))];
        return known.Any(double.IsNaN) ? null : known;
    }
}
