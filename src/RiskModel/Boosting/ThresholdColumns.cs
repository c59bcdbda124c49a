namespace FangFan.Risk.Boosting;

/// <summary>
/// The thresholds of an ensemble as bins of its features, one column a feature; one of more thresholds than bins can part has several columns, each
/// for some of its thresholds.
/// </summary>
internal sealed class ThresholdColumns
{
    private readonly List<(int Feature, FeatureBins Bins)> columns = [];
    private readonly Dictionary<(int Feature, float Threshold), (int Column, int Last)> lasts = [];

    public ThresholdColumns(IEnumerable<TreeNode> nodes)
    {
        foreach (var splits in nodes.Where(node => !node.IsLeaf).GroupBy(node => node.Feature).OrderBy(splits => splits.Key))
        {
            // At the largest threshold every value goes left, so that it parts none of them.
            var thresholds = splits.Select(node => node.Threshold).Where(threshold => threshold < float.MaxValue).Distinct().Order().ToArray();
            var parts = thresholds.Length == 0 ? [[]] : thresholds.Chunk(FeatureBins.MostThresholds);
            lasts[(splits.Key, float.MaxValue)] = (columns.Count, parts.First().Length);
            foreach (var part in parts)
            {
                for (var last = 0; last < part.Length; last++) lasts[(splits.Key, part[last])] = (columns.Count, last);
                columns.Add((splits.Key, new FeatureBins(part)));
            }
        }
    }

    /// <summary>Columns.</summary>
    public int Count => columns.Count;

    /// <summary>Sets the bins of rows in a column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="values">One array a feature, NaN = missing.</param>
    /// <param name="from">The first row.</param>
    /// <param name="bins">One a row.</param>
    public void SetBins(int column, float[][] values, int from, Span<byte> bins) => columns[column].Bins.SetBins(values[columns[column].Feature].AsSpan(from, bins.Length), bins);

    /// <summary>The step of a split.</summary>
    /// <param name="split">A split among the ensemble's nodes.</param>
    /// <param name="from">The first leaf on its left.</param>
    /// <param name="to">The first leaf on its right.</param>
    public LeafStep StepOf(TreeNode split, int from, int to)
    {
        var (column, last) = lasts[(split.Feature, Math.Min(split.Threshold, float.MaxValue))];
        return LeafStep.Of(column, last, columns[column].Bins.MissingBin, split.MissingLeft, from, to);
    }
}
