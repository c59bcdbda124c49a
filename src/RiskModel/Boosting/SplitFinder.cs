namespace FangFan.Risk.Boosting;

/// <summary>Finds the best split of a node on one feature from the node's histogram.</summary>
internal sealed class SplitFinder
{
    // Gains are differences of rounded terms: below this share of the terms they are noise, and no split.
    private const double RoundingShare = 1e-12;

    private readonly BinnedColumns data;
    private readonly BoostingOptions options;
    private readonly sbyte[]? monotone;
    private readonly QuantisedGradients gradients;

    public SplitFinder(BinnedColumns data, BoostingOptions options, sbyte[]? monotone, QuantisedGradients gradients)
    {
        this.data = data;
        this.options = options;
        this.monotone = monotone;
        this.gradients = gradients;
    }

    /// <summary>The best split on a feature, the first of equals; null where none is allowed or gains anything.</summary>
    /// <remarks>
    /// Bins are passed in order; missing values are tried on both sides. Where the node has none, they are sent with the larger child.
    /// The last bin of values is a place to split too: values left, missing right.
    /// </remarks>
    public Split? Best(GradientSums[] histogram, GradientSums total, ValueBounds bounds, int feature)
    {
        var bins = data.Features[feature];
        var slots = histogram.AsSpan(data.Offsets[feature], bins.Slots);
        var missing = slots[bins.MissingBin];
        var search = new Search(this, total, bounds, feature);
        var below = default(GradientSums);
        for (var bin = 0; bin < bins.MissingBin && below.Rows + missing.Rows < total.Rows; bin++)
        {
            if (slots[bin].Rows == 0) continue;
            below += slots[bin];
            if (missing.Rows == 0)
            {
                search.Try(bin, below, missingLeft: 2 * below.Rows >= total.Rows);
                continue;
            }
            search.Try(bin, below, missingLeft: false);
            search.Try(bin, below + missing, missingLeft: true);
        }
        return search.Found;
    }

    /// <summary>The value that lessens the quadratic model of the loss most within the bounds, before the learning rate.</summary>
    private double ValueOf(GradientSums sums, ValueBounds bounds) =>
        bounds.Clamp(-sums.Gradient * gradients.GradientStep / (sums.Hessian * gradients.HessianStep + options.L2));

    /// <summary>Twice the fall of the quadratic model when rows take a value; gradient squared over hessian at the best value.</summary>
    private double FallOf(GradientSums sums, double value) =>
        -(2 * sums.Gradient * gradients.GradientStep + (sums.Hessian * gradients.HessianStep + options.L2) * value) * value;

    /// <summary>The best of the splits tried so far; only the last of them becomes an object.</summary>
    private struct Search(SplitFinder finder, GradientSums total, ValueBounds bounds, int feature)
    {
        private readonly double parentFall = finder.FallOf(total, finder.ValueOf(total, bounds));
        private readonly int direction = finder.monotone?[feature] ?? 0;
        private readonly long leastRows = finder.options.MinimumRowsPerLeaf;
        private readonly double leastHessian = finder.options.MinimumHessianPerLeaf / finder.gradients.HessianStep;
        private (int Bin, bool MissingLeft, GradientSums Left) best;
        private double bestGain;

        public readonly Split? Found => bestGain > 0
            ? new Split(feature, best.Bin, best.MissingLeft, bestGain, best.Left, finder.ValueOf(best.Left, bounds), finder.ValueOf(total - best.Left, bounds))
            : null;

        public void Try(int bin, GradientSums left, bool missingLeft)
        {
            var right = total - left;
            if (left.Rows < leastRows || right.Rows < leastRows || left.Hessian < leastHessian || right.Hessian < leastHessian) return;
            var (leftValue, rightValue) = (finder.ValueOf(left, bounds), finder.ValueOf(right, bounds));
            if (direction * (rightValue - leftValue) < 0) return;
            var fall = finder.FallOf(left, leftValue) + finder.FallOf(right, rightValue);
            var gain = fall - parentFall;
            if (gain <= bestGain || gain <= finder.options.MinimumGain + RoundingShare * Math.Abs(fall)) return;
            (best, bestGain) = ((bin, missingLeft, left), gain);
        }
    }
}
