using System.Numerics;
using System.Runtime.InteropServices;

namespace FangFan.Risk.Models;

/// <summary>Weighted cross products of a design, the cost that dominates a Newton step.</summary>
internal static class GramMatrix
{
    // A block of all columns stays in the second-level cache while every pair of columns is multiplied.
    private const int BlockRows = 256;

    private const int TileRows = 2;
    private const int TileColumns = 4;

    /// <summary>The products of all columns, an intercept of ones first, under the weights of the rows.</summary>
    public static double[,] Of(double[][] columns, double[] weights)
    {
        var size = columns.Length + 1;
        // Columns of zeros make the tiles whole.
        var block = new double[(size + TileColumns - 1) / TileColumns * TileColumns][];
        for (var j = 0; j < block.Length; j++) block[j] = new double[BlockRows];
        var gram = new double[block.Length, block.Length];
        for (var start = 0; start < weights.Length; start += BlockRows)
        {
            Fill(block, columns, weights, start);
            AddProducts(gram, block);
        }
        var whole = new double[size, size];
        for (var j = 0; j < size; j++)
        {
            for (var k = 0; k <= j; k++) whole[j, k] = whole[k, j] = gram[j, k];
        }
        return whole;
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
        for (var j = 0; j < block.Length; j += TileRows)
        {
            for (var k = 0; k < j + TileRows; k += TileColumns) AddTile(gram, block, j, k);
        }
    }

    /// <summary>Two columns times four: eight sums at once keep the processor busy while each waits for its last addition,
    /// and every sum is added up in the order that <see cref="Dot"/> has.</summary>
    private static void AddTile(double[,] gram, double[][] block, int j, int k)
    {
        ReadOnlySpan<Vector<double>> left0 = Vectors(block[j]), left1 = Vectors(block[j + 1]);
        ReadOnlySpan<Vector<double>> right0 = Vectors(block[k]), right1 = Vectors(block[k + 1]), right2 = Vectors(block[k + 2]), right3 = Vectors(block[k + 3]);
        Vector<double> s00 = default, s01 = default, s02 = default, s03 = default, s10 = default, s11 = default, s12 = default, s13 = default;
        for (var i = 0; i < left0.Length; i++)
        {
            Vector<double> l0 = left0[i], l1 = left1[i], r0 = right0[i], r1 = right1[i], r2 = right2[i], r3 = right3[i];
            s00 += l0 * r0;
            s01 += l0 * r1;
            s02 += l0 * r2;
            s03 += l0 * r3;
            s10 += l1 * r0;
            s11 += l1 * r1;
            s12 += l1 * r2;
            s13 += l1 * r3;
        }
        Add(gram, (j, k), [s00, s01, s02, s03]);
        Add(gram, (j + 1, k), [s10, s11, s12, s13]);
    }

    private static void Add(double[,] gram, (int Row, int Column) start, ReadOnlySpan<Vector<double>> sums)
    {
        for (var i = 0; i < sums.Length; i++) gram[start.Row, start.Column + i] += Vector.Sum(sums[i]);
    }

    private static ReadOnlySpan<Vector<double>> Vectors(double[] values) => MemoryMarshal.Cast<double, Vector<double>>(values);
}
