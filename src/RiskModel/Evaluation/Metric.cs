namespace FangFan.Risk.Evaluation;

/// <summary>A number that says how good a score is.</summary>
public enum MetricKind
{
    /// <summary>Area under the ROC curve, ties counting half.</summary>
    Auc,

    /// <summary>Average precision: precision at each distinct score, weighted by the recall gained there.</summary>
    AveragePrecision,

    /// <summary>Share of the visited households with the event.</summary>
    Precision,

    /// <summary>Share of the households with the event that are visited.</summary>
    Recall,

    /// <summary>Precision over the share of events among all households.</summary>
    Lift,

    /// <summary>Inclusion error (Coady, Grosh and Hoddinott 2004): share of the visited households without the event, 1 - precision; lower is better.</summary>
    InclusionError,

    /// <summary>Exclusion error (Coady, Grosh and Hoddinott 2004): share of the households with the event that are not visited, 1 - recall; lower is better.</summary>
    ExclusionError,

    /// <summary>Mean log loss [nats]; lower is better.</summary>
    LogLoss,

    /// <summary>Brier score; lower is better.</summary>
    Brier,

    /// <summary>Expected calibration error over ten bins of equal count; lower is better.</summary>
    CalibrationError,
}

/// <summary>A metric, with its capacity where it has one.</summary>
/// <remarks>At a capacity, ceil(share x households) are visited in each quarter, or a number of households that is the same in each. Where the limit falls
/// among equal scores the expected value over a random order of them is taken, so that no order of ids flatters or hurts a coarse score.</remarks>
/// <param name="Kind">Which metric.</param>
/// <param name="Capacity">Share of the households visited, over 0 to 1; null for the metrics that have none, and where <see cref="Visits"/> says how many.</param>
public readonly record struct Metric(MetricKind Kind, double? Capacity = null)
{
    private static readonly MetricKind[] AtCapacity = [MetricKind.Precision, MetricKind.Recall, MetricKind.Lift, MetricKind.InclusionError, MetricKind.ExclusionError];

    /// <summary>Households visited in each quarter, at most all; null where a share of them is visited.</summary>
    public int? Visits { get; init; }

    /// <summary>Name in files: auc, averagePrecision, precision, recall, lift, inclusionError, exclusionError, logLoss, brier, calibrationError.</summary>
    public string Name => char.ToLowerInvariant(Kind.ToString()[0]) + Kind.ToString()[1..];

    /// <summary>Whether it asks for probabilities.</summary>
    public bool NeedsProbability => Kind is MetricKind.LogLoss or MetricKind.Brier or MetricKind.CalibrationError;

    /// <summary>Whether a lower value is the better one.</summary>
    public bool LowerIsBetter => NeedsProbability || Kind is MetricKind.InclusionError or MetricKind.ExclusionError;

    /// <summary>Whether it speaks of the households visited.</summary>
    public bool IsAtCapacity => Array.IndexOf(AtCapacity, Kind) >= 0;

    /// <summary>Every metric of a score at some capacities.</summary>
    /// <param name="isProbability">Whether the score is a probability.</param>
    /// <param name="capacities">Shares of the households visited.</param>
    /// <param name="visits">Households visited in a quarter; null for none but the shares.</param>
    public static IReadOnlyList<Metric> All(bool isProbability, IReadOnlyList<double> capacities, int? visits = null) =>
    [
        new(MetricKind.Auc),
        new(MetricKind.AveragePrecision),
        .. capacities.SelectMany(capacity => AtCapacity.Select(kind => new Metric(kind, capacity))),
        .. visits is null ? [] : AtCapacity.Select(kind => new Metric(kind) { Visits = visits }),
        .. isProbability ? new Metric[] { new(MetricKind.LogLoss), new(MetricKind.Brier), new(MetricKind.CalibrationError) } : [],
    ];
}
