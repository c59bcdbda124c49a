using FangFan.Risk.Boosting;

namespace FangFan.Risk.Tests.Boosting;

/// <summary>A split found by trying everything on the raw values.</summary>
internal sealed record TriedSplit(int Feature, float Threshold, bool MissingLeft, double Gain)
{
    public bool GoesLeft(float[][] columns, int row) => new TreeNode(Feature, Threshold, MissingLeft, 0, 0, 0, 0).GoesLeft(columns[Feature][row]);
}

/// <summary>The plain definition of the best split: every value of every feature as threshold, missing values on either side, sums in doubles.</summary>
internal sealed class ExhaustiveSearch(float[][] columns, float[] gradients, float[] hessians, BoostingOptions options)
{
    public TriedSplit? Best(IReadOnlyList<int> rows)
    {
        TriedSplit? best = null;
        foreach (var split in Candidates(rows))
        {
            if (best is null || split.Gain > best.Gain) best = split;
        }
        return best;
    }

    public double GainOf(IReadOnlyList<int> rows, Func<int, bool> goesLeft)
    {
        var left = rows.Where(goesLeft).ToList();
        var right = rows.Where(row => !goesLeft(row)).ToList();
        if (left.Count < options.MinimumRowsPerLeaf || right.Count < options.MinimumRowsPerLeaf) return double.NegativeInfinity;
        return Fall(left) + Fall(right) - Fall(rows);
    }

    private IEnumerable<TriedSplit> Candidates(IReadOnlyList<int> rows)
    {
        for (var feature = 0; feature < columns.Length; feature++)
        {
            var column = columns[feature];
            var thresholds = rows.Select(row => column[row]).Where(value => !float.IsNaN(value)).Distinct().Order().ToList();
            if (thresholds.Count > 0) thresholds[^1] = float.MaxValue;
            foreach (var threshold in thresholds)
            {
                foreach (var missingLeft in new[] { false, true })
                {
                    var split = new TriedSplit(feature, threshold, missingLeft, 0);
                    var gain = GainOf(rows, row => split.GoesLeft(columns, row));
                    if (gain > 1e-9) yield return split with { Gain = gain };
                }
            }
        }
    }

    private double Fall(IReadOnlyList<int> rows)
    {
        var gradient = rows.Sum(row => (double)gradients[row]);
        return gradient * gradient / (rows.Sum(row => (double)hessians[row]) + options.L2);
    }
}
