using FangFan.Risk.Models;
using FangFan.Risk.Panel;
using FangFan.Risk.Scenarios;

namespace FangFan.Risk.Workflow;

/// <summary>The use case Sensitivity: what the list would be under every value that the pack's choices could reasonably take.</summary>
internal sealed class CountySensitivity
{
    private static readonly Wording Scoring = new("模型评分", "scoring");

    private readonly AssessmentRequest request;
    private readonly CountyTrial trial;
    private readonly RawScores? scores;
    private readonly TrialVerdict[] inForce;

    public CountySensitivity(HouseholdPanel panel, AssessmentRequest request, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        CountyAssessment.Check(panel, request);
        this.request = request;
        trial = new(new(panel, request.Quarter, request.Previous, request.Decisions));
        progress?.Report(new(Scoring, 0));
        scores = RawScores.Of(panel, request);
        inForce = trial.Under(request.Pack, scores?.Under(request.Pack, cancellation), cancellation);
    }

    /// <summary>One series a choice.</summary>
    public IReadOnlyList<ChoiceSensitivity> Run(IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        var choices = PackChoice.Of(request.Pack, request.Quarter);
        var (done, trials) = (0, choices.Sum(c => c.Trials.Count));
        var series = new List<ChoiceSensitivity>();
        foreach (var choice in choices)
        {
            var points = new List<ChoicePoint>();
            foreach (var one in choice.Trials)
            {
                progress?.Report(new(choice.Label, (double)done++ / trials));
                var verdicts = one.InForce ? inForce : trial.Under(one.Pack, scores?.Under(one.Pack, cancellation), cancellation);
                points.Add(ChoicePoint.Of(one, inForce, verdicts));
            }
            series.Add(new(choice.Id, choice.Label, choice.Clause, choice.Reason, choice.Unit, points));
        }
        return series;
    }
}
