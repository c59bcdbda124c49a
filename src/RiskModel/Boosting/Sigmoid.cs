using System.Runtime.Intrinsics;

namespace FangFan.Risk.Boosting;

/// <summary>The logistic function on eight scores at a time.</summary>
/// <remarks>Multiplications and additions alone, none of them fused, so every processor gives the same bits.</remarks>
internal static class Sigmoid
{
    // Below this e^x leaves the normal floats; probabilities there are 0 for every purpose.
    private const float Least = -87;

    /// <summary>The probability of a 1, that of a 0 (not one less the other, which would lose its digits near 0), and their product.</summary>
    public static (Vector256<float> One, Vector256<float> Zero, Vector256<float> Product) Of(Vector256<float> score)
    {
        var e = Exp(-Vector256.Abs(score));
        var likely = Vector256<float>.One / (Vector256<float>.One + e);
        var unlikely = e * likely;
        var positive = Vector256.GreaterThanOrEqual(score, Vector256<float>.Zero);
        return (Vector256.ConditionalSelect(positive, likely, unlikely), Vector256.ConditionalSelect(positive, unlikely, likely), unlikely * likely);
    }

    /// <summary>e^x for x up to 0, within 2 units in the last place: x = n ln 2 + r, a polynomial in r (Cephes' expf), and n into the exponent.</summary>
    public static Vector256<float> Exp(Vector256<float> x)
    {
        x = Vector256.Max(x, Vector256.Create(Least));
        var n = Vector256.Floor(x * 1.44269504088896341f + Vector256.Create(0.5f));
        var r = x - n * 0.693359375f - n * -2.12194440e-4f;
        var y = Vector256.Create(1.9875691500e-4f);
        y = y * r + Vector256.Create(1.3981999507e-3f);
        y = y * r + Vector256.Create(8.3334519073e-3f);
        y = y * r + Vector256.Create(4.1665795894e-2f);
        y = y * r + Vector256.Create(1.6666665459e-1f);
        y = y * r + Vector256.Create(5.0000001201e-1f);
        y = y * (r * r) + r + Vector256<float>.One;
        var exponent = (Vector256.ConvertToInt32(n) + Vector256.Create(127)) << 23;
        return y * exponent.AsSingle();
    }
}
