using System.Numerics;

namespace FangFan.Risk.Models;

/// <summary>Weighted cross products of a design, the cost that dominates a Newton step.</summary>
internal static class GramMatrix
{
    // A block of all columns stays in the second-level cache while every pair of columns is multiplied.
    private const int BlockRows = 256;

    /// <summary>The products of all columns, an intercept of ones first, under the weights of the rows.</summary>
    public static double[,] Of(double[][] columns, double[] weights)
    {
        var size = columns.Length + 1;
        var gram = new double[size, size];
        var block = new double[size][];
        for (var j = 0; j < size; j++) block[j] = new double[BlockRows];
        for (var start = 0; start < weights.Length; start += BlockRows)
        {
            Fill(block, columns, weights, start);
            AddProducts(gram, block);
        }
        for (var j = 0; j < size; j++)
        {
            for (var k = 0; k < j; k++) gram[k, j] = gram[j, k];
        }
        return gram;
    }

    public static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var sums = Vector<double>.Zero;
        var row = 0;
        for (; row <= left.Length - Vector<double>.Count; row += Vector<double>.Count)
        {
            sums += new Vector<double>(left[row..]) * new Vector<double>(right[row..]);
        }
        var sum = Vector.Sum(sums);
        for (; row < left.Length; row++) sum += left[row] * right[row];
        return sum;
    }

    private static void Fill(double[][] block, double[][] columns, double[] weights, int start)
    {
        var rows = Math.Min(BlockRows, weights.Length - start);
        var roots = block[0];
        for (var row = 0; row < BlockRows; row++) roots[row] = row < rows ? Math.Sqrt(weights[start + row]) : 0;
        for (var j = 0; j < columns.Length; j++)
        {
            var (target, column) = (block[j + 1], columns[j]);
            for (var row = 0; row < BlockRows; row++) target[row] = row < rows ? roots[row] * column[start + row] : 0;
        }
    }

    private static void AddProducts(double[,] gram, double[][] block)
    {
        for (var j = 0; j < block.Length; j++)
        {
            for (var k = 0; k <= j; k++) gram[j, k] += Dot(block[j], block[k]);
        }
    }
}
