using FangFan.Risk.Features;

namespace FangFan.Risk.Evaluation.Support;

/// <summary>Households that are on one preset's list only.</summary>
/// <param name="HouseholdQuarters">How many; expected where ties are split.</param>
/// <param name="Supported">Share with support on record.</param>
/// <param name="Monitored">Share under monitoring.</param>
/// <param name="EventRate">Share with the event.</param>
public sealed record MovedHouseholds(double HouseholdQuarters, IntervalEstimate Supported, IntervalEstimate Monitored, IntervalEstimate EventRate);

/// <summary>The model on all features beside the one that sees no trace of support.</summary>
/// <param name="All">The model on all features.</param>
/// <param name="Before">The one that sees no trace of support.</param>
/// <param name="AllAuc">AUC on all features.</param>
/// <param name="BeforeAuc">AUC without the traces.</param>
/// <param name="AucDifference">All less before, paired.</param>
/// <param name="AllRecall">Recall at the capacity on all features.</param>
/// <param name="BeforeRecall">Recall at the capacity without the traces.</param>
/// <param name="RecallDifference">All less before, paired.</param>
/// <param name="Overlap">Share of the visits of one list that the other makes too.</param>
/// <param name="RankCorrelation">Spearman's correlation of the raw scores within a quarter, averaged over its households.</param>
/// <param name="OnlyAll">Those who fall off the list where traces of support are not seen.</param>
/// <param name="OnlyBefore">Those who come onto it.</param>
public sealed record PresetComparison(ScoreDefinition All, ScoreDefinition Before, IntervalEstimate AllAuc, IntervalEstimate BeforeAuc, IntervalEstimate AucDifference,
    IntervalEstimate AllRecall, IntervalEstimate BeforeRecall, IntervalEstimate RecallDifference, IntervalEstimate Overlap, double RankCorrelation,
    MovedHouseholds OnlyAll, MovedHouseholds OnlyBefore);

/// <summary>Whether those with and without support can be compared at all.</summary>
public enum OverlapVerdict
{
    /// <summary>They overlap, and weighting balances what is recorded.</summary>
    Good,

    /// <summary>Some imbalance remains, or many households are nearly certain to be supported or not; read with care.</summary>
    Limited,

    /// <summary>They do not overlap: hardly any household of one kind could have been of the other; the weighted figures are not to be relied on.</summary>
    Failed,
}

/// <summary>How far apart those with and without support are in a feature.</summary>
/// <param name="Feature">The feature.</param>
/// <param name="Before">Standardised mean difference, supported less unsupported; NaN where it does not vary.</param>
/// <param name="After">The same under the weights, over the same spread.</param>
public sealed record FeatureBalance(Feature Feature, double Before, double After);

/// <summary>Households of a range of propensity.</summary>
/// <param name="From">Lower end of the propensity.</param>
/// <param name="To">Upper end.</param>
/// <param name="Supported">Household-quarters with support.</param>
/// <param name="Unsupported">Household-quarters without.</param>
public sealed record PropensityBin(double From, double To, int Supported, int Unsupported);

/// <summary>Event rates by tenth of the model's score within its quarter.</summary>
/// <param name="Decile">1 for the lowest scores, 10 for the highest.</param>
/// <param name="HouseholdQuarters">How many.</param>
/// <param name="SupportedShare">Share with support.</param>
/// <param name="Observed">Event rate of all.</param>
/// <param name="Unsupported">Event rate of those without support, unweighted.</param>
/// <param name="WithoutSupport">Weighted event rate of those without support.</param>
public sealed record SupportDecile(int Decile, int HouseholdQuarters, double SupportedShare, IntervalEstimate Observed, IntervalEstimate Unsupported, IntervalEstimate WithoutSupport)
{
    /// <summary>Mean true probability without support; NaN without the truth.</summary>
    public double TruthWithoutSupport { get; init; } = double.NaN;

    /// <summary>Mean true probability under the support that was given; NaN without the truth.</summary>
    public double Truth { get; init; } = double.NaN;
}

/// <summary>How well those with and without support can be compared.</summary>
/// <param name="Verdict">In a word.</param>
/// <param name="Bins">Propensities by whether support was received.</param>
/// <param name="Extreme">Share of the household-quarters with a propensity under 0.05 or over 0.95.</param>
/// <param name="Weights">Smallest and largest weight after truncation.</param>
/// <param name="EffectiveSupported">Effective sample size of those with support (Kish).</param>
/// <param name="EffectiveUnsupported">Effective sample size of those without.</param>
/// <param name="Balance">Every feature, the one furthest apart before weighting first.</param>
public sealed record SupportOverlap(OverlapVerdict Verdict, IReadOnlyList<PropensityBin> Bins, double Extreme, (double Least, double Most) Weights,
    double EffectiveSupported, double EffectiveUnsupported, IReadOnlyList<FeatureBalance> Balance);

