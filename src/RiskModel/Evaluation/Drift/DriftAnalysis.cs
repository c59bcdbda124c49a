using System.Globalization;
using FangFan.Risk.Explanation;
using FangFan.Risk.Features;
using FangFan.Risk.Models;
using FangFan.Risk.Panel;

namespace FangFan.Risk.Evaluation.Drift;

/// <summary>Measures how far a county's records and a model's scores have moved since the model was trained.</summary>
/// <remarks>Compared are the households at risk of the model's target with a record of the quarter, in scope or not, as in training. Features are those known at each quarter's end.</remarks>
public static class DriftAnalysis
{
    // Enough for the order of the features' weights; contributions are exact and cost the most of all steps.
    private const int ExplainedRows = 2000;

    private static readonly Wording Referring = new("统计训练期数据", "tallying the training window");
    private static readonly Wording Comparing = new("比较各季度", "comparing quarters");

    /// <summary>Measures.</summary>
    /// <param name="panel">The county.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="InvalidOperationException">The records do not reach from the training window to the end of training, or nobody in it was at risk.</exception>
    /// <exception cref="ArgumentException">A quarter lies in the training window or outside the records, or the capacity is out of range.</exception>
    public static DriftResult Of(HouseholdPanel panel, DriftQuestion question, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        var quarters = question.QuartersOf(panel);
        var window = question.Window(panel);
        progress?.Report(new(Referring, 0));
        var clusters = DriftClusters.Of(panel);
        var rows = AtRisk(panel, window, question).Rows;
        if (rows.Length == 0) throw new InvalidOperationException($"No household was at risk from {window[0]} to {window[^1]}; drift has nothing to be measured against.");
        var features = new FeatureShift(FeatureBuilder.Build(panel, rows, question.Lines, question.Model.Features, cancellation), clusters.Of(rows), clusters.Count);
        var missing = new MissingShift(panel, clusters, window);
        var scored = new Dictionary<Quarter, ScoredQuarter>();
        double[] weights = [];
        Quarter[] every = [.. question.Gap.Union(quarters).Order()];
        for (var i = 0; i < every.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(new(Comparing, 0.3 + 0.7 * i / every.Length));
            var (matrix, own) = Score(panel, every[i], question, clusters, cancellation);
            scored.Add(every[i], own);
            if (every[i] == question.TrainedUntil) weights = Weights(question.Model, matrix);
            if (!quarters.Contains(every[i])) continue;
            features.Add(every[i], matrix, own.Clusters);
            missing.Add(every[i]);
        }
        var reference = new DriftReference(window[0], window[^1], rows.Length, question.TrainedUntil, question.Gap[0], question.Gap[^1], clusters.ByVillage);
        var score = ScoreShift.Of(scored, quarters, question, clusters.Count, cancellation);
        var evidence = new DriftEvidence(features.Result(weights), score, missing.Result(), question.StandIn ? null : panel.LastQuarter - question.TrainedUntil);
        return Result(question, reference, quarters, evidence);
    }

    private static DriftResult Result(DriftQuestion question, DriftReference reference, IReadOnlyList<Quarter> quarters, DriftEvidence evidence)
    {
        var verdict = DriftRules.Judge(evidence);
        return new(Context(question), DriftStatement.Of(verdict, evidence.Features, reference, question.StandIn))
        {
            Verdict = verdict,
            Reference = reference,
            Quarters = quarters,
            Features = evidence.Features,
            Score = evidence.Score,
            Missing = evidence.Missing,
        };
    }

    private static (FeatureMatrix Matrix, ScoredQuarter Scored) Score(HouseholdPanel panel, Quarter quarter, DriftQuestion question, DriftClusters clusters, CancellationToken cancellation)
    {
        var (rows, labels) = AtRisk(panel, [quarter], question);
        var matrix = FeatureBuilder.Build(panel, rows, question.Lines, question.Model.Features, cancellation);
        var raw = question.Model.RawScores(matrix);
        return (matrix, new(quarter, rows, clusters.Of(rows), raw, Array.ConvertAll(raw, question.Model.Calibration.Probability), labels));
    }

    private static (FeatureRow[] Rows, Label[] Labels) AtRisk(HouseholdPanel panel, IReadOnlyList<Quarter> quarters, DriftQuestion question)
    {
        var known = FeatureBuilder.RowsKnown(panel, quarters);
        var labels = LabelBuilder.Build(panel, known, new LabelRequest(question.Model.Origin.Target, question.Lines) { Horizon = question.Horizon });
        int[] atRisk = [.. Enumerable.Range(0, known.Length).Where(i => labels[i].State != LabelState.NotAtRisk)];
        return (Array.ConvertAll(atRisk, i => known[i]), Array.ConvertAll(atRisk, i => labels[i]));
    }

    private static double[] Weights(TrainedModel model, FeatureMatrix matrix)
    {
        var step = Math.Max(1, (matrix.RowCount + ExplainedRows - 1) / ExplainedRows);
        int[] rows = [.. Enumerable.Range(0, matrix.RowCount).Where(row => row % step == 0)];
        var sums = new double[matrix.Features.Count];
        foreach (var parts in ScorerContributions.Contributions(model.Scorer, matrix.Columns, rows).Contributions)
        {
            for (var f = 0; f < sums.Length; f++) sums[f] += Math.Abs(parts[f]);
        }
        var all = sums.Sum();
        return all > 0 ? Array.ConvertAll(sums, sum => sum / all) : sums;
    }

    private static Dictionary<string, string> Context(DriftQuestion question)
    {
        var origin = question.Model.Origin;
        return new()
        {
            ["target"] = origin.Target.Name(),
            ["pack"] = origin.PackId,
            ["preset"] = origin.Preset.Name(),
            ["learner"] = origin.Learner,
            ["horizon"] = origin.Horizon.ToString(CultureInfo.InvariantCulture),
            ["model"] = question.StandIn ? "stand-in" : question.Model.Id,
            ["trainedUntil"] = origin.TrainedUntil.ToString(),
            ["seed"] = question.Seed.ToString(CultureInfo.InvariantCulture),
        };
    }
}
