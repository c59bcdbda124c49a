using FangFan.Risk.Boosting;
using Microsoft.ML;

namespace FangFan.Risk.MLNet.Learning;

/// <summary>Grows boosted trees with ML.NET's FastTree; raw scores are log-odds.</summary>
/// <param name="settings">Settings.</param>
internal sealed class FastTreeGrower(FastTreeSettings settings) : MLNetGrower
{
    protected override (ITransformer Model, TreeEnsemble Trees) Fit(Pipeline pipeline, BoostingOptions options)
    {
        var trainer = settings.Options(options);
        (trainer.FeatureColumnName, trainer.LabelColumnName, trainer.ExampleWeightColumnName) = (Pipeline.Features, MatrixView.Label, MatrixView.Weight);
        var (model, trained) = pipeline.Fit(trainers => trainers.FastTree(trainer));
        return (model, pipeline.Convert(trained.Model.SubModel.TrainedTreeEnsemble));
    }
}
