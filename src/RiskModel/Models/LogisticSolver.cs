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
    /// <param name="curvature">The second derivatives of an earlier fit to the same rows, which are used as long as they serve; of this one where null.</param>
    public static double[] Solve(LogisticProblem problem, double[]? start = null, LogisticCurvature? curvature = null, CancellationToken cancellation = default)
    {
        curvature ??= new LogisticCurvature();
        var coefficients = start is null ? Start(problem) : (double[])start.Clone();
        var scores = problem.Predict(coefficients);
        var scratch = new Scratch(new double[problem.RowCount], new double[problem.RowCount]);
        var tolerance = GradientTolerance * Enumerable.Range(0, problem.RowCount).Sum(problem.Weight);
        var before = double.PositiveInfinity;
        for (var step = 0; step < MaximumSteps; step++)
        {
            cancellation.ThrowIfCancellationRequested();
            var gradient = problem.Gradient(coefficients, scores, scratch.Rows);
            var violation = LargestViolation(problem, coefficients, gradient);
            if (violation <= tolerance) break;
            // A step on old curvature costs a hundredth of one on new; it serves while it takes off most of what is left.
            var fresh = curvature.IsEmpty || violation > MostLeft * before;
            if (fresh) curvature.Take(problem, scores, scratch.Rows);
            before = violation;
            var direction = Direction(problem, (coefficients, gradient), curvature.Hessian(problem));
            if (TryMove(problem, (coefficients, scores), (direction, gradient), scratch)) continue;
            if (fresh) break;
            before = 0;
        }
        return coefficients;
    }

    // Newton steps on fresh curvature leave far less; on curvature that is a little old they still converge linearly at this rate or better.
    private const double MostLeft = 0.3;

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

    private static double[] Direction(LogisticProblem problem, (double[] Coefficients, double[] Gradient) here, double[,] hessian)
    {
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
