using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FangFan.Risk.Boosting;

/// <summary>
/// Two whole numbers in one word, so that one addition adds both: gradient in the high half (signed), hessian in the low half (unsigned).
/// A row and a worker's table use 32 bits (16 | 16), a node's histogram 64 (32 | 32).
/// </summary>
/// <remarks>
/// Adding and subtracting words adds and subtracts both numbers as long as neither leaves its half. Of a word of 16 | 16 that asks for
/// |gradients| up to 2^15 - 1 and hessians up to 2^16 - 1 in all, which <see cref="HistogramBuilder"/> watches; of 32 | 32 for rows x steps
/// under 2^31, which <see cref="GradientScale.For"/> keeps.
/// </remarks>
internal static class PackedSums
{
    /// <summary>Largest sum of absolute gradients that a narrow word holds.</summary>
    public const int NarrowGradients = short.MaxValue;

    /// <summary>Largest sum of hessians that a narrow word holds.</summary>
    public const int NarrowHessians = ushort.MaxValue;

    /// <summary>A row's word.</summary>
    public static int Narrow(int gradient, int hessian) => (gradient << 16) + hessian;

    /// <summary>A node's word.</summary>
    public static long Wide(long gradient, long hessian) => (gradient << 32) + hessian;

    /// <summary>The gradient of a row's word.</summary>
    public static int GradientOf(int narrow) => narrow >> 16;

    /// <summary>The hessian of a row's word.</summary>
    public static int HessianOf(int narrow) => narrow & ushort.MaxValue;

    /// <summary>The gradient of a node's word.</summary>
    public static long GradientOf(long wide) => wide >> 32;

    /// <summary>The hessian of a node's word.</summary>
    public static long HessianOf(long wide) => wide & uint.MaxValue;

    /// <summary>The same numbers in a wide word.</summary>
    public static long Widen(int narrow) => Wide(GradientOf(narrow), HessianOf(narrow));

    /// <summary>The sum of narrow words.</summary>
    public static int Sum(ReadOnlySpan<int> narrow)
    {
        var (sum, i) = (0, 0);
        if (narrow.Length >= Vector256<int>.Count)
        {
            var sums = Vector256<int>.Zero;
            for (; i <= narrow.Length - Vector256<int>.Count; i += Vector256<int>.Count) sums += Vector256.Create(narrow[i..]);
            sum = Vector256.Sum(sums);
        }
        for (; i < narrow.Length; i++) sum += narrow[i];
        return sum;
    }

    /// <summary>Adds narrow words to as many others and clears them.</summary>
    public static void Move(Span<int> narrow, Span<int> to)
    {
        var i = 0;
        for (; i <= narrow.Length - Vector256<int>.Count; i += Vector256<int>.Count)
            (Vector256.Create<int>(to[i..]) + Vector256.Create<int>(narrow[i..])).CopyTo(to[i..]);
        for (; i < narrow.Length; i++) to[i] += narrow[i];
        narrow.Clear();
    }

    /// <summary>Adds narrow words to wide ones and clears them.</summary>
    /// <param name="narrow">As many as <paramref name="wide"/>, a multiple of eight.</param>
    /// <param name="wide">Added to.</param>
    public static void Empty(Span<int> narrow, Span<long> wide)
    {
        ref var from = ref MemoryMarshal.GetReference(narrow);
        ref var to = ref MemoryMarshal.GetReference(wide);
        for (nint i = 0; i < narrow.Length; i += Vector256<int>.Count)
        {
            var words = Vector256.LoadUnsafe(ref Unsafe.Add(ref from, i));
            if (words == Vector256<int>.Zero) continue;
            var (low, high) = Vector256.Widen(words);
            (Vector256.LoadUnsafe(ref Unsafe.Add(ref to, i)) + Spread(low)).StoreUnsafe(ref Unsafe.Add(ref to, i));
            (Vector256.LoadUnsafe(ref Unsafe.Add(ref to, i + 4)) + Spread(high)).StoreUnsafe(ref Unsafe.Add(ref to, i + 4));
            Vector256<int>.Zero.StoreUnsafe(ref Unsafe.Add(ref from, i));
        }
    }

    /// <summary>Takes words off others of the same place.</summary>
    public static void Subtract(Span<long> from, ReadOnlySpan<long> words)
    {
        ref var left = ref MemoryMarshal.GetReference(from);
        ref var right = ref MemoryMarshal.GetReference(words);
        for (nint i = 0; i < from.Length; i += Vector256<long>.Count)
            (Vector256.LoadUnsafe(ref Unsafe.Add(ref left, i)) - Vector256.LoadUnsafe(ref Unsafe.Add(ref right, i))).StoreUnsafe(ref Unsafe.Add(ref left, i));
    }

    /// <summary>16 | 16 with its sign drawn out to 64 bits becomes 32 | 32: the bits above the hessian move up by 16.</summary>
    private static Vector256<long> Spread(Vector256<long> words)
    {
        var hessians = words & Vector256.Create((long)ushort.MaxValue);
        return ((words - hessians) << 16) + hessians;
    }
}
