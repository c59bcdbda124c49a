using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace FangFan.Risk;

/// <summary>A calendar quarter such as 2021Q2, the beat of the whole system.</summary>
/// <remarks>Ordered by time. <see cref="Ordinal"/> counts quarters since year 0, so differences are plain subtraction.</remarks>
public readonly record struct Quarter : IComparable<Quarter>
{
    private Quarter(int ordinal) => Ordinal = ordinal;

    /// <summary>Creates the quarter of a year.</summary>
    /// <param name="year">1900 to 2200.</param>
    /// <param name="number">1 to 4.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year or the number is outside its range.</exception>
    public Quarter(int year, int number)
    {
        if (year is < 1900 or > 2200) throw new ArgumentOutOfRangeException(nameof(year), year, "A quarter's year lies between 1900 and 2200.");
        if (number is < 1 or > 4) throw new ArgumentOutOfRangeException(nameof(number), number, "A quarter's number is 1, 2, 3 or 4.");
        Ordinal = year * 4 + number - 1;
    }

    /// <summary>Quarters since the first quarter of year 0.</summary>
    public int Ordinal { get; }

    /// <summary>The calendar year.</summary>
    public int Year => Ordinal / 4;

    /// <summary>1 to 4.</summary>
    public int Number => Ordinal % 4 + 1;

    /// <summary>The first day of the quarter.</summary>
    public DateOnly FirstDay => new(Year, Number * 3 - 2, 1);

    /// <summary>The last day of the quarter.</summary>
    public DateOnly LastDay => Plus(1).FirstDay.AddDays(-1);

    /// <summary>The quarter with the given <see cref="Ordinal"/>.</summary>
    public static Quarter FromOrdinal(int ordinal) => new(ordinal);

    /// <summary>The quarter that holds a day.</summary>
    public static Quarter Of(DateOnly day) => new(day.Year, (day.Month + 2) / 3);

    /// <summary>The quarter so many quarters later (earlier, if negative).</summary>
    public Quarter Plus(int quarters) => new(Ordinal + quarters);

    /// <summary>Quarters from <paramref name="right"/> to <paramref name="left"/>.</summary>
    public static int operator -(Quarter left, Quarter right) => left.Ordinal - right.Ordinal;

    /// <summary>Earlier than.</summary>
    public static bool operator <(Quarter left, Quarter right) => left.Ordinal < right.Ordinal;

    /// <summary>Later than.</summary>
    public static bool operator >(Quarter left, Quarter right) => left.Ordinal > right.Ordinal;

    /// <summary>Not later than.</summary>
    public static bool operator <=(Quarter left, Quarter right) => left.Ordinal <= right.Ordinal;

    /// <summary>Not earlier than.</summary>
    public static bool operator >=(Quarter left, Quarter right) => left.Ordinal >= right.Ordinal;

    /// <summary>Every quarter from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    public static IEnumerable<Quarter> Range(Quarter first, Quarter last)
    {
        for (var q = first; q <= last; q = q.Plus(1)) yield return q;
    }

    /// <inheritdoc/>
    public int CompareTo(Quarter other) => Ordinal.CompareTo(other.Ordinal);

    /// <summary>Reads 2021Q2, 2021-Q2, 2021q2, 2021年2季度 or 2021年第二季度.</summary>
    /// <returns>False where the text is no quarter.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Quarter quarter)
    {
        quarter = default;
        if (string.IsNullOrWhiteSpace(text)) return false;
        var plain = text.Trim().Replace("年第", "Q", StringComparison.Ordinal).Replace("年", "Q", StringComparison.Ordinal)
            .Replace("季度", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
        if (plain.Length != 6 || plain[4] != 'Q') return false;
        var number = "1234".IndexOf(plain[5], StringComparison.Ordinal) is var digit and >= 0 ? digit : "一二三四".IndexOf(plain[5], StringComparison.Ordinal);
        if (number < 0 || !int.TryParse(plain.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return false;
        if (year is < 1900 or > 2200) return false;
        quarter = new Quarter(year, number + 1);
        return true;
    }

    /// <summary>Reads a quarter; see <see cref="TryParse"/> for the forms.</summary>
    /// <exception cref="FormatException">The text is no quarter.</exception>
    public static Quarter Parse(string text) =>
        TryParse(text, out var quarter) ? quarter : throw new FormatException($"'{text}' is no quarter; write it as 2021Q2.");

    /// <summary>The form 2021Q2.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}Q{Number}");
}
