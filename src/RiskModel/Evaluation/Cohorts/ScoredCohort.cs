using FangFan.Risk.Models;

namespace FangFan.Risk.Evaluation.Cohorts;

/// <summary>A model's scores of a cohort.</summary>
/// <param name="Model">The model, trained on nothing recorded after the cohort's quarter.</param>
/// <param name="RawScores">Log-odds before calibration, one a household.</param>
/// <param name="Probabilities">Calibrated, one a household.</param>
public sealed record ModelScores(TrainedModel Model, double[] RawScores, double[] Probabilities);

/// <summary>A cohort with the scores of the models that could have been trained by its quarter.</summary>
/// <param name="Cohort">The cohort.</param>
/// <param name="Models">By the name of the recipe's score, such as boosting or logistic.</param>
public sealed record ScoredCohort(Cohort Cohort, IReadOnlyDictionary<string, ModelScores> Models)
{
    /// <summary>Scores a cohort by a model.</summary>
    public static ModelScores Score(TrainedModel model, Cohort cohort)
    {
        var raw = model.Scorer.RawScores(cohort.Features.Of(model.Features).Columns);
        return new(model, raw, Array.ConvertAll(raw, model.Calibration.Probability));
    }
}
