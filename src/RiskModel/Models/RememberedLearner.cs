namespace FangFan.Risk.Models;

/// <summary>Learns a set once and gives the same scorer again to whoever asks next: boosting blends with the logistic regression that a backtest also tests by itself.</summary>
/// <param name="learner">What learns.</param>
internal sealed class RememberedLearner(ILearner learner) : ILearner
{
    private (TrainingSet Set, int Seed, LearnedScorer Learned)? last;

    /// <inheritdoc/>
    public string Name => learner.Name;

    /// <inheritdoc/>
    public LearnedScorer Learn(TrainingSet set, int seed, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        if (last is { } known && ReferenceEquals(known.Set, set) && known.Seed == seed) return known.Learned;
        var learned = learner.Learn(set, seed, progress, cancellation);
        last = (set, seed, learned);
        return learned;
    }
}
