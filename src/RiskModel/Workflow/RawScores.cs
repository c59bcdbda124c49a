using FangFan.Risk.Assessment;
using FangFan.Risk.Explanation;
using FangFan.Risk.Features;
using FangFan.Risk.Models;
using FangFan.Risk.Panel;
using FangFan.Risk.Policy;

namespace FangFan.Risk.Workflow;

/// <summary>A model's scores of a county's quarter that are not taken apart, made once for all packs with the same poverty lines: features are ratios to them and know nothing else of a pack.</summary>
/// <param name="panel">The panel.</param>
/// <param name="quarter">The quarter scored.</param>
/// <param name="model">The model.</param>
internal sealed class RawScores(HouseholdPanel panel, Quarter quarter, TrainedModel model)
{
    private readonly List<(LinesInForce Lines, double[] Scores)> made = [];

    /// <summary>The scores that a request asks for; null without a model.</summary>
    public static RawScores? Of(HouseholdPanel panel, AssessmentRequest request) => request.Model is { } model ? new(panel, request.Quarter, model) : null;

    /// <summary>Log-odds by household number, NaN without a record of the quarter. Every household with one is scored, because a pack may bring it into scope.</summary>
    public double[] Under(PolicyPack pack, CancellationToken cancellation = default)
    {
        var lines = LinesInForce.Of(pack);
        if (made.Find(m => m.Lines.SameAs(lines)).Scores is { } known) return known;
        HouseholdView[] recorded = [.. Enumerable.Range(0, panel.HouseholdCount).Select(h => panel.At(h, quarter)).Where(v => v.Current is not null)];
        var raw = new HouseholdScoring(model, pack).RawScores(panel, recorded, cancellation);
        var scores = new double[panel.HouseholdCount];
        Array.Fill(scores, double.NaN);
        for (var i = 0; i < recorded.Length; i++) scores[recorded[i].Household] = raw[i];
        made.Add((lines, scores));
        return scores;
    }

    /// <summary>The scores of some households as an assessment takes them: the whole score is the base, and there are no reasons.</summary>
    public IReadOnlyDictionary<HouseholdId, HouseholdScore> Unexplained(PolicyPack pack, IEnumerable<HouseholdView> households, CancellationToken cancellation)
    {
        var scores = Under(pack, cancellation);
        return households.ToDictionary(h => h.Id, h => new HouseholdScore(scores[h.Household], model.Calibration.Probability(scores[h.Household]), new RiskExplanation(scores[h.Household], [], scores[h.Household]), []));
    }
}
