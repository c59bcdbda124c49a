using FangFan.Risk.Features;

namespace FangFan.Risk.Evaluation.Drift;

/// <summary>A reference in bins: all of it, and by quarter of the year.</summary>
/// <param name="Bins">The bins.</param>
/// <param name="All">The whole reference.</param>
/// <param name="Seasons">Its rows of each quarter of the year, the first quarter first.</param>
internal sealed record FeatureBinning(DriftBins Bins, BinCounts All, IReadOnlyList<BinCounts> Seasons)
{
    /// <summary>Blank cells of the reference by cluster.</summary>
    public BlankShare.Cells[] BlankBefore { get; } = Blank(All);

    /// <summary>Share of the reference that is missing.</summary>
    public double ShareMissing => BlankBefore.Aggregate((a, b) => a + b).Share;

    /// <summary>Cuts by the whole reference, counts by season.</summary>
    /// <param name="values">One a row; NaN = missing.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="ofRow">Cluster of each.</param>
    /// <param name="clusters">How many clusters there are.</param>
    public static FeatureBinning Of(float[] values, FeatureRow[] rows, int[] ofRow, int clusters)
    {
        var bins = DriftBins.Of(values);
        BinCounts[] seasons = [.. Enumerable.Range(0, 4).Select(_ => new BinCounts(clusters, bins.Count))];
        for (var row = 0; row < values.Length; row++) seasons[rows[row].AsOf.Number - 1].Add(ofRow[row], bins.Of(values[row]));
        var all = new BinCounts(clusters, bins.Count);
        foreach (var season in seasons) all.Add(season);
        return new(bins, all, seasons);
    }

    /// <summary>Compares a quarter with the whole reference and with the same quarter of the year.</summary>
    /// <remarks>What has moved only against other seasons has not drifted: the level goes by the smaller index.</remarks>
    public DriftPoint Compare(Quarter quarter, BinCounts now)
    {
        var index = StabilityIndex.Between(All, now);
        var season = StabilityIndex.Between(Seasons[quarter.Number - 1], now).Psi;
        var rows = (int)now.Totals().Sum();
        return new(quarter, rows, index.Psi, index.Noise, index.Limit, LevelOf(index, season))
        {
            SameSeason = season,
            MissingPart = index.Terms.Count == 0 ? 0 : index.Terms[Bins.Missing],
        };
    }

    /// <summary>Missing values by cluster.</summary>
    public static BlankShare.Cells[] Blank(BinCounts counts) =>
        [.. Enumerable.Range(0, counts.Clusters).Select(cluster => new BlankShare.Cells(counts.InCluster(cluster), counts[cluster, counts.Bins - 1]))];

    private static DriftLevel LevelOf(StabilityIndex index, double season)
    {
        if (double.IsNaN(index.Psi)) return DriftLevel.Unknown;
        var moved = double.IsNaN(season) ? index.Psi : Math.Min(index.Psi, season);
        if (index.Psi <= index.Limit) return DriftLevel.Stable;
        return moved >= DriftLimits.Major ? DriftLevel.Major : moved >= DriftLimits.Moderate ? DriftLevel.Moderate : DriftLevel.Stable;
    }
}
