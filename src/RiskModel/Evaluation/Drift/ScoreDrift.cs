namespace FangFan.Risk.Evaluation.Drift;

/// <summary>The score in a quarter.</summary>
/// <param name="Shift">How far its distribution has moved.</param>
/// <param name="Predicted">Mean probability.</param>
/// <param name="OverCutoff">Share of households whose score is above what was the list's cut-off in the reference.</param>
/// <param name="Outcome">What happened; null while the horizon is open.</param>
public sealed record ScorePoint(DriftPoint Shift, double Predicted, double OverCutoff, ScoreOutcome? Outcome);

/// <summary>What became of a quarter's scores.</summary>
/// <param name="Households">Households whose outcome is known.</param>
/// <param name="Events">Those with the target.</param>
/// <param name="Predicted">Mean probability of these households.</param>
/// <param name="Observed">Share with the target.</param>
/// <param name="Ratio">Observed over predicted; 1 where probabilities hold in the large.</param>
/// <param name="Auc">Area under the ROC curve.</param>
public sealed record ScoreOutcome(int Households, int Events, double Predicted, IntervalEstimate Observed, IntervalEstimate Ratio, IntervalEstimate Auc);

/// <summary>The drift of the score.</summary>
/// <param name="Capacity">Share of households that the list takes.</param>
/// <param name="Cutoff">The probability above which that share lay in the reference.</param>
/// <param name="Points">One a quarter.</param>
/// <param name="After">The quarters from the end of training on whose outcomes are known, pooled; null where there is none.</param>
public sealed record ScoreDrift(double Capacity, double Cutoff, IReadOnlyList<ScorePoint> Points, ScoreOutcome? After);
