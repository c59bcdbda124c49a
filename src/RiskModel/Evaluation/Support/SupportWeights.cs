namespace FangFan.Risk.Evaluation.Support;

/// <summary>Stabilised inverse-probability weights, truncated at the first and the 99th percentile (Cole and Hernán 2008).</summary>
/// <param name="Propensities">Chance of support of each row.</param>
/// <param name="Values">Weight of each row.</param>
internal sealed record SupportWeights(double[] Propensities, double[] Values)
{
    private const double Tail = 0.01;

    // A propensity of 0 or 1 would weigh a row infinitely before the truncation.
    private const double Nearest = 1e-6;

    /// <summary>Weighs each arm to the whole.</summary>
    public static SupportWeights Of(double[] propensities, bool[] supported)
    {
        var share = (double)supported.Count(s => s) / supported.Length;
        double[] raw = [.. propensities.Zip(supported, (p, s) => s ? share / Math.Max(p, Nearest) : (1 - share) / Math.Max(1 - p, Nearest))];
        double[] sorted = [.. raw.Order()];
        var (low, high) = (sorted[(int)(Tail * (sorted.Length - 1))], sorted[(int)Math.Ceiling((1 - Tail) * (sorted.Length - 1))]);
        return new(propensities, Array.ConvertAll(raw, w => Math.Clamp(w, low, high)));
    }

    /// <summary>How many rows of equal weight would say as much (Kish 1965).</summary>
    public double EffectiveSize(Func<int, bool> counted)
    {
        double sum = 0, squares = 0;
        for (var row = 0; row < Values.Length; row++)
        {
            if (!counted(row)) continue;
            sum += Values[row];
            squares += Values[row] * Values[row];
        }
        return squares > 0 ? sum * sum / squares : 0;
    }
}
