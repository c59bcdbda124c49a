namespace FangFan.Risk.Synthetic.Chance;

/// <summary>Exponential, logarithm and normal quantile from the four operations and square root alone,
/// so that the same seed gives the same bytes on every machine: the platform's own functions differ in the last digit.</summary>
internal static class PortableMath
{
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double Tail = 0.02425;

    /// <summary>e to the power x; x is held within -700 and 700.</summary>
    public static double Exp(double x)
    {
        x = Math.Clamp(x, -700, 700);
        var k = Math.Round(x / (Ln2High + Ln2Low));
        var r = x - k * Ln2High - k * Ln2Low;
        var sum = 1.0;
        for (var n = 12; n >= 1; n--) sum = 1 + r * sum / n;
        return sum * BitConverter.Int64BitsToDouble((long)(k + 1023) << 52);
    }

    /// <summary>The natural logarithm of a normal positive number.</summary>
    public static double Log(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (int)(bits >> 52) - 1023;
        var mantissa = BitConverter.Int64BitsToDouble((bits & 0x000F_FFFF_FFFF_FFFF) | 0x3FF0_0000_0000_0000);
        if (mantissa > 1.4142135623730951)
        {
            mantissa /= 2;
            exponent++;
        }
        var s = (mantissa - 1) / (mantissa + 1);
        var square = s * s;
        var sum = 0.0;
        for (var n = 19; n >= 1; n -= 2) sum = sum * square + 1.0 / n;
        return 2 * s * sum + exponent * Ln2Low + exponent * Ln2High;
    }

    /// <summary>1 / (1 + e^-x).</summary>
    public static double Logistic(double x) => 1 / (1 + Exp(-x));

    /// <summary>The standard normal quantile of p in (0, 1), relative error below 1.2e-9 (Acklam 2003).</summary>
    public static double NormalQuantile(double p)
    {
        if (p < Tail) return TailQuantile(p);
        if (p > 1 - Tail) return -TailQuantile(1 - p);
        var q = p - 0.5;
        var r = q * q;
        return (((((-39.69683028665376 * r + 220.9460984245205) * r - 275.9285104469687) * r + 138.3577518672690) * r - 30.66479806614716) * r + 2.506628277459239) * q
            / (((((-54.47609879822406 * r + 161.5858368580409) * r - 155.6989798598866) * r + 66.80131188771972) * r - 13.28068155288572) * r + 1);
    }

    private static double TailQuantile(double p)
    {
        var q = Math.Sqrt(-2 * Log(p));
        return (((((-0.007784894002430293 * q - 0.3223964580411365) * q - 2.400758277161838) * q - 2.549732539343734) * q + 4.374664141464968) * q + 2.938163982698783)
            / ((((0.007784695709041462 * q + 0.3224671290700398) * q + 2.445134137142996) * q + 3.754408661907416) * q + 1);
    }
}
