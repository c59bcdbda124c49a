namespace FangFan.Risk.Boosting;

/// <summary>Finds the best split of a node on one feature from the node's histogram.</summary>
internal sealed class SplitFinder
{
    private readonly BinnedColumns data;
    private readonly BoostingOptions options;
    private readonly sbyte[]? monotone;
    private readonly QuantisedGradients gradients;
    private readonly SplitScan[] scans;

    public SplitFinder(BinnedColumns data, BoostingOptions options, sbyte[]? monotone, QuantisedGradients gradients)
    {
        this.data = data;
        this.options = options;
        this.monotone = monotone;
        this.gradients = gradients;
        scans = [.. Enumerable.Range(0, options.Threads).Select(_ => new SplitScan())];
    }

    /// <summary>The best split on a feature, the first of equals; <see cref="Split.None"/> where none is allowed or gains anything.</summary>
    /// <remarks>
    /// Missing values are tried on both sides; where the node has none, they are sent with the larger child, by hessian.
    /// The last bin of values is a place to split too: values left, missing right.
    /// </remarks>
    /// <param name="worker">Whose scratch space to use.</param>
    /// <param name="node">The node, with its histogram.</param>
    /// <param name="feature">The feature.</param>
    /// <param name="counts">Rows of the node by bin; null where they are not counted, and then no place is refused for its rows.</param>
    public Split Best(int worker, GrowingNode node, int feature, int[]? counts)
    {
        var bins = data.Features[feature];
        ReadOnlySpan<long> slots = node.Histogram.AsSpan(data.Offsets[feature], bins.Slots);
        var scan = scans[worker];
        scan.Gather(slots[..bins.MissingBin], counts);
        var rule = RuleFor(node, feature);
        var missing = slots[bins.MissingBin];
        var place = scan.Best(rule, default);
        var missingLeft = false;
        if (missing != 0)
        {
            var moved = scan.Best(rule, new(PackedSums.GradientOf(missing), PackedSums.HessianOf(missing), counts?[bins.MissingBin] ?? 0));
            missingLeft = moved.Gain > place.Gain || (moved.Gain == place.Gain && moved.Bin < place.Bin);
            if (missingLeft) place = moved;
        }
        if (!(place.Gain > 0)) return Split.None;
        var left = scan.LeftOf(place) + (missingLeft ? missing : 0);
        if (missing == 0) missingLeft = 2 * PackedSums.HessianOf(left) >= PackedSums.HessianOf(node.Sums);
        return new Split(feature, place.Bin, missingLeft, place.Gain * gradients.Step, left);
    }

    /// <summary>Whether both children are sure to hold the minimum of rows, by how much one row can add to their sums.</summary>
    public bool IsSureOfRows(Split split, long parent) => LeastRows(split.Left) >= options.MinimumRowsPerLeaf && LeastRows(parent - split.Left) >= options.MinimumRowsPerLeaf;

    /// <summary>The value that lessens the quadratic model of the loss most within the bounds, before the learning rate.</summary>
    public double ValueOf(long sums, ValueBounds bounds) => bounds.Clamp(-PackedSums.GradientOf(sums) / (PackedSums.HessianOf(sums) + options.L2 / gradients.Step));

    private long LeastRows(long sums) =>
        Math.Max((Math.Abs(PackedSums.GradientOf(sums)) + gradients.Steps - 1) / gradients.Steps, (PackedSums.HessianOf(sums) + gradients.MostHessian - 1) / gradients.MostHessian);

    private SplitRule RuleFor(GrowingNode node, int feature) => new(new(PackedSums.GradientOf(node.Sums), PackedSums.HessianOf(node.Sums), node.Count), node.Bounds, monotone?[feature] ?? 0)
    {
        L2 = options.L2 / gradients.Step,
        LeastHessian = options.MinimumHessianPerLeaf / gradients.Step,
        LeastRows = options.MinimumRowsPerLeaf,
        LeastGain = options.MinimumGain / gradients.Step,
    };
}
