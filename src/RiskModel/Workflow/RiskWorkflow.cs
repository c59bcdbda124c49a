using FangFan.Risk.Assessment;
using FangFan.Risk.Features;
using FangFan.Risk.Models;
using FangFan.Risk.Panel;
using FangFan.Risk.Policy;
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
    public static TrainedModel Train(HouseholdPanel panel, TrainingRequest request, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default) =>
        throw new NotImplementedException();

    /// <summary>Assesses every household at a quarter: rules and model side by side.</summary>
    public static QuarterAssessment Assess(HouseholdPanel panel, AssessmentRequest request, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default) =>
        throw new NotImplementedException();
}
