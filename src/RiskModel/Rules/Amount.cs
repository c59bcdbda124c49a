namespace FangFan.Risk.Rules;

/// <summary>A number of which only bounds may be known: an unknown part decides nothing that the known parts decide.</summary>
/// <param name="Low">It is at least this; null without bound.</param>
/// <param name="High">It is at most this; null without bound.</param>
internal readonly record struct Amount(decimal? Low, decimal? High)
{
    public static readonly Amount Zero = new(0, 0);

    public static readonly Amount Unknown = new(null, null);

    /// <summary>Nothing is known but that it is not negative.</summary>
    public static readonly Amount NotNegative = new(0, null);

    /// <summary>The number, null where it is not exactly known.</summary>
    public decimal? Exact => Low == High ? Low : null;

    public static Amount Of(decimal? known, Amount otherwise) => known is { } value ? new Amount(value, value) : otherwise;

    public static Amount operator +(Amount a, Amount b) => new(a.Low + b.Low, a.High + b.High);

    public static Amount operator -(Amount a, Amount b) => new(a.Low - b.High, a.High - b.Low);

    /// <summary>Times a number that is not negative.</summary>
    public static Amount operator *(Amount a, decimal factor) => new(a.Low * factor, a.High * factor);

    /// <summary>Over a number above zero.</summary>
    public static Amount operator /(Amount a, decimal divisor) => new(a.Low / divisor, a.High / divisor);

    /// <summary>Whether a is under b; null where the bounds leave it open.</summary>
    public static bool? operator <(Amount a, Amount b) => a.High < b.Low ? true : a.Low >= b.High ? false : null;

    /// <summary>Whether a is over b; null where the bounds leave it open.</summary>
    public static bool? operator >(Amount a, Amount b) => b < a;

    /// <summary>Whether a is at most b; null where the bounds leave it open.</summary>
    public static bool? operator <=(Amount a, Amount b) => !(b < a);

    /// <summary>Whether a is at least b; null where the bounds leave it open.</summary>
    public static bool? operator >=(Amount a, Amount b) => !(a < b);

    public static implicit operator Amount(decimal known) => new(known, known);
}
