using FangFan.Risk.Boosting;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Transforms;

namespace FangFan.Risk.MLNet.Learning;

/// <summary>The ML.NET pipeline: medians in place of missing values, a flag a feature for its being missing, then a trainer.</summary>
/// <param name="context">ML.NET's context.</param>
/// <param name="view">Rows to train on.</param>
/// <param name="medians">What a missing value counts as, one a feature.</param>
internal sealed class Pipeline(MLContext context, IDataView view, float[] medians)
{
    // What trainers train on: the imputed values, then the flags, each in the features' order.
    private const string Features = "Features";

    private const string Imputed = "Imputed";
    private const string Missing = "Missing";

    /// <summary>Fits a trainer and puts the preparation before it, so that the whole takes raw values.</summary>
    /// <param name="options">The trainer's; the columns to train on are set here.</param>
    /// <param name="trainer">Makes the trainer of them.</param>
    public (ITransformer Model, TTransformer Trained) Fit<TOptions, TTransformer>(TOptions options,
        Func<BinaryClassificationCatalog.BinaryClassificationTrainers, TOptions, IEstimator<TTransformer>> trainer)
        where TOptions : TrainerInputBaseWithWeight
        where TTransformer : class, ITransformer
    {
        (options.FeatureColumnName, options.LabelColumnName, options.ExampleWeightColumnName) = (Features, MatrixView.Label, MatrixView.Weight);
        var prepared = Preparation();
        var trained = trainer(context.BinaryClassification.Trainers, options).Fit(prepared.Transform(view));
        return (new TransformerChain<ITransformer>(prepared, trained), trained);
    }

    /// <summary>Trees of a trainer as trees over the raw values.</summary>
    public TreeEnsemble Convert<TTree>(TreeEnsemble<TTree> trained)
        where TTree : RegressionTreeBase => new TreeConversion(medians).Convert(trained);

    // There is no mode for the median: the mean over a single row that holds the medians is each of them.
    private TransformerChain<ITransformer> Preparation()
    {
        var transforms = context.Transforms;
        var row = new MatrixView(Array.ConvertAll(medians, median => new[] { median }));
        var impute = transforms.ReplaceMissingValues(Imputed, MatrixView.Values, MissingValueReplacingEstimator.ReplacementMode.Mean).Fit(row);
        var rest = transforms.IndicateMissingValues(Missing, MatrixView.Values)
            .Append(transforms.Conversion.ConvertType(Missing))
            .Append(transforms.Concatenate(Features, Imputed, Missing));
        return new TransformerChain<ITransformer>(impute, rest.Fit(impute.Transform(view)));
    }
}
