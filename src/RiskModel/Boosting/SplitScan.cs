using System.Runtime.Intrinsics;

namespace FangFan.Risk.Boosting;

/// <summary>What a split of one node must keep to, in quantisation steps.</summary>
/// <param name="Gradient">Of the node.</param>
/// <param name="Hessian">Of the node.</param>
/// <param name="Bounds">What its leaves may take.</param>
internal readonly record struct SplitRule(double Gradient, double Hessian, ValueBounds Bounds)
{
    /// <summary>L2 penalty.</summary>
    public double L2 { get; init; }

    /// <summary>Hessian that each child must hold, over 0.</summary>
    public double LeastHessian { get; init; }

    /// <summary>Gain to exceed.</summary>
    public double LeastGain { get; init; }
}

/// <summary>A place to split at.</summary>
/// <param name="Feature">The feature.</param>
/// <param name="Bin">Bins up to this lie left of it.</param>
/// <param name="MissingLeft">Whether missing values go left.</param>
internal readonly record struct SplitPlace(int Feature, int Bin, bool MissingLeft);

/// <summary>
/// Judges places to split a node at, of many features in one go and four at a time: most features have few places, and would cost more to begin
/// with than to judge. A child's value is -G / (H + l) within its bounds, and the quadratic model of the loss falls by
/// -(2 G + (H + l) v) v / 2 when its rows take the value v: G^2 / (H + l) / 2 where no bound holds it back.
/// </summary>
/// <remarks>Space of one thread, used again and again. No operation is fused, so every processor finds the same place.</remarks>
internal sealed class SplitScan
{
    // Gains are differences of rounded terms: below this share of the terms they are noise, and no split.
    private const double RoundingShare = 1e-12;

    private const int Capacity = 1024;

    // A place is a feature, a bin and whether missing values go left: feature | 8 bits | 1 bit.
    private const int MissingLeft = 1;
    private const int NextBin = 2;
    private const int NextFeature = 512;

    private static readonly int Lanes = Vector256<double>.Count;

    // The sums left of each place, see PackedSums; filled up so that the last vector is whole.
    private readonly long[] lefts = new long[Capacity + 4];
    private readonly double[] directions = new double[Capacity + 4];
    private readonly int[] places = new int[Capacity];
    private SplitRule rule;
    private int count;

    /// <summary>Twice the fall of the loss at the best place, in quantisation steps; 0 where no place is allowed.</summary>
    public double Gain { get; private set; }

    /// <summary>The best place, the first of equals.</summary>
    public SplitPlace Place { get; private set; }

    /// <summary>Sums left of the best place.</summary>
    public long Left { get; private set; }

    /// <summary>Turns to a node.</summary>
    public void Begin(SplitRule of) => (rule, count, Gain) = (of, 0, 0);

    /// <summary>Adds the places of a feature: after each bin that is not empty, missing values right and, where there are any, left.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="slots">Its histogram, missing values last.</param>
    /// <param name="direction">+1 where the right child's value may not be the lower, -1 where it may not be the higher, else 0.</param>
    public void Add(int feature, ReadOnlySpan<long> slots, int direction)
    {
        MakeRoom(2 * slots.Length);
        var (first, sum) = (count, 0L);
        var place = PlaceOf(feature, 0, false);
        foreach (var slot in slots[..^1])
        {
            sum += slot;
            // Every bin is written down, and an empty one overwritten, which spares a branch that is never predicted well.
            (lefts[count], directions[count], places[count]) = (sum, direction, place);
            count += slot == 0 ? 0 : 1;
            place += NextBin;
        }
        if (slots[^1] != 0) AddMissingLeft(first, slots[^1]);
    }

    /// <summary>As the other, leaving out places where a child would hold too few rows.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="slots">Its histogram, missing values last.</param>
    /// <param name="direction">As above.</param>
    /// <param name="rows">Rows of the node by bin, missing values last.</param>
    /// <param name="least">Rows that each child must hold.</param>
    public void AddCounted(int feature, ReadOnlySpan<long> slots, int direction, ReadOnlySpan<int> rows, int least)
    {
        MakeRoom(2 * slots.Length);
        var all = 0;
        foreach (var inBin in rows) all += inBin;
        // Gradients of a bin can cancel and its hessians round to 0: no sum, yet a place of its own.
        foreach (var missingLeft in (ReadOnlySpan<bool>)[false, true])
        {
            var (sum, left) = missingLeft ? (slots[^1], rows[^1]) : (0, 0);
            for (var bin = 0; bin < slots.Length - 1; bin++)
            {
                sum += slots[bin];
                left += rows[bin];
                if (left < least || all - left < least) continue;
                (lefts[count], directions[count], places[count]) = (sum, direction, PlaceOf(feature, bin, missingLeft));
                count++;
            }
            if (slots[^1] == 0) return;
        }
    }

