using FangFan.Risk.Boosting;
using Microsoft.ML;

namespace FangFan.Risk.MLNet.Learning;

/// <summary>Grows boosted trees with ML.NET's FastTree; raw scores are log-odds.</summary>
/// <param name="settings">Settings.</param>
internal sealed class FastTreeGrower(FastTreeSettings settings) : MLNetGrower
{
    protected override (ITransformer Model, TreeEnsemble Trees) Fit(Pipeline pipeline, BoostingOptions options)
    {
        var (model, trained) = pipeline.Fit(settings.Options(options), (trainers, of) => trainers.FastTree(of));
        return (model, pipeline.Convert(trained.Model.SubModel.TrainedTreeEnsemble));
    }
}
