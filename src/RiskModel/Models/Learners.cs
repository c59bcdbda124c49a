using FangFan.Risk.Models.Recipes;

namespace FangFan.Risk.Models;

/// <summary>The learners by the name that options and model files use.</summary>
public static class Learners
{
    /// <summary>Every name that a build always has: auto (the default), boosting (trees alone), logistic.</summary>
    public static IReadOnlyList<string> Names { get; } = ["auto", "boosting", "logistic"];

    /// <summary>The learner of a name.</summary>
    /// <param name="name">One of <see cref="Names"/> or of <see cref="OptInLearners.Names"/>.</param>
    /// <param name="settings">How auto and boosting choose; the defaults where null.</param>
    /// <exception cref="ArgumentException">No learner has the name, and the message lists those that exist; or this build lacks it, and the message says how to have it.</exception>
    public static ILearner ByName(string name, SearchSettings? settings = null) => ByName(name, new LogisticLearner(), settings);

    /// <summary>As the other, with the logistic regression that auto blends with given, so that several learners share one.</summary>
    internal static ILearner ByName(string name, ILearner logistic, SearchSettings? settings = null) => name switch
    {
        "auto" => new AutoLearner(settings, logistic: logistic),
        "boosting" => new AutoLearner((settings ?? new()) with { Linear = false }),
        "logistic" => logistic,
        _ when OptInLearners.Names.Contains(name) => OptInLearners.ByName(name),
        _ => throw new ArgumentException($"No learner is called '{name}'; there are {string.Join(", ", Names.Concat(OptInLearners.Names))}.", nameof(name)),
    };
}
