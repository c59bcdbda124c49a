using FangFan.Risk.Evaluation;
using FangFan.Risk.Evaluation.Drift;
using FangFan.Risk.Models;

namespace FangFan.Risk.Service.Evaluations;

/// <summary>What a page shows of an evaluation before the full report.</summary>
/// <param name="Caution">Whether the statement's first line is a caution: the model does not win, or the records have to be mended or the model trained anew.</param>
/// <param name="Statement">What it comes to, the verdict first.</param>
public sealed record EvaluationSummary(bool Caution, IReadOnlyList<Wording> Statement)
{
    /// <summary>What the reader must bear in mind.</summary>
    public IReadOnlyList<Wording> Cautions { get; init; } = [];

    /// <summary>drift: keep, mend-data or retrain; null for the rest.</summary>
    public DriftAdvice? Advice { get; init; }

    /// <summary>backtest: household-quarters with the event; null for the rest.</summary>
    public int? Events { get; init; }

    /// <summary>backtest: how well the model and what it is compared with rank.</summary>
    public IReadOnlyList<ScoreEstimate> Scores { get; init; } = [];

    /// <summary>backtest: predicted and observed in bins of the model's probability.</summary>
    public IReadOnlyList<CalibrationPoint> Calibration { get; init; } = [];

    /// <summary>backtest: what was trained on and tested at each as-of quarter.</summary>
    public IReadOnlyList<SplitEntry> Splits { get; init; } = [];

    /// <summary>drift: the score's PSI by quarter.</summary>
    public IReadOnlyList<ScorePsi> ScorePsi { get; init; } = [];
}

/// <summary>A metric of a score with its interval.</summary>
/// <param name="Score">The score's name.</param>
/// <param name="Label">What people read.</param>
/// <param name="Role">model, baseline or oracle.</param>
/// <param name="Metric">auc or recall.</param>
/// <param name="Capacity">Share of the households visited; null where the metric has none.</param>
/// <param name="Value">The value; null where undefined.</param>
/// <param name="Low">Lower end of the interval; null without one.</param>
/// <param name="High">Upper end.</param>
public sealed record ScoreEstimate(string Score, Wording Label, ScoreRole Role, string Metric, double? Capacity, double? Value, double? Low, double? High);

/// <summary>An as-of quarter of a backtest.</summary>
/// <param name="FirstTrain">The first quarter trained on.</param>
/// <param name="LastTrain">The last one.</param>
/// <param name="AsOf">The as-of quarter.</param>
/// <param name="LabelsUntil">The quarter in which the outcomes close.</param>
/// <param name="Households">Households tested.</param>
/// <param name="Events">Those with the event.</param>
public sealed record SplitEntry(string FirstTrain, string LastTrain, string AsOf, string LabelsUntil, int Households, int Events);

/// <summary>The score's PSI in a quarter.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Psi">The index; null in the reference itself.</param>
/// <param name="Limit">Its limit were nothing to move.</param>
public sealed record ScorePsi(string Quarter, double? Psi, double? Limit);
