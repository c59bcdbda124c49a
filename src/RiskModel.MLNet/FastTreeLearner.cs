using FangFan.Risk.MLNet.Learning;
using FangFan.Risk.Models;

namespace FangFan.Risk.MLNet;

/// <summary>Boosted trees grown by ML.NET's FastTree; their number is chosen by out-of-fold log loss, as for the built-in learner.</summary>
/// <remarks>FastTree leaves out a row with a missing value and knows no direction: missing values count as medians, with a flag each, and declared directions
/// are not kept. The scorer is the project's own, so that nothing of ML.NET is needed to use the model.</remarks>
/// <param name="settings">Settings.</param>
public sealed class FastTreeLearner(FastTreeSettings settings) : ILearner
{
    /// <summary>The learner with the default settings.</summary>
    public FastTreeLearner()
        : this(new FastTreeSettings())
    {
    }

    /// <summary>mlnet-fasttree.</summary>
    public string Name => "mlnet-fasttree";

    /// <inheritdoc/>
    public LearnedScorer Learn(TrainingSet set, int seed, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(set);
        var grower = new FastTreeGrower(settings);
        var learned = new AutoLearner(settings.Search, grower.Grow).Learn(set, seed, progress, cancellation);
        return grower.Form.Attached(learned, set);
    }
}