    /// <summary>Judges what has been added since the last time.</summary>
    public void Judge()
    {
        // Without a hessian on its left no place is allowed.
        lefts.AsSpan(count, Lanes).Clear();
        var fallOfParent = Fall(Vector256.Create(rule.Gradient), Vector256.Create(rule.Hessian + rule.L2), out _);
        var best = Vector256.Create(Gain);
        var at = Vector256.Create(-1L);
        for (var i = 0; i < count; i += Lanes)
        {
            var gain = GainAt(i, fallOfParent);
            var enough = Vector256.GreaterThan(gain, Vector256.Create(rule.LeastGain) + Vector256.Abs(gain + fallOfParent) * RoundingShare);
            var better = Vector256.GreaterThan(gain, best) & enough;
            best = Vector256.ConditionalSelect(better, gain, best);
            at = Vector256.ConditionalSelect(better.AsInt64(), Vector256.Create((long)i), at);
        }
        if (at != Vector256.Create(-1L)) TakeFirst(best, at);
        count = 0;
    }

    private void MakeRoom(int more)
    {
        if (count + more > Capacity) Judge();
    }

    private void AddMissingLeft(int first, long missing)
    {
        var of = count - first;
        for (var i = first; i < first + of; i++)
        {
            (lefts[i + of], directions[i + of], places[i + of]) = (lefts[i] + missing, directions[i], places[i] + MissingLeft);
        }
        count += of;
    }

    /// <summary>The fall of both children's loss over the parent's at four places; 0 where they do not keep to the rule.</summary>
    private Vector256<double> GainAt(int i, Vector256<double> fallOfParent)
    {
        var left = Vector256.LoadUnsafe(ref lefts[i]);
        var leftGradient = Vector256.ConvertToDouble(left >> 32);
        var leftHessian = Vector256.ConvertToDouble(left & Vector256.Create((long)uint.MaxValue));
        var rightGradient = Vector256.Create(rule.Gradient) - leftGradient;
        var rightHessian = Vector256.Create(rule.Hessian) - leftHessian;
        var penalty = Vector256.Create(rule.L2);
        var fall = Fall(leftGradient, leftHessian + penalty, out var leftValue) + Fall(rightGradient, rightHessian + penalty, out var rightValue);
        var least = Vector256.Create(rule.LeastHessian);
        var allowed = Vector256.GreaterThanOrEqual(leftHessian, least) & Vector256.GreaterThanOrEqual(rightHessian, least)
            & Vector256.GreaterThanOrEqual((rightValue - leftValue) * Vector256.LoadUnsafe(ref directions[i]), Vector256<double>.Zero);
        return Vector256.ConditionalSelect(allowed, fall - fallOfParent, Vector256<double>.Zero);
    }

    private Vector256<double> Fall(Vector256<double> gradient, Vector256<double> hessian, out Vector256<double> value)
    {
        value = Vector256.Min(Vector256.Max(-gradient / hessian, Vector256.Create(rule.Bounds.Lower)), Vector256.Create(rule.Bounds.Upper));
        return -(gradient + gradient + hessian * value) * value;
    }

    private void TakeFirst(Vector256<double> best, Vector256<long> at)
    {
        var index = -1;
        for (var lane = 0; lane < Lanes; lane++)
        {
            if (at[lane] < 0) continue;
            var place = (int)at[lane] + lane;
            if (best[lane] > Gain || (best[lane] == Gain && place < index)) (index, Gain) = (place, best[lane]);
        }
        Place = new(places[index] / NextFeature, places[index] % NextFeature / NextBin, places[index] % NextBin == MissingLeft);
        Left = lefts[index];
    }

    private static int PlaceOf(int feature, int bin, bool missingLeft) => feature * NextFeature + bin * NextBin + (missingLeft ? MissingLeft : 0);
}
