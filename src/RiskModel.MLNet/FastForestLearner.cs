using FangFan.Risk.MLNet.Learning;
using FangFan.Risk.Models;

namespace FangFan.Risk.MLNet;

/// <summary>A random forest grown by ML.NET's FastForest, as <see cref="FastTreeLearner"/> otherwise.</summary>
/// <remarks>Its score is a sum of votes; a line fitted to the out-of-fold scores turns it into log-odds, and is part of the trees.</remarks>
/// <param name="settings">Settings.</param>
public sealed class FastForestLearner(FastForestSettings settings) : ILearner
{
    /// <summary>The learner with the default settings.</summary>
    public FastForestLearner()
        : this(new FastForestSettings())
    {
    }

    /// <summary>mlnet-fastforest.</summary>
    public string Name => "mlnet-fastforest";

    /// <inheritdoc/>
    public LearnedScorer Learn(TrainingSet set, int seed, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(set);
        var grower = new FastForestGrower(settings);
        var learned = new AutoLearner(settings.Search, grower.Grow).Learn(set, seed, progress, cancellation);
        return grower.Form.Attached(VoteScale.Of(learned, set).InLogOdds(learned, set), set);
    }
}
