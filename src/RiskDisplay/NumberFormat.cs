using System.Globalization;

namespace FangFan.Risk.Display;

/// <summary>How a chart or table writes its numbers.</summary>
public enum NumberFormat
{
    /// <summary>12,345 or 0.25.</summary>
    Plain,

    /// <summary>Whole numbers with thousands: 12,345.</summary>
    Count,

    /// <summary>A share as a percentage: 0.123 is 12.3%.</summary>
    Percent,

    /// <summary>Whole yuan with thousands; the axis or column names the unit.</summary>
    Yuan,

    /// <summary>Three decimals, below a thousandth as &lt;0.001.</summary>
    Probability,

    /// <summary>Four decimals, for small differences such as of a log loss: 0.0042.</summary>
    Fine,

    /// <summary>One decimal, such as an expected number of households: 11.7.</summary>
    Tenths,

    /// <summary>Two decimals, such as an odds ratio: 2.40.</summary>
    Ratio,

    /// <summary>Two decimals with a sign: +0.80 or −0.40.</summary>
    LogOdds,
}

/// <summary>Numbers as people read them, the same in every language of the machine; an unknown number is a dash.</summary>
public static class NumberText
{
    /// <summary>What stands for an unknown number.</summary>
    public const string Unknown = "–";

    /// <summary>The number in the format.</summary>
    public static string Read(this NumberFormat format, double value)
    {
        if (double.IsNaN(value)) return Unknown;
        if (double.IsInfinity(value)) return value > 0 ? "∞" : "−∞";
        return format switch
        {
            NumberFormat.Count or NumberFormat.Yuan => Signed(value, "N0"),
            NumberFormat.Percent => Signed(value * 100, Math.Abs(value) is > 0 and < 0.001 ? "0.00" : "#,0.0") + "%",
            NumberFormat.Probability => value is > 0 and < 0.001 ? "<0.001" : Signed(value, "0.000"),
            NumberFormat.Fine => Signed(value, "0.0000"),
            NumberFormat.Tenths => Signed(value, "#,0.0"),
            NumberFormat.Ratio => Signed(value, "#,0.00"),
            NumberFormat.LogOdds => (Math.Round(value, 2) > 0 ? "+" : "") + Signed(value, "0.00"),
            _ => Signed(value, Math.Abs(value) switch { >= 100 => "N0", >= 0.01 or 0 => "0.##", _ => "0.####" }),
        };
    }

    /// <summary>A tick of an axis, with the decimals that the step between ticks needs.</summary>
    internal static string Tick(this NumberFormat format, double value, double step)
    {
        var percent = format == NumberFormat.Percent;
        if (percent) (value, step) = (value * 100, step * 100);
        var decimals = Math.Clamp((int)Math.Ceiling(-Math.Log10(step) - 1e-9), 0, 12);
        var text = Signed(value, $"N{decimals}");
        return percent ? text + "%" : format == NumberFormat.LogOdds && value > step / 2 ? "+" + text : text;
    }

    private static string Signed(double value, string format)
    {
        var text = Math.Abs(value).ToString(format, CultureInfo.InvariantCulture);
        // What rounds to zero carries no sign.
        return value < 0 && text.AsSpan().ContainsAnyInRange('1', '9') ? "−" + text : text;
    }
}
