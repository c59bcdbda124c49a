using FangFan.Risk.Features;

namespace FangFan.Risk.Evaluation.Cohorts;

/// <summary>A way to make a model, which the backtest follows anew at every as-of quarter.</summary>
/// <param name="Score">The name and label of its score.</param>
/// <param name="Learner">Name of the learner (<see cref="Models.Learners"/>).</param>
/// <param name="Preset">Which features it sees.</param>
public sealed record Recipe(ScoreDefinition Score, string Learner, FeaturePreset Preset)
{
    /// <summary>The default learner on every feature.</summary>
    public static Recipe Model { get; } = new(ScoreDefinition.Model, "auto", FeaturePreset.All);

    /// <summary>The default learner without whatever support or monitoring leaves behind.</summary>
    public static Recipe BeforeSupport { get; } = new(ScoreDefinition.BeforeSupport, "auto", FeaturePreset.BeforeSupport);

    /// <summary>Logistic regression on every feature.</summary>
    public static Recipe Logistic { get; } = new(ScoreDefinition.Logistic, "logistic", FeaturePreset.All);
}
