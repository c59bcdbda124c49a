using FangFan.Risk.Assessment;
using FangFan.Risk.Features;
using FangFan.Risk.Models;
using FangFan.Risk.Panel;
using FangFan.Risk.Policy;
using FangFan.Risk.Ranking;
using FangFan.Risk.Records;

namespace FangFan.Risk.Workflow;

/// <summary>A county's records read and checked.</summary>
/// <param name="Panel">What can be used.</param>
/// <param name="Problems">Every fault found, in file and row order.</param>
/// <param name="Rows">Rows read.</param>
public sealed record CheckedRecords(HouseholdPanel Panel, IReadOnlyList<DataProblem> Problems, long Rows);

/// <summary>What to train.</summary>
/// <param name="Pack">The pack whose lines money is measured against.</param>
/// <param name="Until">The quarter at whose end training stands.</param>
public sealed record TrainingRequest(PolicyPack Pack, Quarter Until)
{
    /// <summary>What to predict.</summary>
    public Target Target { get; init; } = Target.Relapse;

    /// <summary>Which features to see.</summary>
    public FeaturePreset Preset { get; init; } = FeaturePreset.All;

    /// <summary>boosting or logistic.</summary>
    public string Learner { get; init; } = "boosting";

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
    /// <summary>Reads a county's records and finds every fault.</summary>
    public static CheckedRecords Check(RecordSet records, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default) =>
        throw new NotImplementedException();

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
