namespace FangFan.Risk.Evaluation.Factors;

/// <summary>The feature that can most stand in for another.</summary>
/// <param name="Feature">Name of the feature.</param>
/// <param name="Other">Name of the feature whose ranks go most with its; null where no correlation is defined.</param>
/// <param name="OtherLabel">What people read of it.</param>
/// <param name="Spearman">Their rank correlation, -1 to 1, over households where both are known; NaN where none is defined.</param>
public sealed record Correlate(string Feature, string? Other, Wording? OtherLabel, double Spearman);

/// <summary>Rank correlations of features with each other.</summary>
internal static class FeatureCorrelates
{
    private const int MostRows = 5_000;

    // A correlation over fewer households says nothing.
    private const int LeastRows = 30;

    /// <summary>For each feature, in the model's order, its largest correlation in size with another.</summary>
    public static Correlate[] Of(FactorPool pool, FactorOptions options)
    {
        var sample = pool.Sample(MostRows, options.Seed);
        var ranks = pool.Features.Select((_, f) => Ranks.Of([.. pool.Quarters.SelectMany((quarter, q) => sample[q].Select(row => (double)quarter.Columns[f][row]))])).ToArray();
        var correlations = new double[ranks.Length, ranks.Length];
        Parallel.For(0, ranks.Length, a =>
        {
            for (var b = 0; b < a; b++) correlations[a, b] = correlations[b, a] = Ranks.Correlation(ranks[a], ranks[b], LeastRows);
        });
        return [.. pool.Features.Select((feature, f) =>
        {
            var others = Enumerable.Range(0, ranks.Length).Where(other => other != f && !double.IsNaN(correlations[f, other])).ToArray();
            if (others.Length == 0) return new Correlate(feature.Name, null, null, double.NaN);
            var nearest = others.MaxBy(other => Math.Abs(correlations[f, other]));
            return new Correlate(feature.Name, pool.Features[nearest].Name, pool.Features[nearest].Label, correlations[f, nearest]);
        })];
    }
}

/// <summary>Ranks and what is taken from them.</summary>
internal static class Ranks
{
    /// <summary>Ranks from 1, the lowest first, ties sharing their mean; NaN stays NaN.</summary>
    public static double[] Of(IReadOnlyList<double> values)
    {
        int[] known = [.. Enumerable.Range(0, values.Count).Where(i => !double.IsNaN(values[i])).OrderBy(i => values[i])];
        var ranks = new double[values.Count];
        Array.Fill(ranks, double.NaN);
        for (int start = 0, end; start < known.Length; start = end)
        {
            for (end = start; end < known.Length && values[known[end]] == values[known[start]]; end++) { }
            for (var i = start; i < end; i++) ranks[known[i]] = (start + 1 + end) / 2.0;
        }
        return ranks;
    }

    /// <summary>Spearman's correlation of two lists; NaN where one is constant.</summary>
    public static double Spearman(IReadOnlyList<double> first, IReadOnlyList<double> second) => Correlation(Of(first), Of(second), 2);

    /// <summary>Pearson's correlation over the places where both are known; NaN where these are fewer than asked for or one is constant.</summary>
    public static double Correlation(double[] first, double[] second, int least)
    {
        double n = 0, a = 0, b = 0, aa = 0, bb = 0, ab = 0;
        for (var i = 0; i < first.Length; i++)
        {
            var (x, y) = (first[i], second[i]);
            if (double.IsNaN(x) || double.IsNaN(y)) continue;
            (n, a, b, aa, bb, ab) = (n + 1, a + x, b + y, aa + x * x, bb + y * y, ab + x * y);
        }
        if (n < least) return double.NaN;
        var (va, vb) = (aa - a * a / n, bb - b * b / n);
        return va <= 1e-9 * aa || vb <= 1e-9 * bb ? double.NaN : Math.Clamp((ab - a * b / n) / Math.Sqrt(va * vb), -1, 1);
    }
}
