namespace FangFan.Risk.Models;

/// <summary>The learners by the name that options and model files use.</summary>
public static class Learners
{
    /// <summary>Every name: boosting, logistic.</summary>
    public static IReadOnlyList<string> Names { get; } = ["boosting", "logistic"];

    /// <summary>The learner of a name, with its default settings.</summary>
    /// <exception cref="ArgumentException">No learner has the name; the message lists those that exist.</exception>
    public static ILearner ByName(string name) => ByName(name, new LogisticLearner());

    /// <summary>As the other, with the logistic regression that boosting blends with given, so that several learners share one.</summary>
    internal static ILearner ByName(string name, ILearner logistic) => name switch
    {
        "boosting" => new BoostingLearner(logistic: logistic),
        "logistic" => logistic,
        _ => throw new ArgumentException($"No learner is called '{name}'; there are {string.Join(" and ", Names)}.", nameof(name)),
    };
}
