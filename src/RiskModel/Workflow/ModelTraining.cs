using FangFan.Risk.Features;
using FangFan.Risk.Models;
using FangFan.Risk.Panel;

namespace FangFan.Risk.Workflow;

/// <summary>The use case Train: what was known by a quarter becomes a model.</summary>
internal static class ModelTraining
{
    private static readonly Wording Collecting = new("计算特征与标签", "computing features and labels");

    private const string NoIncome = "No household has an income at or above the line in one quarter and a known one within the horizon. Below-line needs income_per_head_reported, "
        + "or members with every part: wage_income, business_income, property_income, transfer_income, production_costs (0 where there is none; a blank is unknown).";

    public static TrainedModel Of(HouseholdPanel panel, TrainingRequest request, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        if (panel.RowCount == 0) throw new InvalidOperationException("The records hold no usable row; check the data first.");
        if (request.Until > panel.LastQuarter)
            throw new InvalidOperationException($"The records end with {panel.LastQuarter}; training cannot stand at {request.Until}.");
        if (request.Until.Plus(-request.Horizon) < panel.FirstQuarter)
            throw new InvalidOperationException($"Training until {request.Until} needs records from {request.Until.Plus(-request.Horizon)} or earlier; they begin with {panel.FirstQuarter}.");
        var learner = Learners.ByName(request.Learner, request.Search);
        progress?.Report(new(Collecting, 0));
        var rows = TrainingRows.Build(panel, new TrainingRowsRequest(request.Target, LinesInForce.Of(request.Pack), request.Until) { Preset = request.Preset, Horizon = request.Horizon }, cancellation);
        if (rows.Labels.Length == 0 && request.Target == Target.BelowLine) throw new InvalidOperationException(NoIncome);
        var set = new TrainingSet(rows.Matrix, rows.Labels, rows.Villages) { Horizon = request.Horizon };
        var purpose = new ModelPurpose(request.Target, request.Preset, request.Pack.Id, request.Until, request.Seed);
        return ModelTrainer.Train(set, purpose, learner, new WorkStretch(progress, 0.15, 1), cancellation);
    }
}
