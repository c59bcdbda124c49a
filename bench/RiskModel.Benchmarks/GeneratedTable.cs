namespace FangFan.Risk.Benchmarks;

/// <summary>Rows of mixed features (normal, skewed, counts, flags, gaps) and a rare event that depends on a few of them, in part jointly.</summary>
internal static class GeneratedTable
{
    private const double RareEventIntercept = -5.2;

    public static Table Make(int rows, int features, int seed)
    {
        var random = new Random(seed);
        var columns = new float[features][];
        for (var feature = 0; feature < features; feature++)
        {
            columns[feature] = new float[rows];
            for (var row = 0; row < rows; row++) columns[feature][row] = Value(feature, random);
        }
        var labels = new float[rows];
        for (var row = 0; row < rows; row++) labels[row] = random.NextDouble() < Probability(columns, row) ? 1 : 0;
        return new Table([.. Enumerable.Range(0, features).Select(feature => $"x{feature}")], columns, labels);
    }

    private static float Value(int feature, Random random)
    {
        var normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        return (feature % 5) switch
        {
            0 => (float)normal,
            1 => (float)Math.Exp(8 + normal),
            2 => random.Next(8),
            3 => random.NextDouble() < 0.3 ? 1 : 0,
            _ => random.NextDouble() < 0.2 ? float.NaN : (float)normal,
        };
    }

    private static double Probability(float[][] columns, int row)
    {
        var (normal, skewed, count, flag, gaps) = (columns[0][row], columns[1][row], columns[2][row], columns[3][row], columns[4][row]);
        var score = RareEventIntercept + normal - 0.8 * (Math.Log(skewed) - 8) + 0.25 * count + (flag == 1 && normal > 0 ? 0.9 : 0);
        score += float.IsNaN(gaps) ? 0.6 : 0.5 * Math.Sin(2 * gaps);
        return 1 / (1 + Math.Exp(-score));
    }
}
