namespace FangFan.Risk.Boosting;

/// <summary>
/// Random numbers by position instead of by order: the draw for a row is a hash of seed, tree and row, so threads may take rows
/// in any order. The mixer is the finaliser of SplitMix64 (Steele, Lea and Flood 2014).
/// </summary>
internal static class SeededHash
{
    /// <summary>A key for one purpose in one tree.</summary>
    public static ulong Key(int seed, int tree, Purpose purpose) => Mix(Mix((ulong)(uint)seed << 8 | (ulong)purpose) + (uint)tree);

    /// <summary>64 random bits for a position under a key.</summary>
    public static ulong Bits(ulong key, int position) => Mix(key + (ulong)(uint)position * 0x9E3779B97F4A7C15);

    /// <summary>A number from 0 to under 1 for a position under a key.</summary>
    public static double Unit(ulong key, int position) => (Bits(key, position) >> 11) * (1.0 / (1UL << 53));

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
