using FangFan.Risk.Assessment;
using FangFan.Risk.Models;
using FangFan.Risk.Panel;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Workflow;

/// <summary>The use case Assess: judge every household, score those in scope, put both side by side.</summary>
internal static class CountyAssessment
{
    private static readonly Wording Judging = new("按政策标准逐户判定", "judging households by the pack");
    private static readonly Wording Scoring = new("模型评分并分解原因", "scoring and explaining");
    private static readonly Wording Comparing = new("汇总等级与变化", "putting levels together");

    /// <summary>Assesses the county.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="request">What to assess.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="unexplained">Scores of the request's model where only verdicts, levels and ranks are wanted: taking scores apart is most of the work. Null to take them apart.</param>
    public static QuarterAssessment Of(HouseholdPanel panel, AssessmentRequest request, IProgress<WorkProgress>? progress, CancellationToken cancellation, RawScores? unexplained = null)
    {
        Check(panel, request);
        progress?.Report(new(Judging, 0));
        var judged = JudgedHousehold.All(panel, request.Quarter, new Judge(request.Pack).Of, cancellation);
        HouseholdView[] scored = [.. judged.Where(h => h.InScope && h.Recorded).Select(h => h.View)];
        var scores = unexplained?.Unexplained(request.Pack, scored, cancellation) ?? Scores(panel, request, scored, new WorkStretch(progress, 0.2, 0.9), cancellation);
        progress?.Report(new(Comparing, 0.9));
        var assessor = new Assessor(new(request.Pack, request.Quarter, judged, scores)
        {
            Previous = request.Previous,
            Decisions = request.Decisions,
            Problems = request.Problems,
        });
        var households = assessor.Households();
        var transitions = assessor.Transitions(households);
        var assessment = new QuarterAssessment(request.Quarter, request.Pack, request.Model?.Origin, request.Model?.Id, panel.KnownDataHash(request.Quarter), households, transitions)
        {
            Calibration = request.Model?.Calibration,
            VisitCapacity = assessor.VisitCapacity,
        };
        progress?.Report(new(Comparing, 1));
        return assessment;
    }

    private static IReadOnlyDictionary<HouseholdId, HouseholdScore> Scores(HouseholdPanel panel, AssessmentRequest request, HouseholdView[] scored,
        WorkStretch progress, CancellationToken cancellation)
    {
        if (request.Model is not { } model) return new Dictionary<HouseholdId, HouseholdScore>();
        return new HouseholdScoring(model, request.Pack).Of(panel, scored, share => progress.Report(Scoring, share), cancellation);
    }

    /// <exception cref="InvalidOperationException">The quarter lies outside the records, or before the end of the model's training.</exception>
    public static void Check(HouseholdPanel panel, AssessmentRequest request)
    {
        if (panel.RowCount == 0) throw new InvalidOperationException("The records hold no usable row; check the data first.");
        if (request.Quarter < panel.FirstQuarter || request.Quarter > panel.LastQuarter.Plus(JudgedHousehold.QuartersListed))
            throw new InvalidOperationException($"There is nothing to assess at {request.Quarter}: the records run from {panel.FirstQuarter} to {panel.LastQuarter}.");
        if (request.Model is { } model && model.Origin.TrainedUntil > request.Quarter)
            throw new InvalidOperationException($"The model was trained on what was known by {model.Origin.TrainedUntil}; it may not look back at {request.Quarter}. Train one until {request.Quarter} or earlier.");
    }
}
