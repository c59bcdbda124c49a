using System.Globalization;

namespace FangFan.Risk.Notebook.Documents;

/// <summary>A JSON number as Python's json module prints it after reading it.</summary>
internal static class PythonNumber
{
    /// <summary>Whole numbers as they are; others with the shortest digits that read back the same, an exponent under 1e-4 and from 1e16.</summary>
    /// <param name="raw">As the file has it.</param>
    public static string Text(string raw)
    {
        if (raw.AsSpan().IndexOfAny(".eE") < 0) return raw == "-0" ? "0" : raw;
        var value = double.Parse(raw, CultureInfo.InvariantCulture);
        if (double.IsInfinity(value)) return raw; // Python would write Infinity, which no reader of JSON takes
        var sign = double.IsNegative(value) ? "-" : "";
        if (value == 0) return sign + "0.0";
        var (digits, exponent) = Shortest(Math.Abs(value));
        return sign + exponent switch
        {
            < -4 or >= 16 => $"{digits[0]}{(digits.Length > 1 ? "." : "")}{digits[1..]}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture)}",
            < 0 => "0." + new string('0', -exponent - 1) + digits,
            _ when digits.Length <= exponent + 1 => digits.PadRight(exponent + 1, '0') + ".0",
            _ => $"{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}",
        };
    }

    /// <summary>The digits that read back the same, and the power of ten of the first.</summary>
    private static (string Digits, int Exponent) Shortest(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var e = text.IndexOf('E', StringComparison.Ordinal);
        var mantissa = e < 0 ? text : text[..e];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        var leading = digits.Length - digits.TrimStart('0').Length;
        var exponent = (point < 0 ? mantissa.Length : point) - 1 - leading + (e < 0 ? 0 : int.Parse(text[(e + 1)..], CultureInfo.InvariantCulture));
        return (digits.Trim('0'), exponent);
    }
}
