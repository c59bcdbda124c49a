using FangFan.Risk.Features;
using FangFan.Risk.Models;
using FangFan.Risk.Panel;
using FangFan.Risk.Policy;
using FangFan.Risk.Scenarios;

namespace FangFan.Risk.Workflow;

/// <summary>The use case Sensitivity: what the list would be under every value that the pack's choices could reasonably take.</summary>
internal sealed class CountySensitivity
{
    private static readonly Wording Scoring = new("模型评分", "scoring");

    private readonly HouseholdPanel panel;
    private readonly AssessmentRequest request;
    private readonly CountyTrial trial;
    private readonly double[]? scores;
    private readonly TrialVerdict[] inForce;

    public CountySensitivity(HouseholdPanel panel, AssessmentRequest request, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        CountyAssessment.Check(panel, request);
        (this.panel, this.request) = (panel, request);
        trial = new(new(panel, request.Quarter, request.Previous, request.Decisions));
        progress?.Report(new(Scoring, 0));
        scores = Scores(request.Pack, cancellation);
        inForce = trial.Under(request.Pack, scores, cancellation);
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
                var verdicts = one.InForce ? inForce : trial.Under(one.Pack, ScoresOf(choice, one, cancellation), cancellation);
                points.Add(ChoicePoint.Of(one, inForce, verdicts));
            }
            series.Add(new(choice.Id, choice.Label, choice.Clause, choice.Reason, choice.Unit, points));
        }
        return series;
    }

    // Only the poverty line reaches the features: they are ratios to it.
    private double[]? ScoresOf(PackChoice choice, ChoiceTrial one, CancellationToken cancellation) =>
        choice.Id == LinesInForce.PovertyLineName ? Scores(one.Pack, cancellation) : scores;

    // Every household with a record is scored, because a choice may bring it into scope.
    private double[]? Scores(PolicyPack pack, CancellationToken cancellation)
    {
        if (request.Model is not { } model) return null;
        HouseholdView[] recorded = [.. Enumerable.Range(0, panel.HouseholdCount).Select(h => panel.At(h, request.Quarter)).Where(v => v.Current is not null)];
        var raw = new HouseholdScoring(model, pack).RawScores(panel, recorded, cancellation);
        var byHousehold = new double[panel.HouseholdCount];
        Array.Fill(byHousehold, double.NaN);
        for (var i = 0; i < recorded.Length; i++) byHousehold[recorded[i].Household] = raw[i];
        return byHousehold;
    }
}
