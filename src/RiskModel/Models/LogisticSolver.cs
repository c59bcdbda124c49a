namespace FangFan.Risk.Models;

/// <summary>Solves a <see cref="LogisticProblem"/> by Newton steps, each the exact minimum of the local quadratic under the signs.</summary>
internal static class LogisticSolver
{
    private const int MaximumSteps = 100;

    // Of the total weight: far under anything that a log loss in the sixth decimal could show.
    private const double GradientTolerance = 1e-9;

    /// <summary>The coefficients, the intercept first.</summary>
    /// <param name="problem">What to solve.</param>
    /// <param name="start">Coefficients to start from, obeying the signs; zeros and the base rate where null.</param>
    /// <param name="cancellation">Stops between two steps.</param>
    public static double[] Solve(LogisticProblem problem, double[]? start = null, CancellationToken cancellation = default)
    {
        var coefficients = start is null ? Start(problem) : (double[])start.Clone();
        var scores = problem.Predict(coefficients);
        var scratch = new Scratch(new double[problem.RowCount], new double[problem.RowCount]);
        var tolerance = GradientTolerance * Enumerable.Range(0, problem.RowCount).Sum(problem.Weight);
        for (var step = 0; step < MaximumSteps; step++)
        {
            cancellation.ThrowIfCancellationRequested();
            var gradient = problem.Gradient(coefficients, scores, scratch.Rows);
            if (LargestViolation(problem, coefficients, gradient) <= tolerance) break;
            var direction = Direction(problem, (coefficients, gradient), scores, scratch);
            if (!TryMove(problem, (coefficients, scores), (direction, gradient), scratch)) break;
        }
        return coefficients;
    }

    /// <summary>The largest gradient component along which the signs leave room to move: 0 at the optimum.</summary>
    public static double LargestViolation(LogisticProblem problem, double[] coefficients, double[] gradient)
    {
        double largest = 0;
        for (var j = 0; j < gradient.Length; j++)
        {
            var held = problem.Sign(j) != 0 && coefficients[j] == 0 && problem.Sign(j) * gradient[j] >= 0;
            if (!held) largest = Math.Max(largest, Math.Abs(gradient[j]));
        }
        return largest;
    }

    private static double[] Start(LogisticProblem problem)
    {
        double events = 0, total = 0;
        for (var row = 0; row < problem.RowCount; row++)
        {
            events += problem.Weight(row) * problem.Targets[row];
            total += problem.Weight(row);
        }
        var coefficients = new double[problem.Columns.Length + 1];
        coefficients[0] = LogOdds.Of(Math.Clamp(events / total, 1e-6, 1 - 1e-6));
        return coefficients;
    }

    private static double[] Direction(LogisticProblem problem, (double[] Coefficients, double[] Gradient) here, double[] scores, Scratch scratch)
    {
        var curvature = scratch.Rows;
        for (var row = 0; row < curvature.Length; row++)
        {
            var probability = LogOdds.Probability(scores[row]);
            curvature[row] = problem.Weight(row) * Math.Max(probability * (1 - probability), 1e-10);
        }
        var hessian = GramMatrix.Of(problem.Columns, curvature);
        for (var j = 0; j < problem.Penalties.Length; j++) hessian[j + 1, j + 1] += problem.Penalties[j];
        var optimum = SignedQuadratic.Minimise(hessian, here.Coefficients, here.Gradient, problem.Sign);
        for (var j = 0; j < optimum.Length; j++) optimum[j] -= here.Coefficients[j];
        return optimum;
    }

    // Backtracking; the feasible set is convex, so every shorter step obeys the signs too.
    private static bool TryMove(LogisticProblem problem, (double[] Coefficients, double[] Scores) here, (double[] Direction, double[] Gradient) step, Scratch scratch)
    {
        var (coefficients, scores) = here;
        var (direction, gradient) = step;
        var along = problem.Predict(direction, scratch.Along);
        var slope = 0.0;
        for (var j = 0; j < direction.Length; j++) slope += gradient[j] * direction[j];
        var before = problem.Objective(coefficients, scores);
        for (var length = 1.0; length > 1e-8; length /= 2)
        {
            var tried = Along(coefficients, direction, length, new double[coefficients.Length]);
            var triedScores = Along(scores, along, length, scratch.Rows);
            if (!(problem.Objective(tried, triedScores) <= before + 1e-4 * length * slope)) continue;
            tried.CopyTo(coefficients, 0);
            triedScores.CopyTo(scores, 0);
            return true;
        }
        return false;
    }

    /// <summary>Space used again and again: a step over millions of rows would else leave arrays of its own behind.</summary>
    private readonly record struct Scratch(double[] Rows, double[] Along);

    private static double[] Along(double[] origin, double[] direction, double length, double[] point)
    {
        for (var i = 0; i < point.Length; i++) point[i] = origin[i] + length * direction[i];
        return point;
    }
}
