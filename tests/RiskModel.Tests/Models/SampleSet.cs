using FangFan.Risk.Features;
using FangFan.Risk.Models;

namespace FangFan.Risk.Tests.Models;

/// <summary>Training sets drawn from a known truth: households in villages over quarters.</summary>
internal sealed record SampleSet
{
    public int Households { get; init; } = 300;

    public int Quarters { get; init; } = 6;

    public int Villages { get; init; } = 20;

    public int Seed { get; init; } = 1;

    /// <summary>Log-odds of the average row.</summary>
    public double Level { get; init; } = -2;

    /// <summary>Adds to the log-odds of a row, from its features.</summary>
    public Func<float[], double> Effect { get; init; } = x => x[0] - x[1];

    /// <summary>Share of values of the last feature that are missing.</summary>
    public double Missing { get; init; }

    /// <summary>Declared directions; one feature each.</summary>
    public Monotone[] Directions { get; init; } = [Monotone.None, Monotone.None, Monotone.None];

    public static Quarter First => new(2015, 1);

    public TrainingSet Make()
    {
        var random = new Random(Seed);
        var rows = Enumerable.Range(0, Quarters).SelectMany(q => Enumerable.Range(0, Households).Select(h => new FeatureRow(h, First.Plus(q)))).ToArray();
        var columns = Directions.Select(_ => Array.ConvertAll(rows, _ => (float)Normal(random))).ToArray();
        var labels = new float[rows.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            if (random.NextDouble() < Missing) columns[^1][row] = float.NaN;
            var raw = Level + Effect(Array.ConvertAll(columns, column => column[row]));
            labels[row] = random.NextDouble() < LogOdds.Probability(raw) ? 1 : 0;
        }
        var features = Directions.Select((direction, f) => Feature($"x{f}", direction)).ToList();
        return new TrainingSet(new FeatureMatrix(features, rows, columns), labels, Array.ConvertAll(rows, row => row.Household % Villages));
    }

    public static Feature Feature(string name, Monotone direction = Monotone.None) =>
        new(name, CauseGroup.Income, "ratio", direction, name, new Wording("特征" + name, "feature " + name));

    public static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
