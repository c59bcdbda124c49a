using System.Runtime.InteropServices;

namespace FangFan.Risk.Boosting;

/// <summary>Sorts floats by the digits of their bits, the lowest first (Knuth 1998, "Sorting and searching", 5.2.5); the space is used again.</summary>
/// <param name="capacity">Values at most.</param>
internal sealed class RadixSort(int capacity)
{
    private const int DigitBits = 11;
    private const int Digits = 3;
    private const int Radix = 1 << DigitBits;
    private const uint SignBit = 1u << 31;

    private readonly int[] starts = new int[Digits * Radix];
    private uint[] keys = new uint[capacity];
    private uint[] moved = new uint[capacity];

    /// <summary>Puts values into ascending order; none may be NaN.</summary>
    public void Sort(Span<float> values)
    {
        Array.Clear(starts);
        var bits = MemoryMarshal.Cast<float, uint>(values);
        for (var i = 0; i < bits.Length; i++)
        {
            // As whole numbers, negative floats stand after the others and the wrong way round.
            var key = (bits[i] & SignBit) != 0 ? ~bits[i] : bits[i] | SignBit;
            keys[i] = key;
            for (var digit = 0; digit < Digits; digit++) starts[Slot(key, digit)]++;
        }
        for (var digit = 0; digit < Digits; digit++)
        {
            if (bits.Length > 0 && starts[Slot(keys[0], digit)] == bits.Length) continue;
            Move(digit, bits.Length);
            (keys, moved) = (moved, keys);
        }
        for (var i = 0; i < bits.Length; i++) bits[i] = (keys[i] & SignBit) != 0 ? keys[i] & ~SignBit : ~keys[i];
    }

    private void Move(int digit, int count)
    {
        var next = 0;
        foreach (ref var start in starts.AsSpan(digit * Radix, Radix)) (start, next) = (next, next + start);
        foreach (var key in keys.AsSpan(0, count)) moved[starts[Slot(key, digit)]++] = key;
    }

    private static int Slot(uint key, int digit) => digit * Radix + (int)((key >> (digit * DigitBits)) & (Radix - 1));
}
