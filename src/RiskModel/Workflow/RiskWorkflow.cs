using FangFan.Risk.Assessment;
using FangFan.Risk.Evaluation;
using FangFan.Risk.Evaluation.Drift;
using FangFan.Risk.Evaluation.Factors;
using FangFan.Risk.Features;
using FangFan.Risk.Models;
using FangFan.Risk.Models.Recipes;
using FangFan.Risk.Panel;
using FangFan.Risk.Policy;
using FangFan.Risk.Ranking;
using FangFan.Risk.Records;
using FangFan.Risk.Scenarios;

namespace FangFan.Risk.Workflow;

/// <summary>A county's records read and checked.</summary>
/// <param name="Panel">What can be used.</param>
/// <param name="Problems">Every fault found, in file and row order.</param>
/// <param name="Rows">Rows read.</param>
public sealed record CheckedRecords(HouseholdPanel Panel, IReadOnlyList<DataProblem> Problems, long Rows)
{
    /// <summary>How many problems of each kind were found, by code: complete, while of a kind that fills the file only the first are kept.</summary>
    public IReadOnlyDictionary<string, long> Counts { get; init; } = new Dictionary<string, long>();
}

/// <summary>What to train.</summary>
/// <param name="Pack">The pack whose lines money is measured against.</param>
/// <param name="Until">The quarter at whose end training stands.</param>
public sealed record TrainingRequest(PolicyPack Pack, Quarter Until)
{
    /// <summary>What to predict.</summary>
    public Target Target { get; init; } = Target.Relapse;

    /// <summary>Which features to see.</summary>
    public FeaturePreset Preset { get; init; } = FeaturePreset.All;

    /// <summary>A name of <see cref="Learners"/>.</summary>
    public string Learner { get; init; } = "auto";

    /// <summary>How auto and boosting choose their recipe.</summary>
    public SearchSettings Search { get; init; } = new();

    /// <summary>Quarters ahead.</summary>
    public int Horizon { get; init; } = 4;

    /// <summary>Seed of every draw.</summary>
    public int Seed { get; init; } = 1;
}

/// <summary>What to assess.</summary>
/// <param name="Pack">The pack to judge by.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="Model">The model; null for the rules alone.</param>
public sealed record AssessmentRequest(PolicyPack Pack, Quarter Quarter, TrainedModel? Model)
{
    /// <summary>Levels stored last quarter, for damping.</summary>
    public IReadOnlyList<StoredLevel> Previous { get; init; } = [];

    /// <summary>Levels set by people.</summary>
    public IReadOnlyList<LevelDecision> Decisions { get; init; } = [];

    /// <summary>Problems of the data, to be shown with their households.</summary>
    public IReadOnlyList<DataProblem> Problems { get; init; } = [];
}

/// <summary>The use cases, each one call; tool, service and notebooks all go through here.</summary>
public static class RiskWorkflow
{
    /// <summary>Reads a county's records and finds every fault; no fault stops the reading.</summary>
    /// <param name="records">The tables, read once.</param>
    /// <param name="progress">Told the rows read; how many there will be is not known, so the share creeps towards 1.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static CheckedRecords Check(RecordSet records, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default) =>
        Check(records, null, progress, cancellation);

    /// <summary>As the other, and passes on every problem as it is found, also those too many to keep.</summary>
    public static CheckedRecords Check(RecordSet records, Action<DataProblem>? everyProblem, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        var options = new PanelReadingOptions { RowsRead = progress is null ? null : new RowsProgress(progress), EveryProblem = everyProblem };
        var reading = PanelReader.Read(records, options, cancellation);
        return new(reading.Panel, reading.Problems, reading.Rows) { Counts = reading.Counts };
    }

    /// <summary>Trains a model on what was known by the request's quarter.</summary>
    /// <exception cref="InvalidOperationException">There are too few households or events to train on; the message says how many.</exception>
    /// <exception cref="ArgumentException">No learner has the name, or the horizon is out of range.</exception>
    public static TrainedModel Train(HouseholdPanel panel, TrainingRequest request, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default) =>
        ModelTraining.Of(panel, request, progress, cancellation);

    /// <summary>Assesses every household at a quarter: rules and model side by side.</summary>
    /// <exception cref="InvalidOperationException">The quarter lies outside the records, or before the end of the model's training.</exception>
    /// <exception cref="ArgumentException">A stored level is not of the quarter before, or a household has two.</exception>
    public static QuarterAssessment Assess(HouseholdPanel panel, AssessmentRequest request, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default) =>
        CountyAssessment.Of(panel, request, progress, cancellation);

    /// <summary>Assesses a quarter twice and tells what lies between: by two packs, or by a pack and a variant of it (<see cref="PackVariants"/>).</summary>
    /// <remarks>Scores are not taken apart: the assessments name neither reasons nor causes of the model. For trial after trial see <see cref="CountyComparison"/>.</remarks>
    /// <param name="panel">The panel.</param>
    /// <param name="before">The assessment compared with.</param>
    /// <param name="after">The one compared, of the same quarter.</param>
    /// <param name="progress">Told how far both are.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">The quarters differ, or as for <see cref="Assess"/>.</exception>
    /// <exception cref="InvalidOperationException">As for <see cref="Assess"/>.</exception>
    public static AssessmentDifference Compare(HouseholdPanel panel, AssessmentRequest before, AssessmentRequest after,
        IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (before.Quarter != after.Quarter) throw new ArgumentException($"A comparison is of one quarter; {before.Quarter} and {after.Quarter} were given.", nameof(after));
        var scores = RawScores.Of(panel, before);
        var first = CountyAssessment.Of(panel, before, new WorkStretch(progress, 0, 0.5), cancellation, scores);
        if (after.Model?.Id != before.Model?.Id) scores = RawScores.Of(panel, after);
        return AssessmentDifference.Between(first, CountyAssessment.Of(panel, after, new WorkStretch(progress, 0.5, 1), cancellation, scores));
    }

