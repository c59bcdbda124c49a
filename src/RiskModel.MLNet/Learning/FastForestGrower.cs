using FangFan.Risk.Boosting;
using Microsoft.ML;

namespace FangFan.Risk.MLNet.Learning;

/// <summary>Grows a random forest with ML.NET's FastForest; raw scores are votes, not log-odds.</summary>
/// <param name="settings">Settings.</param>
internal sealed class FastForestGrower(FastForestSettings settings) : MLNetGrower
{
    protected override (ITransformer Model, TreeEnsemble Trees) Fit(Pipeline pipeline, BoostingOptions options)
    {
        var (model, trained) = pipeline.Fit(settings.Options(options), (trainers, of) => trainers.FastForest(of));
        return (model, pipeline.Convert(trained.Model.TrainedTreeEnsemble));
    }
}
