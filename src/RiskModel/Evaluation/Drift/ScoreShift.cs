namespace FangFan.Risk.Evaluation.Drift;

/// <summary>Compares the scores of quarters with those of the quarters that were scored, but not trained on, when training stood.</summary>
/// <remarks>Scores of the rows trained on lie further apart than those of any other row; against them every quarter would seem to have moved.</remarks>
internal static class ScoreShift
{
    /// <summary>Compares.</summary>
    /// <param name="scored">Scores by quarter: of the gap and of the quarters looked at.</param>
    /// <param name="quarters">The quarters looked at.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="clusters">How many clusters there are.</param>
    /// <param name="cancellation">Stops between draws.</param>
    public static ScoreDrift Of(IReadOnlyDictionary<Quarter, ScoredQuarter> scored, IReadOnlyList<Quarter> quarters, DriftQuestion question, int clusters, CancellationToken cancellation)
    {
        ScoredQuarter[] gap = [.. question.Gap.Select(quarter => scored[quarter])];
        var binning = FeatureBinning.Of([.. gap.SelectMany(q => Singles(q))], [.. gap.SelectMany(q => q.Rows)], [.. gap.SelectMany(q => q.Clusters)], clusters);
        var (cutoff, probability) = Cutoff(gap, question.Capacity);
        var points = quarters.Select(quarter =>
        {
            var own = scored[quarter];
            var shift = quarter <= question.TrainedUntil
                ? new DriftPoint(quarter, own.Rows.Length, double.NaN, double.NaN, double.NaN, DriftLevel.Unknown)
                : binning.Compare(quarter, binning.Bins.Tally(Singles(own), own.Clusters, clusters));
            return new ScorePoint(shift, Mean(own.Probabilities), Mean([.. own.RawScores.Select(raw => raw >= cutoff ? 1.0 : 0)]), ScoredQuarter.Outcome([own], question, cancellation));
        });
        ScoredQuarter[] after = [.. scored.Values.Where(q => q.Quarter >= question.TrainedUntil).OrderBy(q => q.Quarter)];
        return new(question.Capacity, probability, [.. points], ScoredQuarter.Outcome(after, question, cancellation));
    }

    private static float[] Singles(ScoredQuarter quarter) => Array.ConvertAll(quarter.RawScores, raw => (float)raw);

    private static double Mean(double[] values) => values.Length == 0 ? double.NaN : values.Average();

    private static (double Raw, double Probability) Cutoff(ScoredQuarter[] gap, double capacity)
    {
        var ranked = gap.SelectMany(q => q.RawScores.Zip(q.Probabilities)).OrderByDescending(pair => pair.First).ToArray();
        if (ranked.Length == 0) return (double.PositiveInfinity, double.NaN);
        return ranked[(int)CapacityCount.Picked(capacity, ranked.Length) - 1];
    }
}
