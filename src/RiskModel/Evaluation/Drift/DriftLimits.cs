namespace FangFan.Risk.Evaluation.Drift;

/// <summary>The thresholds of the drift rules; each is a convention or our choice, none stands in a policy document.</summary>
public static class DriftLimits
{
    /// <summary>PSI from which a shift is moderate; the convention of credit scoring (Siddiqi 2006).</summary>
    public const double Moderate = 0.10;

    /// <summary>PSI from which a shift is major (the same).</summary>
    public const double Major = 0.25;

    /// <summary>Equal parts that a continuous reference is cut into; as many distinct values or fewer are bins of their own.</summary>
    public const int Bins = 10;

    /// <summary>Households added to every bin on both sides, so that an empty one does not make the index infinite (Jeffreys' half; choice).</summary>
    public const double EmptyBin = 0.5;

    /// <summary>Change in the share of blank cells that is worth attention (choice).</summary>
    public const double MissingChange = 0.05;

    /// <summary>Features that count as the model's foremost (choice).</summary>
    public const int TopFeatures = 10;

    /// <summary>Of those, how many must have moved far to advise training anew (choice).</summary>
    public const int MovedTopFeatures = 3;

    /// <summary>How far observed over predicted must be from 1, on top of an interval that leaves out 1 (choice).</summary>
    public const double CalibrationRatio = 0.10;

    /// <summary>Quarters of closed labels that the model has not seen, from which it is old (choice: two years).</summary>
    public const int OldAfterQuarters = 8;

    /// <summary>Share of a shift that the bin of missing values must add for it to be one of missingness (choice).</summary>
    public const double MissingShare = 0.5;

    /// <summary>Few townships: at most this share of them, at least one (choice).</summary>
    public const double FewTownships = 0.25;

    /// <summary>Share of all newly blank cells that the few townships must hold (choice).</summary>
    public const double FewTownshipsHold = 0.75;

    /// <summary>Villages under which noise and intervals are clustered by household, as in a backtest.</summary>
    public const int LeastVillages = 10;

    /// <summary>Share of the draws or of the distribution inside an interval or under a limit.</summary>
    public const double Level = 0.95;
}
