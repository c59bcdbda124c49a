using FangFan.Risk.Models;

namespace FangFan.Risk.Evaluation.Association;

/// <summary>How much of each column's variance the columns before it leave unexplained.</summary>
internal static class OwnShares
{
    /// <summary>1 - R² of each column on those before it, by a Cholesky decomposition of their correlations that passes over columns with too small a share.</summary>
    /// <param name="columns">One array a column.</param>
    /// <param name="weights">Weight of each row.</param>
    /// <param name="least">The share at or under which a column is passed over.</param>
    public static double[] Of(double[][] columns, double[] weights, double least)
    {
        var correlations = Correlations(GramMatrix.Of(columns, weights));
        var (size, kept) = (columns.Length, new List<int>());
        var factor = new double[size, size];
        var shares = new double[size];
        for (var j = 0; j < size; j++)
        {
            shares[j] = correlations[j, j];
            foreach (var k in kept)
            {
                var product = correlations[j, k];
                foreach (var before in kept.TakeWhile(before => before != k)) product -= factor[j, before] * factor[k, before];
                factor[j, k] = product / factor[k, k];
                shares[j] -= factor[j, k] * factor[j, k];
            }
            if (shares[j] <= least) continue;
            factor[j, j] = Math.Sqrt(shares[j]);
            kept.Add(j);
        }
        return shares;
    }

    /// <summary>Correlations from cross products with an intercept first; a constant column has 0 with itself.</summary>
    private static double[,] Correlations(double[,] products)
    {
        var size = products.GetLength(0) - 1;
        var covariances = new double[size, size];
        for (var j = 0; j < size; j++)
        {
            for (var k = 0; k < size; k++) covariances[j, k] = products[j + 1, k + 1] - products[j + 1, 0] * products[0, k + 1] / products[0, 0];
        }
        var correlations = new double[size, size];
        for (var j = 0; j < size; j++)
        {
            for (var k = 0; k < size; k++)
            {
                var scale = Math.Sqrt(covariances[j, j] * covariances[k, k]);
                correlations[j, k] = scale > 0 ? covariances[j, k] / scale : 0;
            }
        }
        return correlations;
    }
}
