using System.Runtime.Intrinsics;

namespace FangFan.Risk.Boosting;

/// <summary>
/// Random numbers by position instead of by order: the draw for a row is a hash of seed, tree and row, so threads may take rows
/// in any order. The mixer is the finaliser of SplitMix64 (Steele, Lea and Flood 2014).
/// </summary>
internal static class SeededHash
{
    // Odd, near 2^32 over the golden ratio: neighbouring positions start far apart.
    private const uint Stride = 0x9E3779B9;

    /// <summary>A key for one purpose in one tree.</summary>
    public static ulong Key(int seed, int tree, Purpose purpose) => Mix(Mix((ulong)(uint)seed << 8 | (ulong)purpose) + (uint)tree);

    /// <summary>64 random bits for a position under a key.</summary>
    public static ulong Bits(ulong key, int position) => Mix(key + (ulong)(uint)position * 0x9E3779B97F4A7C15);

    /// <summary>A number from 0 to under 1 for a position under a key.</summary>
    public static double Unit(ulong key, int position) => (Bits(key, position) >> 11) * (1.0 / (1UL << 53));

    /// <summary>As <see cref="Units"/>, for one position.</summary>
    public static float UnitFloat(uint key, int position) => (Mix((uint)position * Stride + key) >> 8) * (1f / (1 << 24));

    /// <summary>Numbers from 0 to under 1 in 24 bits for eight positions in a row: quick and, for rounding, random enough (the finaliser of MurmurHash3, Appleby 2011).</summary>
    public static Vector256<float> Units(uint key, int position)
    {
        var value = (Vector256.Create((uint)position) + Vector256<uint>.Indices) * Stride + Vector256.Create(key);
        value = (value ^ (value >>> 16)) * 0x85EBCA6B;
        value = (value ^ (value >>> 13)) * 0xC2B2AE35;
        value ^= value >>> 16;
        return Vector256.ConvertToSingle((value >>> 8).AsInt32()) * (1f / (1 << 24));
    }

    private static uint Mix(uint value)
    {
        value = (value ^ (value >> 16)) * 0x85EBCA6B;
        value = (value ^ (value >> 13)) * 0xC2B2AE35;
        return value ^ (value >> 16);
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    /// <summary>What a draw is for; draws for different purposes are independent.</summary>
    public enum Purpose
    {
        /// <summary>Rows that bin thresholds are chosen from.</summary>
        Binning = 1,

        /// <summary>Rows of a tree.</summary>
        Rows = 2,

        /// <summary>Features of a tree.</summary>
        Features = 3,

        /// <summary>Rounding of gradients.</summary>
        Rounding = 4,
    }
}
