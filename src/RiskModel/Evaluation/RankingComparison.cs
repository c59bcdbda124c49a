namespace FangFan.Risk.Evaluation;

/// <summary>Several rankings of the same households, compared quarter by quarter and pooled.</summary>
/// <param name="share">Share of the households on a list, over 0 to 1.</param>
/// <param name="villages">How many villages there are.</param>
/// <param name="seed">Seed of the resampling.</param>
public sealed class RankingComparison(double share, int villages, int seed)
{
    private readonly List<string> scorers = [];
    private readonly Dictionary<string, List<QuarterRanking>> quarters = [];

    /// <summary>Adds a ranking of a quarter's households.</summary>
    /// <returns>How it did in that quarter.</returns>
    public ScorerMetrics Add(string scorer, QuarterRanking quarter)
    {
        if (!quarters.TryGetValue(scorer, out var known))
        {
            scorers.Add(scorer);
            quarters.Add(scorer, known = []);
        }
        known.Add(quarter);
        var counts = quarter.Count(share);
        return new(scorer, counts.Auc, counts.AveragePrecision, counts.Precision, counts.Recall);
    }

    /// <summary>Every ranking pooled, and the first one added less each of the others.</summary>
    public (IReadOnlyList<PooledMetrics> Pooled, IReadOnlyList<PairedDifference> Differences) Pool()
    {
        var pooled = scorers.Select(scorer => (Scorer: scorer, Whole: Whole(scorer), Resampled: new VillageBootstrap(villages, seed).Count(quarters[scorer], share))).ToArray();
        var metrics = pooled.Select(p => new PooledMetrics(p.Scorer,
            Metric(p.Whole, p.Resampled, c => c.Auc), Metric(p.Whole, p.Resampled, c => c.AveragePrecision),
            Metric(p.Whole, p.Resampled, c => c.Precision), Metric(p.Whole, p.Resampled, c => c.Recall)));
        var differences = pooled.Skip(1).Select(other => new PairedDifference(other.Scorer,
            Difference(pooled[0], other, c => c.Auc), Difference(pooled[0], other, c => c.AveragePrecision),
            Difference(pooled[0], other, c => c.Precision), Difference(pooled[0], other, c => c.Recall)));
        return ([.. metrics], [.. differences]);
    }

    private RankCounts Whole(string scorer) => quarters[scorer].Aggregate(default(RankCounts), (sum, quarter) => sum + quarter.Count(share));

    private static Interval Metric(RankCounts whole, RankCounts[] resampled, Func<RankCounts, double> metric) =>
        VillageBootstrap.Of(metric(whole), resampled.Select(metric));

    private static Interval Difference((string, RankCounts Whole, RankCounts[] Resampled) first, (string, RankCounts Whole, RankCounts[] Resampled) other, Func<RankCounts, double> metric) =>
        VillageBootstrap.Of(metric(first.Whole) - metric(other.Whole), first.Resampled.Zip(other.Resampled, (a, b) => metric(a) - metric(b)));
}
