namespace FangFan.Risk.Explanation;

/// <summary>How strongly something moves the risk, in three words for people.</summary>
public enum ReasonStrength
{
    /// <summary>略微: under 0.2 log-odds, odds changed by less than a fifth or so (factor 1.22).</summary>
    Slight,

    /// <summary>明显: from 0.2 log-odds.</summary>
    Clear,

    /// <summary>大幅: from 0.7 log-odds, odds doubled or halved.</summary>
    Strong,
}

/// <summary>Thresholds and words of <see cref="ReasonStrength"/>.</summary>
public static class ReasonStrengths
{
    /// <summary>Log-odds, either sign, from which an effect is clear.</summary>
    public const double ClearFrom = 0.2;

    /// <summary>Log-odds, either sign, from which an effect is strong.</summary>
    public const double StrongFrom = 0.7;

    /// <summary>The strength of a contribution in log-odds.</summary>
    public static ReasonStrength Of(double logOdds) => Math.Abs(logOdds) switch
    {
        >= StrongFrom => ReasonStrength.Strong,
        >= ClearFrom => ReasonStrength.Clear,
        _ => ReasonStrength.Slight,
    };

    /// <summary>The adverb: 略微、明显、大幅.</summary>
    public static Wording Adverb(this ReasonStrength strength) => strength switch
    {
        ReasonStrength.Strong => new("大幅", "strongly"),
        ReasonStrength.Clear => new("明显", "clearly"),
        _ => new("略微", "slightly"),
    };
}