/// <summary>Event rates with and without support, as they are and weighted to the whole county.</summary>
/// <param name="Observed">Event rate of all.</param>
/// <param name="Supported">Of those with support.</param>
/// <param name="Unsupported">Of those without.</param>
/// <param name="WithSupport">Weighted: had all had support.</param>
/// <param name="WithoutSupport">Weighted: had none had support.</param>
/// <param name="Difference">Without less with, weighted.</param>
/// <param name="Ratio">Without over with, weighted.</param>
/// <param name="PlainRatio">Unsupported over supported, unweighted.</param>
public sealed record SupportRates(IntervalEstimate Observed, IntervalEstimate Supported, IntervalEstimate Unsupported, IntervalEstimate WithSupport, IntervalEstimate WithoutSupport,
    IntervalEstimate Difference, IntervalEstimate Ratio, IntervalEstimate PlainRatio)
{
    /// <summary>How strongly something unrecorded would have to go with both support and the event, as risk ratios beyond what is recorded, to explain the weighted
    /// ratio away (VanderWeele and Ding 2017): for the ratio itself.</summary>
    public double EValue => ExplainedAwayBy(Ratio.Value);

    /// <summary>The same for the end of the interval nearer to 1; 1 where it holds 1.</summary>
    public double EValueOfInterval => Ratio.Interval switch
    {
        { Low: > 1 and var low } => ExplainedAwayBy(low),
        { High: < 1 and var high } => ExplainedAwayBy(high),
        null => double.NaN,
        _ => 1,
    };

    private static double ExplainedAwayBy(double ratio)
    {
        var up = ratio >= 1 ? ratio : 1 / ratio;
        return up + Math.Sqrt(up * (up - 1));
    }
}

/// <summary>A weighting for support received, as a sensitivity check.</summary>
/// <param name="HouseholdQuarters">Household-quarters whose support is known.</param>
/// <param name="Unknown">Household-quarters whose support is not known; left out.</param>
/// <param name="SupportedCount">Household-quarters with support.</param>
/// <param name="LaterSupported">Share of those without support that receive some within the horizon.</param>
/// <param name="Overlap">How well the two can be compared.</param>
/// <param name="Rates">Event rates.</param>
/// <param name="Auc">The model's AUC among those without support.</param>
/// <param name="WeightedAuc">The same, weighted.</param>
/// <param name="Deciles">By tenth of the model's score.</param>
public sealed record SupportWeighting(int HouseholdQuarters, int Unknown, int SupportedCount, double LaterSupported, SupportOverlap Overlap, SupportRates Rates,
    IntervalEstimate Auc, IntervalEstimate WeightedAuc, IReadOnlyList<SupportDecile> Deciles);

/// <summary>How a score's order agrees with the true probabilities.</summary>
/// <param name="Score">The score.</param>
/// <param name="RankWithoutSupport">Spearman's correlation with the true probability without support.</param>
/// <param name="Rank">Spearman's correlation with the true probability under the support that was given.</param>
/// <param name="AucWithoutSupport">Expected AUC for events without support.</param>
/// <param name="Auc">Expected AUC for events under the support that was given.</param>
/// <param name="Captured">Share of the expected events without support among the households visited at the capacity.</param>
public sealed record TruthAgreement(ScoreDefinition Score, double RankWithoutSupport, double Rank, double AucWithoutSupport, double Auc, IntervalEstimate Captured);

/// <summary>The weighting beside what generated data knows, on the same household-quarters.</summary>
/// <param name="HouseholdQuarters">Those with both true probabilities and known support.</param>
/// <param name="WithoutSupport">Mean true probability without support, of all.</param>
/// <param name="Relapse">Mean true probability under the support that was given, of all.</param>
/// <param name="Plain">Event rate of those without support, unweighted.</param>
/// <param name="Weighted">Event rate of those without support, weighted.</param>
/// <param name="PlainTruth">Mean true probability without support of those without support, unweighted: free of the luck of events.</param>
/// <param name="WeightedTruth">The same, weighted.</param>
/// <param name="Agreement">One a preset.</param>
public sealed record SupportTruth(int HouseholdQuarters, double WithoutSupport, double Relapse, double Plain, double Weighted, double PlainTruth, double WeightedTruth,
    IReadOnlyList<TruthAgreement> Agreement)
{
    /// <summary>Share of the way from the plain event rate to the truth that the weighting goes; may lie outside 0 to 1; NaN where there is no way to go.</summary>
    public double Recovered => Share(Plain, Weighted);

    /// <summary>The same by true probabilities, so that chance in who had the event plays no part.</summary>
    public double RecoveredByTruth => Share(PlainTruth, WeightedTruth);

    private double Share(double from, double to) => Math.Abs(WithoutSupport - from) > 1e-9 ? (to - from) / (WithoutSupport - from) : double.NaN;
}

/// <summary>What support does to the estimates: both presets, a weighting for support received, and the truth where data were generated.</summary>
/// <param name="Model">The model.</param>
/// <param name="Capacity">Share of the households visited in each quarter.</param>
/// <param name="ByVillage">Whether the intervals draw villages; else households, where villages are too few.</param>
/// <param name="Presets">Both presets side by side; null where the model itself sees no trace of support.</param>
/// <param name="Weighting">The weighting; null where support is never or always on record, or too rarely for any propensity.</param>
/// <param name="Truth">Beside the truth; null for real data, or without a weighting.</param>
public sealed record SupportResult(ScoreDefinition Model, double Capacity, bool ByVillage, PresetComparison? Presets, SupportWeighting? Weighting, SupportTruth? Truth);
