using System.Globalization;

namespace FangFan.Risk.Evaluation.Recipes;

/// <summary>A rule by which one of several recipes is chosen from how each did in past quarters, as dssg/triage's Audition has them.</summary>
/// <remarks>Source: Data Science for Social Good, triage, src/triage/component/audition/selection_rules.py.</remarks>
public sealed class SelectionStrategy
{
    // How near to the best a recipe counts as good as the best [the metric's own unit] (choice).
    private const double Near = 0.02;

    private readonly Func<IReadOnlyList<double[]>, int, double> worth;

    private SelectionStrategy(string name, Wording label, Func<IReadOnlyList<double[]>, int, double> worth) => (Name, Label, this.worth) = (name, label, worth);

    /// <summary>Its name in files.</summary>
    public string Name { get; }

    /// <summary>What people read.</summary>
    public Wording Label { get; }

    /// <summary>Every strategy.</summary>
    public static IReadOnlyList<SelectionStrategy> All { get; } =
    [
        new("best-current-value", new("最近一季最好者", "the best in the newest quarter"), (quarters, recipe) => quarters[^1][recipe]),
        new("best-average-value", new("平均最好者", "the best on average"), (quarters, recipe) => quarters.Average(values => values[recipe])),
        new("best-average-recency-weight", new("近期加权平均最好者", "the best on average, newer quarters weighing more"), Recent),
        new("most-frequent-best-distance", new(
            string.Create(CultureInfo.InvariantCulture, $"最常与最好者相差不过{Near}者"),
            string.Create(CultureInfo.InvariantCulture, $"most often within {Near} of the best")), (quarters, recipe) => quarters.Count(values => values.Max() - values[recipe] <= Near)),
    ];

    /// <summary>The recipe chosen; of equals the first.</summary>
    /// <param name="quarters">Past quarters in order of time, at least one; in each a value a recipe, the higher the better.</param>
    internal int Choose(IReadOnlyList<double[]> quarters) => Enumerable.Range(0, quarters[0].Length).MaxBy(recipe => worth(quarters, recipe));

    // The newest quarter weighs twice as much as the oldest, those between in a straight line.
    private static double Recent(IReadOnlyList<double[]> quarters, int recipe)
    {
        double sum = 0, weights = 0;
        for (var q = 0; q < quarters.Count; q++)
        {
            var weight = quarters.Count == 1 ? 1 : 1 + (double)q / (quarters.Count - 1);
            (sum, weights) = (sum + weight * quarters[q][recipe], weights + weight);
        }
        return sum / weights;
    }
}
