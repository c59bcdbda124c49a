using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace FangFan.Risk;

/// <summary>How far down an <see cref="AreaCode"/> reaches.</summary>
public enum AreaLevel
{
    /// <summary>Six digits, GB/T 2260: a county (县), or a province or prefecture, whose code ends in 0000 or 00. A prefecture without counties stands for its county.</summary>
    County,

    /// <summary>Nine digits (乡镇).</summary>
    Township,

    /// <summary>Twelve digits (村).</summary>
    Village,
}

/// <summary>An administrative division code: county 6 digits + township 3 + village 3 (统计用区划代码).</summary>
[JsonConverter(typeof(AreaCodeJson))]
public readonly record struct AreaCode : IComparable<AreaCode>
{
    private AreaCode(string digits, bool _) => Digits = digits;

    /// <summary>Takes 6, 9 or 12 digits.</summary>
    /// <exception cref="ArgumentException">The text has another form.</exception>
    public AreaCode(string digits)
    {
        if (!TryParse(digits, out this)) throw new ArgumentException($"'{digits}' is no area code; give 6 (county), 9 (township) or 12 (village) digits.", nameof(digits));
    }

    /// <summary>The digits.</summary>
    public string Digits { get; }

    /// <summary>County, township or village.</summary>
    public AreaLevel Level => Digits.Length switch { 6 => AreaLevel.County, 9 => AreaLevel.Township, _ => AreaLevel.Village };

    /// <summary>The county that holds this area.</summary>
    public AreaCode County => new(Digits[..6], true);

    /// <summary>The township that holds this area.</summary>
    /// <exception cref="InvalidOperationException">This is a county.</exception>
    public AreaCode Township => Level == AreaLevel.County ? throw new InvalidOperationException($"{Digits} is a county; it lies in no township.") : new(Digits[..9], true);

    /// <summary>The leading digits that name the area, which all areas inside it share: 53 of the province 530000, 5305 of the prefecture 530500, else every digit.</summary>
    public string Prefix => Digits switch
    {
        { Length: > 6 } or "000000" => Digits,
        _ when Digits.EndsWith("0000", StringComparison.Ordinal) => Digits[..2],
        _ when Digits.EndsWith("00", StringComparison.Ordinal) => Digits[..4],
        _ => Digits,
    };

    /// <summary>Whether an area is this one or lies in it: 530000 contains 530500, 530521 and 530521101001.</summary>
    public bool Contains(AreaCode area) => area.Digits.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Reads 6, 9 or 12 ASCII digits.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out AreaCode area)
    {
        area = default;
        if (text is not { Length: 6 or 9 or 12 } || text.AsSpan().ContainsAnyExceptInRange('0', '9')) return false;
        area = new AreaCode(text, true);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(AreaCode other) => string.CompareOrdinal(Digits, other.Digits);

    /// <summary>The digits.</summary>
    public override string ToString() => Digits ?? "";
}
