using FangFan.Risk.Boosting;
using FangFan.Risk.Models;
using Microsoft.ML;

namespace FangFan.Risk.MLNet.Learning;

/// <summary>Grows trees with ML.NET for one <see cref="AutoLearner"/> and keeps what it grew for the scorer itself.</summary>
internal abstract class MLNetGrower
{
    private GrownForm? form;

    /// <summary>What was grown for the scorer.</summary>
    /// <exception cref="InvalidOperationException">Nothing was.</exception>
    public GrownForm Form => form ?? throw new InvalidOperationException("No trees were grown for the scorer yet.");

    /// <summary>Grows an ensemble; the growth's directions are not kept, as ML.NET has no such constraint.</summary>
    /// <exception cref="OperationCanceledException">It was stopped before or after; ML.NET itself does not stop half-way.</exception>
    public TreeEnsemble Grow(TreeGrowth growth, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var context = new MLContext(growth.Options.Seed);
        var (medians, view) = (Medians.Of(growth.Columns), new MatrixView(growth.Columns, growth.Labels, growth.Weights));
        var (model, trees) = Fit(new Pipeline(context, view, medians), growth.Options);
        cancellation.ThrowIfCancellationRequested();
        if (!growth.IsFinal) return trees;
        form = GrownForm.Of(context, model, view.Schema, medians);
        return TreeCovers.Count(trees, growth.Columns, growth.Weights);
    }

    /// <summary>Fits the pipeline with a trainer, and converts its trees.</summary>
    protected abstract (ITransformer Model, TreeEnsemble Trees) Fit(Pipeline pipeline, BoostingOptions options);
}
