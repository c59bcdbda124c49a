namespace FangFan.Risk.Models;

/// <summary>Seeds for the draws of one piece of work, unrelated though their numbers are neighbours.</summary>
internal static class DrawSeed
{
    /// <summary>The finaliser of SplitMix64 (Steele, Lea and Flood 2014) over seed and number.</summary>
    public static ulong Mix(int seed, int number)
    {
        var mixed = ((ulong)(uint)seed << 32 | (uint)number) + 0x9E3779B97F4A7C15;
        mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB;
        return mixed ^ mixed >> 31;
    }

    /// <summary>A seed that <see cref="Random"/> takes as it is: it ignores the sign.</summary>
    public static int Of(int seed, int number) => (int)(Mix(seed, number) & int.MaxValue);
}
