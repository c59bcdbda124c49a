using FangFan.Risk.Boosting;
using FsCheck;
using FsCheck.Fluent;

namespace FangFan.Risk.Tests.Boosting;

/// <summary>Small random training data, and properties over many of them.</summary>
internal static class RandomTables
{
    /// <summary>Steps of whole derivatives.</summary>
    public const int Steps = 1023;

    /// <summary>Runs a check on many seeds; FsCheck names the seed that fails.</summary>
    public static void ForManySeeds(int tests, Action<Random> check) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(tests).WithReplay(20210401, 1), Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => check(new Random(seed))));

    /// <summary>Columns of a few distinct values, one value in eight missing.</summary>
    public static float[][] FewValues(Random random, int rows, int features, int distinct) =>
        Columns(rows, features, _ => random.Next(8) == 0 ? float.NaN : random.Next(distinct));

    /// <summary>Columns of normal values, one in ten missing in every third.</summary>
    public static float[][] Normal(Random random, int rows, int features) =>
        Columns(rows, features, feature => feature % 3 == 2 && random.Next(10) == 0 ? float.NaN : (float)Gaussian(random));

    /// <summary>Labels that depend on the first two columns, with noise; both classes are sure to occur.</summary>
    public static float[] Labels(Random random, float[][] columns)
    {
        var labels = Array.ConvertAll(Enumerable.Range(0, columns[0].Length).ToArray(), row =>
        {
            var score = Or0(columns[0][row]) - (columns.Length > 1 ? Or0(columns[1][row]) : 0) - 0.5;
            return random.NextDouble() < 1 / (1 + Math.Exp(-score)) ? 1f : 0f;
        });
        (labels[0], labels[^1]) = (0, 1);
        return labels;
    }

    public static float[][] Columns(int rows, int features, Func<int, float> value) =>
        [.. Enumerable.Range(0, features).Select(feature => Enumerable.Range(0, rows).Select(_ => value(feature)).ToArray())];

    public static double Gaussian(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    /// <summary>Derivatives that are whole numbers of steps, so that rounding changes nothing; hessians up to a quarter of the largest gradient, as the logistic loss has them.</summary>
    public static LogisticLoss WholeDerivatives(Random random, int rows)
    {
        var loss = new LogisticLoss(new float[rows], null);
        for (var row = 0; row < rows; row++)
        {
            // A hessian, probability x (1 - probability), is never above the gradient.
            loss.Hessians[row] = random.Next(1, Steps / 4 + 1);
            loss.Gradients[row] = random.Next((int)loss.Hessians[row], Steps + 1) * (random.Next(2) == 0 ? 1 : -1);
        }
        return loss;
    }

    /// <summary>Whole derivatives as words, a step being 1.</summary>
    public static QuantisedGradients Rounded(LogisticLoss loss)
    {
        var gradients = new QuantisedGradients(loss.Gradients.Length, new(Steps, 1), Steps);
        gradients.Round(loss, 0, loss.Gradients.Length, 5);
        return gradients;
    }

    /// <summary>The bin of one value.</summary>
    public static byte BinOf(this FeatureBins bins, float value)
    {
        var bin = new byte[1];
        bins.SetBins([value], bin);
        return bin[0];
    }

    private static float Or0(float value) => float.IsNaN(value) ? 0 : value;
}
