using FangFan.Risk.Evaluation;
using FangFan.Risk.Models;
using FangFan.Risk.Tests.Models;

namespace FangFan.Risk.Tests.Evaluation;

/// <summary>As-of quarters by hand or drawn from a known truth.</summary>
internal static class BacktestSample
{
    public static ScoreDefinition Ranking { get; } = new("ranking", new("排序", "the ranking"), ScoreRole.Baseline, false);

    /// <summary>One quarter with a single ranking score; an upper-case letter is an event.</summary>
    public static BacktestQuarter ByHand(string households, params double[] scores) => new(new Quarter(2020, 1),
        [.. households.Select((letter, i) => new BacktestHousehold(new HouseholdId($"{letter}{i}"), null, char.IsUpper(letter)))],
        new Dictionary<string, double[]> { ["ranking"] = scores });

    /// <summary>Quarters whose true probability is known: the oracle, a good model, a weak baseline and chance.</summary>
    public static IReadOnlyList<BacktestQuarter> Drawn(int quarters = 3, int households = 400, int villages = 25, int seed = 1)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, quarters).Select(q =>
        {
            var (seen, hidden) = (Normals(random, households), Normals(random, households));
            double[] truth = [.. seen.Zip(hidden, (s, h) => LogOdds.Probability(-2 + 1.2 * s + 0.8 * h))];
            return new BacktestQuarter(new Quarter(2019, 1).Plus(q),
                [.. truth.Select((p, i) => new BacktestHousehold(new HouseholdId($"H{i:0000}"), Village(i % villages), random.NextDouble() < p))],
                new Dictionary<string, double[]>
                {
                    ["oracle"] = truth,
                    ["model"] = [.. seen.Select(s => LogOdds.Probability(-1.9 + 1.1 * s))],
                    ["logistic"] = [.. seen.Select(s => LogOdds.Probability(-1.9 + 1.1 * s))],
                    ["income"] = [.. seen.Select(s => 0.3 * s + SampleSet.Normal(random))],
                    ["criteria-met"] = [.. seen.Select(s => s > 1.5 ? 1.0 : 0)],
                });
        })];
    }

    private static AreaCode Village(int number) => new($"530521101{number:000}");

    private static double[] Normals(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => SampleSet.Normal(random))];
}
