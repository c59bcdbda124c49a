using FangFan.Risk.Features;
using FangFan.Risk.Models;

namespace FangFan.Risk.Evaluation.Drift;

/// <summary>A quarter's scores; its lists are parallel.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Rows">Households at risk.</param>
/// <param name="Clusters">Cluster of each.</param>
/// <param name="RawScores">Log-odds.</param>
/// <param name="Probabilities">Calibrated.</param>
/// <param name="Labels">What became of them.</param>
internal sealed record ScoredQuarter(Quarter Quarter, FeatureRow[] Rows, int[] Clusters, double[] RawScores, double[] Probabilities, Label[] Labels)
{
    /// <summary>What became of the scores of some quarters together; null where no outcome is known.</summary>
    public static ScoreOutcome? Outcome(IReadOnlyList<ScoredQuarter> quarters, DriftQuestion question, CancellationToken cancellation)
    {
        var known = quarters.SelectMany(q => Enumerable.Range(0, q.Rows.Length).Where(i => q.Labels[i].IsKnown)
            .Select(i => (Probability: q.Probabilities[i], Raw: q.RawScores[i], q.Labels[i].Number, Cluster: q.Clusters[i]))).ToArray();
        if (known.Length == 0) return null;
        float[] labels = [.. known.Select(k => k.Number)];
        double[] probabilities = [.. known.Select(k => k.Probability)];
        var ranking = new ScoredOutcomes([.. known.Select(k => k.Raw)], labels);
        var draws = ClusterBootstrap.Draw(Dense([.. known.Select(k => k.Cluster)]), question.Draws, question.Seed, weights => Statistics(weights), cancellation);
        var values = Statistics([.. Enumerable.Repeat(1.0, known.Length)]);
        IntervalEstimate At(int i) => new(values[i], Interval.Of(draws.Select(draw => draw[i]), DriftLimits.Level));
        return new(known.Length, labels.Count(label => label > 0), probabilities.Average(), At(0), At(1), At(2));

        double[] Statistics(double[] weights)
        {
            double rows = 0, events = 0, expected = 0;
            for (var i = 0; i < weights.Length; i++)
            {
                rows += weights[i];
                events += weights[i] * labels[i];
                expected += weights[i] * probabilities[i];
            }
            return [events / rows, events / expected, ranking.Auc(weights)];
        }
    }

    /// <summary>The clusters numbered without gaps, as the bootstrap draws as many as the largest number says.</summary>
    private static int[] Dense(int[] clusters)
    {
        var numbers = new Dictionary<int, int>();
        return Array.ConvertAll(clusters, cluster =>
        {
            if (!numbers.TryGetValue(cluster, out var number)) numbers.Add(cluster, number = numbers.Count);
            return number;
        });
    }
}
