namespace FangFan.Risk.Evaluation;

/// <summary>How well one way of ranking found the events.</summary>
/// <param name="Scorer">model, logistic, income, rules or oracle.</param>
/// <param name="Auc">Area under the ROC curve, within quarters.</param>
/// <param name="AveragePrecision">Average precision.</param>
/// <param name="Precision">Events per household listed at the capacity.</param>
/// <param name="Recall">Share of the events that the list finds.</param>
public sealed record ScorerMetrics(string Scorer, double Auc, double AveragePrecision, double Precision, double Recall);

/// <summary>One as-of quarter: what was trained and how each ranking did afterwards.</summary>
/// <param name="AsOf">The quarter at whose end training and ranking stood.</param>
/// <param name="TrainingRows">Household-quarters trained on.</param>
/// <param name="TrainingEvents">Those with the event.</param>
/// <param name="Households">Households ranked: in scope and at risk.</param>
/// <param name="Events">Those with the event within the horizon.</param>
/// <param name="Scorers">One a way of ranking.</param>
public sealed record BacktestQuarter(string AsOf, int TrainingRows, int TrainingEvents, int Households, int Events, IReadOnlyList<ScorerMetrics> Scorers);

/// <summary>A figure with its 95 % interval over resampled villages.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Lower">Lower end.</param>
/// <param name="Upper">Upper end.</param>
public readonly record struct Interval(double Value, double Lower, double Upper);

/// <summary>A ranking pooled over the as-of quarters.</summary>
/// <param name="Scorer">model, logistic, income, rules or oracle.</param>
/// <param name="Auc">Area under the ROC curve over pairs of one quarter.</param>
/// <param name="AveragePrecision">Mean over all events.</param>
/// <param name="Precision">Over the lists of all quarters.</param>
/// <param name="Recall">Over the lists of all quarters.</param>
public sealed record PooledMetrics(string Scorer, Interval Auc, Interval AveragePrecision, Interval Precision, Interval Recall);

/// <summary>The model less another ranking on the same households and the same resamples; above 0 the model is better.</summary>
/// <param name="Against">The other ranking.</param>
/// <param name="Auc">Difference of AUC.</param>
/// <param name="AveragePrecision">Difference of average precision.</param>
/// <param name="Precision">Difference of precision at the capacity.</param>
/// <param name="Recall">Difference of recall at the capacity.</param>
public sealed record PairedDifference(string Against, Interval Auc, Interval AveragePrecision, Interval Precision, Interval Recall);

/// <summary>A temporal backtest: at each as-of quarter only what was known then trains and ranks; what happened later judges.</summary>
public sealed record BacktestReport
{
    /// <summary>What was predicted.</summary>
    public required string Target { get; init; }

    /// <summary>The pack judged by.</summary>
    public required string Pack { get; init; }

    /// <summary>Quarters ahead.</summary>
    public required int Horizon { get; init; }

    /// <summary>Name of the model's learner.</summary>
    public required string Learner { get; init; }

    /// <summary>Which features it saw.</summary>
    public required string Preset { get; init; }

    /// <summary>Seed of every draw.</summary>
    public required int Seed { get; init; }

    /// <summary>Share of the households on a list, over 0 to 1.</summary>
    public required double Capacity { get; init; }

    /// <summary>Whether the pack was applied before its start date in some quarter.</summary>
    public bool AsIf { get; init; }

    /// <summary>The as-of quarters in order.</summary>
    public required IReadOnlyList<BacktestQuarter> Quarters { get; init; }

    /// <summary>Every ranking over all quarters.</summary>
    public required IReadOnlyList<PooledMetrics> Pooled { get; init; }

    /// <summary>The model against every other ranking.</summary>
    public required IReadOnlyList<PairedDifference> Differences { get; init; }

    /// <summary>What people should know when they read the figures.</summary>
    public required IReadOnlyList<Wording> Remarks { get; init; }
}
