using System.Globalization;
using FangFan.Risk.Records;

namespace FangFan.Risk.Panel;

/// <summary>Reads numbers as county staff write them.</summary>
internal static class NumberText
{
    private static readonly double[] Powers = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <summary>The units that may follow a number, by the first word of the column's unit.</summary>
    private static readonly Dictionary<string, string[]> Units = new(StringComparer.Ordinal)
    {
        ["yuan"] = ["元", "块", "圆", "rmb", "cny"],
        ["persons"] = ["人", "口", "个"],
        ["months"] = ["个月", "月"],
        ["years"] = ["周岁", "岁"],
        ["mu"] = ["亩"],
        ["km"] = ["公里", "千米", "km"],
        [""] = ["年", "年度"],
    };

    /// <summary>The fast path: an optional minus, digits, an optional point and digits, at most 15 digits; exact.</summary>
    public static bool TryPlain(ReadOnlySpan<char> text, out double value)
    {
        value = 0;
        var negative = text is ['-', ..];
        if (negative) text = text[1..];
        long mantissa = 0;
        int digits = 0, point = -1;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                mantissa = mantissa * 10 + (c - '0');
                digits++;
            }
            else if (c == '.' && point < 0) point = digits;
            else return false;
            if (digits > 15) return false;
        }
        if (digits == 0) return false;
        value = mantissa / Powers[point < 0 ? 0 : digits - point];
        if (negative) value = -value;
        return true;
    }

    /// <summary>The slow path, on plain text: thousands separators, a unit, 万, an exponent.</summary>
    /// <param name="plain">As <see cref="CellText.Clean"/> gives it.</param>
    /// <param name="column">Whose unit may follow the number.</param>
    public static Cell Read(string plain, Column column)
    {
        if (TryPlain(plain, out var value)) return new Cell(value);
        var (number, hadUnit) = WithoutUnit(plain, column);
        var scale = 1.0;
        if (hadUnit && column.Kind == ColumnKind.Money && number.EndsWith('万')) (number, scale) = (number[..^1].TrimEnd(), 10_000);
        var grouped = IsGrouped(number);
        if (grouped) number = number.Replace(",", "", StringComparison.Ordinal);
        if (TryPlain(number, out value)) return new Cell(Math.Round(value * scale, 6), hadUnit || grouped ? ProblemCodes.NumberForm : null);
        if (number.StartsWith('+') && TryPlain(number.AsSpan(1), out value)) return new Cell(value, ProblemCodes.NumberForm);
        if (!double.TryParse(number, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out value)
            || !char.IsAsciiDigit(number[^1]))
        {
            return Cell.Wrong(ProblemCodes.WrongType);
        }
        return new Cell(value * scale, number.Contains('e', StringComparison.OrdinalIgnoreCase) ? ProblemCodes.ScientificNotation : ProblemCodes.NumberForm);
    }

    private static (string Number, bool HadUnit) WithoutUnit(string plain, Column column)
    {
        if (column.Kind == ColumnKind.Money && plain is ['¥' or '￥', .. var amount]) return (amount.Trim(), true);
        var unit = column.Unit.Split([' ', ','], 2)[0];
        foreach (var ending in Units.GetValueOrDefault(unit, []))
        {
            if (plain.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return (plain[..^ending.Length].TrimEnd(), true);
        }
        return (plain, plain.Length > 0 && plain[^1] == '万');
    }

    /// <summary>Whether commas stand exactly where thousands end: 1,234,567.50.</summary>
    private static bool IsGrouped(string number)
    {
        var whole = number.Split('.')[0].TrimStart('-', '+');
        var groups = whole.Split(',');
        return groups.Length > 1 && groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(g => g.Length == 3) && groups.All(g => g.All(char.IsAsciiDigit))
            && !number[(number.IndexOf('.', StringComparison.Ordinal) is var p and >= 0 ? p : number.Length)..].Contains(',', StringComparison.Ordinal);
    }
}
