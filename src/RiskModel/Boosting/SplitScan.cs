using System.Runtime.Intrinsics;

namespace FangFan.Risk.Boosting;

/// <summary>Sums over some rows as doubles, in quantisation steps.</summary>
/// <param name="Gradient">Of gradients.</param>
/// <param name="Hessian">Of hessians.</param>
/// <param name="Rows">Rows, where they are counted.</param>
internal readonly record struct StepSums(double Gradient, double Hessian, double Rows);

/// <summary>What a split of one node on one feature must keep to, in quantisation steps.</summary>
/// <param name="Total">Sums of the node.</param>
/// <param name="Bounds">What its leaves may take.</param>
/// <param name="Direction">+1 where the right child's value may not be the lower, -1 where it may not be the higher, else 0.</param>
internal readonly record struct SplitRule(StepSums Total, ValueBounds Bounds, int Direction)
{
    /// <summary>L2 penalty.</summary>
    public double L2 { get; init; }

    /// <summary>Hessian that each child must hold.</summary>
    public double LeastHessian { get; init; }

    /// <summary>Rows that each child must hold, where rows are counted.</summary>
    public double LeastRows { get; init; }

    /// <summary>Gain to exceed.</summary>
    public double LeastGain { get; init; }
}

/// <summary>The best place found.</summary>
/// <param name="Index">Its position among the places gathered.</param>
/// <param name="Bin">Bins up to this lie left of it.</param>
/// <param name="Gain">Twice the fall of the loss, in quantisation steps; 0 where no place is allowed.</param>
internal readonly record struct FoundPlace(int Index, int Bin, double Gain);

/// <summary>
/// Looks at every place to split one feature, four at a time. A child's value is -G / (H + l) within its bounds, and the quadratic model of the
/// loss falls by -(2 G + (H + l) v) v / 2 when its rows take the value v: G^2 / (H + l) / 2 where no bound holds it back.
/// </summary>
/// <remarks>Space of one thread, used again and again. No operation is fused, so every processor finds the same place.</remarks>
internal sealed class SplitScan
{
    // Gains are differences of rounded terms: below this share of the terms they are noise, and no split.
    private const double RoundingShare = 1e-12;

    private const int Places = 256;

    private static readonly int Lanes = Vector256<double>.Count;
    private static readonly Vector256<double> NoGain = Vector256<double>.Zero;

    // The sums left of each place; filled up so that the last vector is whole.
    private readonly double[] gradients = new double[Places + 4];
    private readonly double[] hessians = new double[Places + 4];
    private readonly double[] rows = new double[Places + 4];
    private readonly long[] packed = new long[Places];
    private readonly byte[] bins = new byte[Places];
    private int places;
    private bool counted;

    /// <summary>Takes the places of a feature: after each bin that is not empty.</summary>
    /// <param name="slots">The histogram over bins of values.</param>
    /// <param name="counts">Rows by bin; null where they are not counted.</param>
    public void Gather(ReadOnlySpan<long> slots, int[]? counts)
    {
        (places, counted) = (0, counts is not null);
        var (sum, row) = (0L, 0);
        for (var bin = 0; bin < slots.Length; bin++)
        {
            if (counts is not null) row += counts[bin];
            else if (slots[bin] == 0) continue;
            sum += slots[bin];
            (gradients[places], hessians[places], rows[places]) = (PackedSums.GradientOf(sum), PackedSums.HessianOf(sum), row);
            (packed[places], bins[places]) = (sum, (byte)bin);
            places++;
        }
    }

    /// <summary>Sums left of a place.</summary>
    public long LeftOf(FoundPlace place) => packed[place.Index];

    /// <summary>The place that gains most, the first of equals.</summary>
    /// <param name="rule">What the split keeps to.</param>
    /// <param name="moved">Sums of missing values that go left with each place.</param>
    public FoundPlace Best(SplitRule rule, StepSums moved)
    {
        var fallOfParent = Fall(Vector256.Create(rule.Total.Gradient), Vector256.Create(rule.Total.Hessian + rule.L2), rule, out _);
        var best = NoGain;
        var at = Vector256<long>.Zero;
        for (var i = 0; i < places; i += Lanes)
        {
            var gain = Gain(i, rule, moved) is var (fall, allowed) ? Vector256.ConditionalSelect(allowed, fall - fallOfParent, NoGain) : NoGain;
            var enough = Vector256.GreaterThan(gain, Vector256.Create(rule.LeastGain) + Vector256.Abs(gain + fallOfParent) * RoundingShare);
            var better = Vector256.GreaterThan(gain, best) & enough;
            best = Vector256.ConditionalSelect(better, gain, best);
            at = Vector256.ConditionalSelect(better.AsInt64(), Vector256.Create((long)i), at);
        }
        return First(best, at);
    }

    /// <summary>The fall of both children's loss at four places, and where both keep to the rule.</summary>
    private (Vector256<double> Fall, Vector256<double> Allowed) Gain(int i, SplitRule rule, StepSums moved)
    {
        var leftGradient = Vector256.LoadUnsafe(ref gradients[i]) + Vector256.Create(moved.Gradient);
        var leftHessian = Vector256.LoadUnsafe(ref hessians[i]) + Vector256.Create(moved.Hessian);
        var rightGradient = Vector256.Create(rule.Total.Gradient) - leftGradient;
        var rightHessian = Vector256.Create(rule.Total.Hessian) - leftHessian;
        var fall = Fall(leftGradient, leftHessian + Vector256.Create(rule.L2), rule, out var leftValue) + Fall(rightGradient, rightHessian + Vector256.Create(rule.L2), rule, out var rightValue);
        var least = Vector256.Create(rule.LeastHessian);
        var allowed = Vector256.GreaterThanOrEqual(leftHessian, least) & Vector256.GreaterThanOrEqual(rightHessian, least)
            & Vector256.GreaterThanOrEqual((rightValue - leftValue) * rule.Direction, Vector256<double>.Zero)
            & Vector256.LessThan(Vector256.Create((double)i) + Vector256<double>.Indices, Vector256.Create((double)places));
        if (counted) allowed &= HaveRows(Vector256.LoadUnsafe(ref rows[i]) + Vector256.Create(moved.Rows), rule);
        return (fall, allowed);
    }

    private static Vector256<double> HaveRows(Vector256<double> left, SplitRule rule)
    {
        var least = Vector256.Create(rule.LeastRows);
        return Vector256.GreaterThanOrEqual(left, least) & Vector256.GreaterThanOrEqual(Vector256.Create(rule.Total.Rows) - left, least);
    }

    private static Vector256<double> Fall(Vector256<double> gradient, Vector256<double> hessian, SplitRule rule, out Vector256<double> value)
    {
        value = Vector256.Min(Vector256.Max(-gradient / hessian, Vector256.Create(rule.Bounds.Lower)), Vector256.Create(rule.Bounds.Upper));
        return -(gradient + gradient + hessian * value) * value;
    }

    private FoundPlace First(Vector256<double> best, Vector256<long> at)
    {
        var (index, gain) = (-1, 0.0);
        for (var lane = 0; lane < Lanes; lane++)
        {
            var place = (int)at[lane] + lane;
            if (best[lane] > gain || (best[lane] == gain && gain > 0 && place < index)) (index, gain) = (place, best[lane]);
        }
        return index < 0 ? new FoundPlace(0, int.MaxValue, 0) : new FoundPlace(index, bins[index], gain);
    }
}
