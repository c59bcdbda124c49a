using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using FangFan.Risk.Records;

namespace FangFan.Risk.Panel;

/// <summary>Reads dates as county staff write them. A month without a day is read as its last day, so that nothing seems known too early.</summary>
internal static partial class DateText
{
    private const int FirstYear = 1980;
    private const int LastYear = 2100;
    private const int FirstSerial = 29_221;
    private const int LastSerial = 80_000;
    private static readonly SearchValues<char> Numerals = SearchValues.Create("〇零一二三四五六七八九十");
    private static readonly DateOnly SerialZero = new(1899, 12, 30);

    /// <summary>The years allowed; a spreadsheet's empty date is 1900-01-00 or thereabouts.</summary>
    public static string Years => $"{FirstYear}-{LastYear}";

    /// <summary>A day's <see cref="DateOnly.DayNumber"/> as a cell.</summary>
    /// <param name="plain">As <see cref="CellText.Clean"/> gives it.</param>
    public static Cell Read(string plain)
    {
        var digits = plain;
        ProblemCode? remark = null;
        if (digits.EndsWith(".0", StringComparison.Ordinal)) (digits, remark) = (digits[..^2], ProblemCodes.DateForm);
        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return FromDigits(digits.Length, number, remark);
        var match = Parts().Match(ChineseDigits(plain));
        if (!match.Success) return SerialWithTime(plain);
        var year = int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var month = int.Parse(match.Groups[2].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var day = match.Groups[3].Success ? int.Parse(match.Groups[3].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        return Of(year, month, day);
    }

    /// <summary>Whether the text gives a month without a day.</summary>
    public static bool IsMonth(string plain)
    {
        var digits = plain.EndsWith(".0", StringComparison.Ordinal) ? plain[..^2] : plain;
        return digits.Length == 6 && digits.All(char.IsAsciiDigit) || Parts().Match(ChineseDigits(plain)) is { Success: true } match && !match.Groups[3].Success;
    }

    private static Cell FromDigits(int length, int number, ProblemCode? remark) => length switch
    {
        8 => Of(number / 10_000, number / 100 % 100, number % 100).With(remark),
        6 => Of(number / 100, number % 100, 0).With(remark),
        5 when number is >= FirstSerial and <= LastSerial => new Cell(SerialZero.AddDays(number).DayNumber, ProblemCodes.DateForm),
        _ => Cell.Wrong(ProblemCodes.WrongType),
    };

    private static Cell SerialWithTime(string plain) =>
        NumberText.TryPlain(plain, out var serial) && serial is >= FirstSerial and <= LastSerial
            ? new Cell(SerialZero.AddDays((int)serial).DayNumber, ProblemCodes.DateForm)
            : Cell.Wrong(ProblemCodes.WrongType);

    private static Cell Of(int year, int month, int day)
    {
        if (month is < 1 or > 12 || day is < 0 or > 31) return Cell.Wrong(ProblemCodes.WrongType);
        if (year is < FirstYear or > LastYear) return Cell.Wrong(ProblemCodes.OutOfRange);
        var days = DateTime.DaysInMonth(year, month);
        return day > days ? Cell.Wrong(ProblemCodes.WrongType) : new Cell(new DateOnly(year, month, day == 0 ? days : day).DayNumber);
    }

    /// <summary>二〇二一年十二月三十一日 in digits.</summary>
    private static string ChineseDigits(string text)
    {
        if (!text.AsSpan().ContainsAny(Numerals)) return text;
        var tens = Tens().Replace(text, m => (m.Groups[1].Length == 0 ? "1" : m.Groups[1].Value) + (m.Groups[2].Length == 0 ? "0" : m.Groups[2].Value));
        return string.Concat(tens.Select(c => "零一二三四五六七八九".IndexOf(c == '〇' ? '零' : c) is var digit and >= 0 ? (char)('0' + digit) : c));
    }

    [GeneratedRegex(@"^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*(?:月|(?:[-/.月]\s*(\d{1,2})\s*日?(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();

    [GeneratedRegex("([一二三]?)十([一二三四五六七八九]?)", RegexOptions.CultureInvariant)]
    private static partial Regex Tens();
}
