using FangFan.Risk.Boosting;
using Microsoft.ML;

namespace FangFan.Risk.MLNet.Learning;

/// <summary>Grows a random forest with ML.NET's FastForest; raw scores are votes, not log-odds.</summary>
/// <param name="settings">Settings.</param>
internal sealed class FastForestGrower(FastForestSettings settings) : MLNetGrower
{
    protected override (ITransformer Model, TreeEnsemble Trees) Fit(Pipeline pipeline, BoostingOptions options)
    {
        var trainer = settings.Options(options);
        (trainer.FeatureColumnName, trainer.LabelColumnName, trainer.ExampleWeightColumnName) = (Pipeline.Features, MatrixView.Label, MatrixView.Weight);
        var (model, trained) = pipeline.Fit(trainers => trainers.FastForest(trainer));
        return (model, pipeline.Convert(trained.Model.TrainedTreeEnsemble));
    }
}
