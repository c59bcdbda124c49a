using MathNet.Numerics.LinearAlgebra;

namespace FangFan.Risk.Models;

/// <summary>Minimises a convex quadratic whose unknowns may be asked to keep a sign.</summary>
/// <remarks>Block principal pivoting (Portugal, Júdice and Vicente 1994): guess which unknowns are held at 0, solve for the rest,
/// exchange whatever breaks its condition, and fall back to single exchanges where that stops helping, which is finite.</remarks>
internal static class SignedQuadratic
{
    private const int Patience = 3;

    /// <summary>The minimum of g'(x - x0) + (x - x0)'H(x - x0)/2 under the signs.</summary>
    /// <param name="hessian">H, symmetric and positive definite.</param>
    /// <param name="origin">x0, obeying the signs.</param>
    /// <param name="gradient">g.</param>
    /// <param name="sign">+1, -1 or 0 for each unknown.</param>
    public static double[] Minimise(double[,] hessian, double[] origin, double[] gradient, Func<int, int> sign)
    {
        var matrix = Stabilised(hessian);
        var linear = Vector<double>.Build.DenseOfArray(gradient) - matrix * Vector<double>.Build.DenseOfArray(origin);
        var held = new bool[origin.Length];
        for (var j = 0; j < held.Length; j++) held[j] = sign(j) != 0 && origin[j] == 0 && sign(j) * gradient[j] >= 0;
        var (fewest, patience) = (int.MaxValue, Patience);
        for (var round = 0; ; round++)
        {
            var solution = SolveFree(matrix, linear, held);
            var wrong = Wrong(solution, matrix * solution + linear, held, sign);
            if (wrong.Count == 0 || round > 50 * held.Length) return Clamped(solution, sign);
            if (wrong.Count < fewest) (fewest, patience) = (wrong.Count, Patience);
            else patience--;
            if (patience >= 0) wrong.ForEach(j => held[j] = !held[j]);
            else held[wrong[^1]] = !held[wrong[^1]];
        }
    }

    private static Matrix<double> Stabilised(double[,] hessian)
    {
        var matrix = Matrix<double>.Build.DenseOfArray(hessian);
        var jitter = 1e-10 * matrix.Diagonal().Maximum();
        for (var j = 0; j < matrix.RowCount; j++) matrix[j, j] += jitter;
        return matrix;
    }

    private static Vector<double> SolveFree(Matrix<double> matrix, Vector<double> linear, bool[] held)
    {
        int[] free = [.. Enumerable.Range(0, held.Length).Where(j => !held[j])];
        var solution = Vector<double>.Build.Dense(held.Length);
        if (free.Length == 0) return solution;
        var part = Matrix<double>.Build.Dense(free.Length, free.Length, (i, j) => matrix[free[i], free[j]]);
        var right = Vector<double>.Build.Dense(free.Length, i => -linear[free[i]]);
        var found = part.Cholesky().Solve(right);
        for (var i = 0; i < free.Length; i++) solution[free[i]] = found[i];
        return solution;
    }

    private static List<int> Wrong(Vector<double> solution, Vector<double> gradient, bool[] held, Func<int, int> sign)
    {
        var tolerance = 1e-12 * (1 + gradient.AbsoluteMaximum());
        var wrong = new List<int>();
        for (var j = 0; j < held.Length; j++)
        {
            if (sign(j) == 0) continue;
            if (held[j] ? sign(j) * gradient[j] < -tolerance : sign(j) * solution[j] < 0) wrong.Add(j);
        }
        return wrong;
    }

    private static double[] Clamped(Vector<double> solution, Func<int, int> sign)
    {
        var values = solution.ToArray();
        for (var j = 0; j < values.Length; j++)
        {
            if (sign(j) * values[j] < 0) values[j] = 0;
        }
        return values;
    }
}