    /// <summary>Judges a quarter under every value that the pack's choices could reasonably take: how the list depends on what is ours and not the document's.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="request">The pack, the quarter and what levels rest on; scores are made once, since choices do not reach the model.</param>
    /// <param name="progress">Told how many of the values are done.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>One series a choice: values with a band, settings with a choice, readings of the identify clause. The value in force is among its points.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Assess"/>.</exception>
    /// <exception cref="InvalidOperationException">As for <see cref="Assess"/>.</exception>
    public static IReadOnlyList<ChoiceSensitivity> Sensitivity(HouseholdPanel panel, AssessmentRequest request,
        IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default) =>
        new CountySensitivity(panel, request, progress, cancellation).Run(progress, cancellation);

    /// <summary>Puts a misfortune into the quarter's records and assesses again: who crosses a line, how levels and ranks move.</summary>
    /// <param name="panel">The panel, which stays as it is.</param>
    /// <param name="request">How to assess; the features are made again from the changed records, damping looks at the same levels of last quarter.</param>
    /// <param name="whatIf">Which misfortune strikes whom.</param>
    /// <param name="progress">Told how far both assessments are.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="InvalidOperationException">The records hold no household of a given id, or as for <see cref="Assess"/>.</exception>
    /// <exception cref="ArgumentException">The scenario names no column of numbers, or as for <see cref="Assess"/>.</exception>
    public static WhatIfResult WhatIf(HouseholdPanel panel, AssessmentRequest request, WhatIfRequest whatIf,
        IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default) => WhatIfEach(panel, request, [whatIf], progress, cancellation).Single();

    /// <summary>As <see cref="WhatIf"/> for several misfortunes, each by itself; what lies before them is assessed once.</summary>
    /// <returns>One result a misfortune, each made when it is asked for, so that a large county holds one at a time.</returns>
    public static IEnumerable<WhatIfResult> WhatIfEach(HouseholdPanel panel, AssessmentRequest request, IReadOnlyList<WhatIfRequest> whatIfs,
        IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(whatIfs);
        var parts = whatIfs.Count + 1.0;
        var county = new CountyWhatIf(panel, request, CountyAssessment.Of(panel, request, new WorkStretch(progress, 0, 1 / parts), cancellation, RawScores.Of(panel, request)));
        return whatIfs.Select((whatIf, i) => county.Run(whatIf, new WorkStretch(progress, (i + 1) / parts, (i + 2) / parts), cancellation));
    }

    /// <summary>Trains and ranks at past quarters by what was known then, and judges every ranking by what happened later.</summary>
    /// <exception cref="InvalidOperationException">The records span too few quarters, or no quarter has events enough to train on.</exception>
    public static BacktestResult Backtest(HouseholdPanel panel, BacktestRequest request, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default) =>
        new CountyBacktest(panel, request).Run(progress, cancellation);

    /// <summary>Tells which factors predicted what later happened: importance, odds ratios, criteria as predictors, time to relapse.</summary>
    /// <exception cref="InvalidOperationException">The records span too few quarters, or no quarter has events enough to train on.</exception>
    public static FactorResult Factors(HouseholdPanel panel, FactorRequest request, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default) =>
        new CountyFactors(panel, request).Run(progress, cancellation);

    /// <summary>Tells how far records and scores have moved since a model was trained, and whether to train anew.</summary>
    /// <exception cref="InvalidOperationException">The records do not reach from the model's training window to the end of its training, or are too few to train a stand-in.</exception>
    /// <exception cref="ArgumentException">A quarter lies in the training window or outside the records, or the capacity is out of range.</exception>
    public static DriftResult Drift(HouseholdPanel panel, DriftRequest request, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default) =>
        CountyDrift.Of(panel, request, progress, cancellation);

    /// <summary>Assesses the county, because places and bands are county-wide, for what is to be said of one household.</summary>
    /// <returns>The list in priority order; the household is among its assessments, ranked where it is in scope.</returns>
    /// <exception cref="InvalidOperationException">The household is not among those assessed, or as for <see cref="Assess"/>.</exception>
    public static PriorityList Explain(HouseholdPanel panel, AssessmentRequest request, HouseholdId household,
        IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        if (panel.IndexOf(household) < 0) throw new InvalidOperationException($"The records hold no household {household}.");
        var assessment = Assess(panel, request, progress, cancellation);
        return assessment.Households.Any(h => h.Household == household)
            ? PriorityListBuilder.Build(assessment, ListOrder.Priority, panel.Areas)
            : throw new InvalidOperationException($"Household {household} has no record from {request.Quarter.Plus(-JudgedHousehold.QuartersListed)} to {request.Quarter}.");
    }
}
