using FangFan.Risk.Assessment;
using FangFan.Risk.Models;
using FangFan.Risk.Panel;
using FangFan.Risk.Policy;
using FangFan.Risk.Scenarios;

namespace FangFan.Risk.Workflow;

/// <summary>A county's quarter under pack after pack: an officer tries one value, then the next. Scores and the last assessment compared with are kept, so that a trial takes one judging.</summary>
/// <remarks>For one caller at a time. Scores are not taken apart, so assessments name neither reasons nor causes of the model; verdicts, levels and ranks are those of <see cref="RiskWorkflow.Assess"/>.</remarks>
/// <param name="panel">The panel.</param>
/// <param name="request">Quarter, model and what levels rest on; its pack is not looked at.</param>
public sealed class CountyComparison(HouseholdPanel panel, AssessmentRequest request)
{
    private readonly RawScores? scores = RawScores.Of(panel, request);
    private QuarterAssessment? kept;

    /// <summary>What lies between the lists under two packs.</summary>
    /// <param name="before">The pack compared with.</param>
    /// <param name="after">The pack compared.</param>
    /// <param name="progress">Told how far both are.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="InvalidOperationException">The quarter lies outside the records, or before the end of the model's training.</exception>
    /// <exception cref="ArgumentException">A pack has no poverty line above 0, or a stored level is not of the quarter before.</exception>
    public AssessmentDifference Between(PolicyPack before, PolicyPack after, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        if (!ReferenceEquals(kept?.Pack, before)) kept = Under(before, new WorkStretch(progress, 0, 0.5), cancellation);
        return AssessmentDifference.Between(kept, Under(after, new WorkStretch(progress, 0.5, 1), cancellation));
    }

    private QuarterAssessment Under(PolicyPack pack, WorkStretch progress, CancellationToken cancellation) =>
        CountyAssessment.Of(panel, request with { Pack = pack }, progress, cancellation, scores);
}
