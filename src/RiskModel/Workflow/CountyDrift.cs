using FangFan.Risk.Evaluation.Drift;
using FangFan.Risk.Features;
using FangFan.Risk.Models;
using FangFan.Risk.Panel;

namespace FangFan.Risk.Workflow;

/// <summary>The use case Drift: how far records and scores have moved since a model was trained.</summary>
internal static class CountyDrift
{
    // Training takes this part of the time where no model is named.
    private const double TrainingShare = 0.4;

    // A year of training rows, so that every season is among them.
    private const int LeastTrainQuarters = 4;

    /// <summary>Measures, by the model named or by one that stands in.</summary>
    public static DriftResult Of(HouseholdPanel panel, DriftRequest request, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        if (panel.RowCount == 0) throw new InvalidOperationException("The records hold no usable row; check the data first.");
        var from = request.Model is null ? TrainingShare : 0;
        var model = request.Model ?? StandIn(panel, request, new WorkStretch(progress, 0, from), cancellation);
        var question = new DriftQuestion(model, LinesInForce.Of(request.Pack))
        {
            Quarters = request.Quarters,
            StandIn = request.Model is null,
            Capacity = request.Capacity,
            Seed = request.Seed,
        };
        return DriftAnalysis.Of(panel, question, new WorkStretch(progress, from, 1), cancellation);
    }

    private static TrainedModel StandIn(HouseholdPanel panel, DriftRequest request, WorkStretch progress, CancellationToken cancellation)
    {
        var earliest = panel.FirstQuarter.Plus(LeastTrainQuarters - 1 + request.Horizon);
        var wished = panel.LastQuarter.Plus(-2 * request.Horizon);
        var until = wished < earliest ? earliest : wished;
        if (until > panel.LastQuarter)
            throw new InvalidOperationException($"Drift needs {LeastTrainQuarters + request.Horizon} quarters of records to train a model that stands in; {panel.FirstQuarter} to {panel.LastQuarter} are {panel.LastQuarter - panel.FirstQuarter + 1}. Name a model.");
        return ModelTraining.Of(panel, new TrainingRequest(request.Pack, until)
        {
            Target = request.Target,
            Preset = request.Preset,
            Horizon = request.Horizon,
            Seed = request.Seed,
        }, progress, cancellation);
    }
}
