namespace FangFan.Risk.Ranking;

/// <summary>The cap on monitored persons, as a list prints it.</summary>
/// <param name="Persons">Persons of the households under monitoring or that meet the rules.</param>
/// <param name="CapPersons">Persons allowed; null where there is no cap or the population is unknown.</param>
/// <param name="Share">Persons over registered persons; null where unknown.</param>
/// <param name="Marginal">The household with which the count passes the cap.</param>
/// <param name="Warning">What people should know.</param>
public sealed record ListedCap(long Persons, long? CapPersons, double? Share, string? Marginal, string? Warning)
{
    /// <summary>The households counted.</summary>
    public int Households { get; init; }

    /// <summary>Households counted whose members are unknown.</summary>
    public int UnknownSize { get; init; }

    /// <summary>Persons over persons allowed; null where there is no cap or the population is unknown.</summary>
    public double? ShareOfCap { get; init; }

    /// <summary>The share of the registered persons allowed; null where the pack sets no cap.</summary>
    public decimal? ShareAllowed { get; init; }

    /// <summary>What is counted and how much it is, in words.</summary>
    public string? Statement { get; init; }

    /// <summary>Prints a count.</summary>
    public static ListedCap From(CapCount cap, Language language) => new(cap.Persons, cap.CapPersons, cap.Share, cap.Marginal?.Value, cap.Warning?.In(language))
    {
        Households = cap.Households,
        UnknownSize = cap.UnknownSize,
        ShareOfCap = cap.ShareOfCap,
        ShareAllowed = cap.ShareAllowed,
        Statement = CapTexts.Statement(cap).In(language),
    };
}
