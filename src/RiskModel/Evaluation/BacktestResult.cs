using System.Globalization;
using FangFan.Risk.Evaluation.Groups;
using FangFan.Risk.Evaluation.Recipes;
using FangFan.Risk.Evaluation.Support;
using FangFan.Risk.Evaluation.Together;
using FangFan.Risk.Models;

namespace FangFan.Risk.Evaluation;

/// <summary>A metric's value.</summary>
/// <param name="Metric">Which.</param>
/// <param name="Value">The value; NaN where it is undefined, such as an AUC without events.</param>
/// <param name="Interval">Its bootstrap interval; null where none was drawn or half of the draws were undefined.</param>
public sealed record MetricValue(Metric Metric, double Value, Interval? Interval);

/// <summary>How good one score is.</summary>
/// <param name="Score">Which.</param>
/// <param name="Metrics">Its metrics.</param>
public sealed record ScoreResult(ScoreDefinition Score, IReadOnlyList<MetricValue> Metrics)
{
    /// <summary>The calibration curve; empty where the score is no probability.</summary>
    public IReadOnlyList<CalibrationPoint> Calibration { get; init; } = [];

    /// <summary>(AUC - 0.5) / (oracle's AUC - 0.5); null without an oracle, and for the oracle itself.</summary>
    public MetricValue? ShareOfAttainable { get; init; }

    /// <summary>The value of a metric.</summary>
    /// <exception cref="ArgumentException">The score has no such metric.</exception>
    public MetricValue Of(Metric metric) => Metrics.FirstOrDefault(m => m.Metric == metric)
        ?? throw new ArgumentException($"{Score.Name} has no metric {metric.Name} at capacity {metric.Capacity?.ToString(CultureInfo.InvariantCulture) ?? "none"}.", nameof(metric));
}

/// <summary>What an interval of a difference says.</summary>
public enum Comparison
{
    /// <summary>The interval holds 0, or there is none.</summary>
    Undecided,

    /// <summary>The score is better, its whole interval on that side.</summary>
    Better,

    /// <summary>The score is worse, its whole interval on that side.</summary>
    Worse,
}

/// <summary>A score less another on the same households and the same draws.</summary>
/// <param name="Score">The score judged.</param>
/// <param name="Against">What it is compared with.</param>
/// <param name="Difference">Score less the other; the interval is paired.</param>
/// <param name="Comparison">What the interval says.</param>
public sealed record PairedDifference(ScoreDefinition Score, ScoreDefinition Against, MetricValue Difference, Comparison Comparison);

/// <summary>An as-of quarter's result.</summary>
/// <param name="AsOf">The quarter.</param>
/// <param name="Households">Households scored.</param>
/// <param name="Events">Households with the event.</param>
/// <param name="Scores">The scores present in the quarter.</param>
public sealed record QuarterResult(Quarter AsOf, int Households, int Events, IReadOnlyList<ScoreResult> Scores)
{
    /// <summary>What was trained and tested, for a drawing of the splits; null where nobody said.</summary>
    public BacktestSplit? Split { get; init; }

    /// <summary>Households at risk that left before the horizon was over; they are not among those scored.</summary>
    public BacktestLeft Left { get; init; }

    /// <summary>The quarter's models by name of the score.</summary>
    public IReadOnlyDictionary<string, TrainedModel> Models { get; init; } = new Dictionary<string, TrainedModel>();
}

/// <summary>All quarters together.</summary>
/// <remarks>AUC, average precision, losses and calibration are over all household-quarters in one; at a capacity each quarter has its own.</remarks>
/// <param name="HouseholdQuarters">Household-quarters scored.</param>
/// <param name="Events">Household-quarters with the event.</param>
/// <param name="Clusters">Clusters drawn by the bootstrap.</param>
/// <param name="ByVillage">Whether the clusters are villages; else households.</param>
/// <param name="Scores">The scores present in every quarter.</param>
/// <param name="Differences">Each model less each other score, in every metric that both have; two models once.</param>
public sealed record PooledResult(int HouseholdQuarters, int Events, int Clusters, bool ByVillage,
    IReadOnlyList<ScoreResult> Scores, IReadOnlyList<PairedDifference> Differences);

/// <summary>A backtest evaluated.</summary>
/// <param name="Options">How.</param>
/// <param name="Quarters">Each as-of quarter, in order of time.</param>
/// <param name="Pooled">All of them together.</param>
/// <param name="Statement">What it comes to in plain words, the verdict first.</param>
public sealed record BacktestResult(BacktestOptions Options, IReadOnlyList<QuarterResult> Quarters, PooledResult Pooled, IReadOnlyList<Wording> Statement)
{
    /// <summary>What was trained and tested at each quarter, in order of time, for a drawing; empty where nobody said.</summary>
    public IReadOnlyList<BacktestSplit> Splits => [.. Quarters.Select(quarter => quarter.Split).OfType<BacktestSplit>()];

    /// <summary>The cut-off for a number of visits; null where none was asked for.</summary>
    public VisitPlan? Visits { get; init; }

    /// <summary>How much those that left matter: figures with those that stayed standing for them too; empty where nobody said who left.</summary>
    public IReadOnlyList<LeavingCheck> Leaving { get; init; } = [];

    /// <summary>The choice between the scores by regret over past quarters; null where nobody asked or there is nothing to choose from.</summary>
    public RecipeChoice? Recipes { get; init; }

    /// <summary>What model and rules find together; null where not computed.</summary>
    public TogetherResult? Together { get; init; }

    /// <summary>What the lists do for each group of households; null where not computed.</summary>
    public GroupsResult? Groups { get; init; }

    /// <summary>What support does to the estimates; null where not computed.</summary>
    public SupportResult? Support { get; init; }
}
