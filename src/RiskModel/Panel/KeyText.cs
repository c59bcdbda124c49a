using System.Globalization;
using System.Text.RegularExpressions;
using FangFan.Risk.Records;

namespace FangFan.Risk.Panel;

/// <summary>Reads the cells that name a row: household, quarter, area.</summary>
internal static partial class KeyText
{
    private const int LongestId = 64;
    private const int LastYear = 2100;

    /// <summary>A household id; null with the reason where the text cannot be one.</summary>
    public static (HouseholdId? Id, ProblemCode? Problem) Household(string text)
    {
        var (plain, problem) = CellText.Clean(text);
        if (problem?.Severity == Severity.Error) return (null, problem);
        if (plain.Length == 0 || CellText.IsPlaceholder(plain)) return (null, ProblemCodes.UnusableKey);
        if (plain.Length > LongestId || plain.All(c => c == '#')) return (null, ProblemCodes.WrongType);
        if (Total().IsMatch(plain)) return (null, ProblemCodes.TotalRow);
        if (Scientific().IsMatch(plain)) return (null, ProblemCodes.ScientificNotation);
        if (WholeWithPoint().IsMatch(plain)) (plain, problem) = (plain[..plain.IndexOf('.', StringComparison.Ordinal)], ProblemCodes.TextGuard);
        if (Grouped().IsMatch(plain)) (plain, problem) = (new string([.. plain.Where(char.IsAsciiDigit)]), ProblemCodes.NumberForm);
        return (new HouseholdId(plain), problem);
    }

    /// <summary>A quarter; null with the reason where the text is none.</summary>
    public static (Quarter? Quarter, ProblemCode? Problem) Quarter(string text)
    {
        if (Risk.Quarter.TryParse(text, out var quarter)) return quarter.Year <= LastYear ? (quarter, null) : (null, ProblemCodes.WrongType);
        var (plain, problem) = CellText.Clean(text);
        if (problem?.Severity == Severity.Error) return (null, problem);
        if (Risk.Quarter.TryParse(plain.Replace(" ", "", StringComparison.Ordinal), out quarter) && quarter.Year <= LastYear) return (quarter, problem);
        return (null, plain.Length == 0 ? ProblemCodes.UnusableKey : ProblemCodes.WrongType);
    }

    /// <summary>An area code of the given number of digits (0 for any of 6, 9, 12); null where blank, or with the reason where malformed.</summary>
    public static (AreaCode? Area, ProblemCode? Problem) Area(string text, int digits)
    {
        if (text.Length == 0) return (null, null);
        if (text.Length == digits && text[0] != '0' && AreaCode.TryParse(text, out var area)) return (area, null);
        var (plain, problem) = CellText.Clean(text);
        if (problem?.Severity == Severity.Error) return (null, problem);
        if (plain.Length == 0) return (null, null);
        if (CellText.IsPlaceholder(plain)) return (null, ProblemCodes.BlankPlaceholder);
        if (digits == 0 && Total().IsMatch(plain)) return (null, ProblemCodes.TotalRow);
        if (WholeWithPoint().IsMatch(plain)) plain = plain[..plain.IndexOf('.', StringComparison.Ordinal)];
        return plain[0] != '0' && AreaCode.TryParse(plain, out area) && (digits == 0 || plain.Length == digits) ? (area, problem) : (null, ProblemCodes.MalformedVillageCode);
    }

    /// <summary>The start of a text, for messages.</summary>
    public static string Shown(string text)
    {
        var shown = text.Length <= 40 ? text : string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, 40)}…");
        return string.Concat(shown.Select(c => char.IsControl(c) ? '␀' : c));
    }

    [GeneratedRegex(@"^[+-]?\d(\.\d+)?E\+?\d+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Scientific();

    [GeneratedRegex(@"^(\d{1,3}(,\d{3})+|\d+( \d+)+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Grouped();

    [GeneratedRegex(@"(合\s*计|总\s*计|小\s*计)$|^(sub|grand )?total$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Total();

    [GeneratedRegex(@"^\d+\.0+$", RegexOptions.CultureInvariant)]
    private static partial Regex WholeWithPoint();
}
