namespace FangFan.Risk.Explanation;

/// <summary>Points and weights that integrate every polynomial of degree up to 2 n - 1 over 0 to 1 exactly.</summary>
internal static class GaussLegendre
{
    /// <summary>Writes n points in (0, 1), ascending, and their weights, which add up to 1.</summary>
    public static (double[] Points, double[] Weights) Rule(int n)
    {
        var (points, weights) = (new double[n], new double[n]);
        for (var i = 0; i < n; i++)
        {
            // Newton's method from the usual first guess (Press et al., Numerical Recipes, section 4.6).
            var x = Math.Cos(Math.PI * (n - i - 0.25) / (n + 0.5));
            for (var step = 0; step < 20; step++) x -= Legendre(n, x).Value / Legendre(n, x).Slope;
            var slope = Legendre(n, x).Slope;
            points[i] = (1 + x) / 2;
            weights[i] = 1 / ((1 - x * x) * slope * slope);
        }
        return (points, weights);
    }

    private static (double Value, double Slope) Legendre(int n, double x)
    {
        var (before, value) = (1.0, x);
        for (var k = 2; k <= n; k++) (before, value) = (value, ((2 * k - 1) * x * value - (k - 1) * before) / k);
        return (value, n * (x * value - before) / (x * x - 1));
    }
}
