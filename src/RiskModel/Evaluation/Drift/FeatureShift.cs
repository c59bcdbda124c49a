using FangFan.Risk.Features;

namespace FangFan.Risk.Evaluation.Drift;

/// <summary>Compares the features of quarters with those of the training window.</summary>
internal sealed class FeatureShift
{
    private readonly FeatureMatrix reference;
    private readonly int clusters;
    private readonly FeatureBinning[] binnings;
    private readonly List<DriftPoint>[] points;
    private readonly List<MissingPoint>[] missing;

    /// <summary>Cuts the bins.</summary>
    /// <param name="reference">Features of the training window.</param>
    /// <param name="ofRow">Cluster of each of its rows.</param>
    /// <param name="clusters">How many clusters there are.</param>
    public FeatureShift(FeatureMatrix reference, int[] ofRow, int clusters)
    {
        (this.reference, this.clusters) = (reference with { Columns = [] }, clusters);
        binnings = new FeatureBinning[reference.Features.Count];
        Parallel.For(0, binnings.Length, f => binnings[f] = FeatureBinning.Of(reference.Columns[f], reference.Rows, ofRow, clusters));
        points = [.. binnings.Select(_ => new List<DriftPoint>())];
        missing = [.. binnings.Select(_ => new List<MissingPoint>())];
    }

    /// <summary>Compares a quarter.</summary>
    public void Add(Quarter quarter, FeatureMatrix matrix, int[] ofRow) => Parallel.For(0, binnings.Length, f =>
    {
        var now = binnings[f].Bins.Tally(matrix.Columns[f], ofRow, clusters);
        points[f].Add(binnings[f].Compare(quarter, now));
        missing[f].Add(BlankShare.Point(quarter, binnings[f].BlankBefore, FeatureBinning.Blank(now)));
    });

    /// <summary>What was found, the features of most weight first.</summary>
    /// <param name="weights">Share of each feature in the contributions.</param>
    public IReadOnlyList<FeatureDrift> Result(double[] weights) =>
    [
        .. Enumerable.Range(0, binnings.Length).OrderByDescending(f => weights[f]).ThenBy(f => f).Select(f =>
        {
            var feature = reference.Features[f];
            return new FeatureDrift(feature, weights[f], points[f], new MissingSeries(feature.Name, feature.Label, binnings[f].ShareMissing, missing[f]));
        }),
    ];
}
