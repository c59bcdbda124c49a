using FangFan.Risk.Assessment;
using FangFan.Risk.Explanation;
using FangFan.Risk.Features;
using FangFan.Risk.Models;
using FangFan.Risk.Panel;
using FangFan.Risk.Policy;

namespace FangFan.Risk.Workflow;

/// <summary>Scores households by a model and takes every score apart.</summary>
/// <param name="model">The model.</param>
/// <param name="pack">The pack whose lines money is measured against.</param>
internal sealed class HouseholdScoring(TrainedModel model, PolicyPack pack)
{
    /// <summary>Reasons shown with a household.</summary>
    public const int Reasons = 5;

    // Small enough that progress moves and the contributions of a block stay in cache.
    private const int BlockRows = 4096;

    /// <summary>Scores of households that have a record of the quarter.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="households">In the panel's order.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <param name="cancellation">Stops the work.</param>
    public IReadOnlyDictionary<HouseholdId, HouseholdScore> Of(HouseholdPanel panel, IReadOnlyList<HouseholdView> households,
        Action<double>? progress = null, CancellationToken cancellation = default)
    {
        var matrix = Matrix(panel, households, cancellation);
        var scores = new Dictionary<HouseholdId, HouseholdScore>(households.Count);
        for (var start = 0; start < households.Count; start += BlockRows)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Invoke((double)start / households.Count);
            int[] rows = [.. Enumerable.Range(start, Math.Min(BlockRows, households.Count - start))];
            var parts = ScorerContributions.Contributions(model.Scorer, matrix.Columns, rows);
            for (var i = 0; i < rows.Length; i++) scores.Add(households[rows[i]].Id, Score(Explanation(matrix, rows[i], parts, i)));
        }
        return scores;
    }

    /// <summary>Log-odds alone, in the order of the households; those of <see cref="Of"/>.</summary>
    public double[] RawScores(HouseholdPanel panel, IReadOnlyList<HouseholdView> households, CancellationToken cancellation = default) =>
        model.Scorer.RawScores(Matrix(panel, households, cancellation).Columns);

    private FeatureMatrix Matrix(HouseholdPanel panel, IReadOnlyList<HouseholdView> households, CancellationToken cancellation) =>
        FeatureBuilder.Build(panel, [.. households.Select(h => new FeatureRow(h.Household, h.AsOf))], LinesInForce.Of(pack), model.Features, cancellation);

    private HouseholdScore Score(RiskExplanation explanation) =>
        new(explanation.RawScore, model.Calibration.Probability(explanation.RawScore), explanation, ReasonWriter.Top(explanation, Reasons));

    private static RiskExplanation Explanation(FeatureMatrix matrix, int row, AdditiveScores parts, int explained)
    {
        var contributions = new Contribution[matrix.Features.Count];
        for (var f = 0; f < contributions.Length; f++) contributions[f] = new(matrix.Features[f], matrix.Columns[f][row], parts.Contributions[explained][f]);
        var order = Enumerable.Range(0, contributions.Length).ToArray();
        Array.Sort(order, (a, b) => (Math.Abs(contributions[b].LogOdds), a).CompareTo((Math.Abs(contributions[a].LogOdds), b)));
        return new(parts.Base, Array.ConvertAll(order, f => contributions[f]), parts.RawScores[explained]);
    }
}
