using FangFan.Risk.Assessment;
using FangFan.Risk.Scenarios;

namespace FangFan.Risk.Reports.Scenarios;

/// <summary>What a list costs in visits: so many a household and quarter by level, and so many to verify a household that newly enters. The documents set no such numbers; they are the county's to choose.</summary>
/// <param name="High">Visits a quarter to a household at level high, 0 or more.</param>
/// <param name="Medium">To one at level medium.</param>
/// <param name="Low">To one at level low.</param>
/// <param name="Verification">Visits, once, to verify a household that newly enters.</param>
public sealed record VisitLoad(int High, int Medium, int Low, int Verification)
{
    /// <summary>Visits that levels ask for in a quarter.</summary>
    public int Routine(QuarterAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return assessment.Households.Sum(h => h.Level switch { RiskLevel.High => High, RiskLevel.Medium => Medium, RiskLevel.Low => Low, _ => 0 });
    }

    /// <summary>Visits that verifying the households that newly enter takes, once.</summary>
    public int Verifying(AssessmentDifference difference)
    {
        ArgumentNullException.ThrowIfNull(difference);
        return Verification * difference.Entering.Households;
    }
}
