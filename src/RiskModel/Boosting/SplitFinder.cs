namespace FangFan.Risk.Boosting;

/// <summary>Finds the best split of a node from its histogram.</summary>
internal sealed class SplitFinder
{
    private readonly BinnedColumns data;
    private readonly BoostingOptions options;
    private readonly sbyte[]? monotone;
    private readonly QuantisedGradients gradients;
    private readonly SplitScan[] scans;

    public SplitFinder(BinnedColumns data, BoostingOptions options, sbyte[]? monotone, QuantisedGradients gradients, int threads)
    {
        this.data = data;
        this.options = options;
        this.monotone = monotone;
        this.gradients = gradients;
        scans = [.. Enumerable.Range(0, threads).Select(_ => new SplitScan())];
    }

    /// <summary>The best split on some features, the first of equals; <see cref="Split.None"/> where none is allowed or gains anything.</summary>
    /// <remarks>
    /// Missing values are tried on both sides; where the node has none, they are sent with the larger child, by hessian.
    /// The last bin of values is a place to split too: values left, missing right.
    /// </remarks>
    /// <param name="worker">Whose scratch space to use.</param>
    /// <param name="node">The node, with its histogram.</param>
    /// <param name="features">Features to look at, ascending.</param>
    /// <param name="passedOver">Features not to look at.</param>
    public Split Best(int worker, GrowingNode node, ReadOnlySpan<int> features, bool[] passedOver)
    {
        var scan = scans[worker];
        scan.Begin(RuleFor(node));
        foreach (var feature in features)
        {
            if (!passedOver[feature]) scan.Add(feature, SlotsOf(node, feature), monotone?[feature] ?? 0);
        }
        return Found(scan, node);
    }

    /// <summary>The best split on one feature with enough rows on either side.</summary>
    /// <param name="node">The node, with its histogram.</param>
    /// <param name="feature">The feature.</param>
    /// <param name="rows">Rows of the node by bin, missing values last.</param>
    public Split BestCounted(GrowingNode node, int feature, ReadOnlySpan<int> rows)
    {
        var scan = scans[0];
        scan.Begin(RuleFor(node));
        scan.AddCounted(feature, SlotsOf(node, feature), monotone?[feature] ?? 0, rows[..data.Features[feature].Slots], options.MinimumRowsPerLeaf);
        return Found(scan, node);
    }

    /// <summary>Whether both children are sure to hold the minimum of rows, by how much one row can add to their sums.</summary>
    public bool IsSureOfRows(Split split, long parent) => LeastRows(split.Left) >= options.MinimumRowsPerLeaf && LeastRows(parent - split.Left) >= options.MinimumRowsPerLeaf;

    /// <summary>The value that lessens the quadratic model of the loss most within the bounds, before the learning rate.</summary>
    public double ValueOf(long sums, ValueBounds bounds) => bounds.Clamp(-PackedSums.GradientOf(sums) / (PackedSums.HessianOf(sums) + options.L2 / gradients.Step));

    private ReadOnlySpan<long> SlotsOf(GrowingNode node, int feature) => node.Histogram.AsSpan(data.Offsets[feature], data.Features[feature].Slots);

    private Split Found(SplitScan scan, GrowingNode node)
    {
        scan.Judge();
        if (!(scan.Gain > 0)) return Split.None;
        var (feature, bin, missingLeft) = scan.Place;
        if (SlotsOf(node, feature)[^1] == 0) missingLeft = 2 * PackedSums.HessianOf(scan.Left) >= PackedSums.HessianOf(node.Sums);
        return new Split(feature, bin, missingLeft, scan.Gain * gradients.Step, scan.Left);
    }

    private long LeastRows(long sums) =>
        Math.Max((Math.Abs(PackedSums.GradientOf(sums)) + gradients.Steps - 1) / gradients.Steps, (PackedSums.HessianOf(sums) + gradients.MostHessian - 1) / gradients.MostHessian);

    private SplitRule RuleFor(GrowingNode node) => new(PackedSums.GradientOf(node.Sums), PackedSums.HessianOf(node.Sums), node.Bounds)
    {
        L2 = options.L2 / gradients.Step,
        LeastHessian = options.MinimumHessianPerLeaf / gradients.Step,
        LeastGain = options.MinimumGain / gradients.Step,
    };
}
