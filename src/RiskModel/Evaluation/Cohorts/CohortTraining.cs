using FangFan.Risk.Models;

namespace FangFan.Risk.Evaluation.Cohorts;

/// <summary>Follows one recipe after the other at each cohort's quarter; what two recipes have in common is learned once.</summary>
/// <param name="history">The county's past.</param>
/// <param name="seed">Seed of every draw.</param>
public sealed class CohortTraining(CohortHistory history, int seed)
{
    private readonly ILearner logistic = new RememberedLearner(Learners.ByName("logistic"));

    /// <summary>Trains at the cohort's quarter the model that <see cref="ModelTrainer"/> makes of what was known then, and scores the cohort by it.</summary>
    /// <param name="cohort">The cohort.</param>
    /// <param name="recipe">The recipe.</param>
    /// <param name="progress">Told how far the training is.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="InvalidOperationException">Too few households have the target by then, or the records begin too late; the message says which.</exception>
    public ModelScores Follow(Cohort cohort, Recipe recipe, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        var set = history.Training(cohort.AsOf, recipe.Preset, cancellation);
        var purpose = new ModelPurpose(history.Request.Target, recipe.Preset, history.Request.Pack.Id, cohort.AsOf, seed);
        return ScoredCohort.Score(ModelTrainer.Train(set, purpose, Learners.ByName(recipe.Learner, logistic), progress, cancellation), cohort);
    }
}
