namespace FangFan.Risk.Evaluation.Association;

/// <summary>Adjusts p-values for how many questions were asked at once.</summary>
/// <remarks>Both agree with R's p.adjust: undefined p-values stay undefined and do not count as questions.</remarks>
public static class MultipleTesting
{
    /// <summary>Adjusted so that, of all associations called at a level, at most that share is expected to be chance (Benjamini and Hochberg 1995).</summary>
    /// <param name="p">P-values, 0 to 1; NaN where there is none.</param>
    /// <returns>In the order given, never under the p-value itself.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside 0 to 1.</exception>
    public static double[] BenjaminiHochberg(double[] p)
    {
        var (adjusted, order) = Start(p);
        var least = 1.0;
        for (var rank = order.Length; rank >= 1; rank--)
        {
            least = Math.Min(least, (double)order.Length / rank * p[order[rank - 1]]);
            adjusted[order[rank - 1]] = least;
        }
        return adjusted;
    }

    /// <summary>Adjusted so that the chance of calling even one association that is none stays under the level (Holm 1979).</summary>
    /// <param name="p">P-values, 0 to 1; NaN where there is none.</param>
    /// <returns>In the order given, never under the p-value itself.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside 0 to 1.</exception>
    public static double[] Holm(double[] p)
    {
        var (adjusted, order) = Start(p);
        var most = 0.0;
        for (var place = 0; place < order.Length; place++)
        {
            most = Math.Max(most, Math.Min(1, (order.Length - place) * p[order[place]]));
            adjusted[order[place]] = most;
        }
        return adjusted;
    }

    /// <summary>An answer of undefined values and the positions of the defined p-values, ascending.</summary>
    private static (double[] Adjusted, int[] Order) Start(double[] p)
    {
        ArgumentNullException.ThrowIfNull(p);
        if (Array.FindIndex(p, value => value is < 0 or > 1) is >= 0 and var odd) throw new ArgumentOutOfRangeException(nameof(p), p[odd], "A p-value is a probability, 0 to 1.");
        var adjusted = new double[p.Length];
        Array.Fill(adjusted, double.NaN);
        return (adjusted, [.. Enumerable.Range(0, p.Length).Where(i => !double.IsNaN(p[i])).OrderBy(i => p[i])]);
    }
}
