namespace FangFan.Risk.Models;

/// <summary>The second derivatives of a <see cref="LogisticProblem"/>'s loss at some scores, kept from step to step and from penalty to penalty.</summary>
/// <remarks>Nearly all the work of a Newton step is in them, and they change little near the optimum (chord method; Kelley 1995, "Iterative methods
/// for linear and nonlinear equations", section 5.4.1).</remarks>
internal sealed class LogisticCurvature
{
    private const double LeastCurvature = 1e-10;

    private double[,]? gram;

    /// <summary>Whether they have not been taken yet.</summary>
    public bool IsEmpty => gram is null;

    /// <summary>Takes them at these scores.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="scores">The linear predictor of every row.</param>
    /// <param name="scratch">Space of a number a row.</param>
    public void Take(LogisticProblem problem, double[] scores, double[] scratch)
    {
        for (var row = 0; row < scratch.Length; row++)
        {
            var probability = LogOdds.Probability(scores[row]);
            scratch[row] = problem.Weight(row) * Math.Max(probability * (1 - probability), LeastCurvature);
        }
        gram = GramMatrix.Of(problem.Columns, scratch);
    }

    /// <summary>Second derivatives of the objective, the problem's penalties included.</summary>
    /// <exception cref="InvalidOperationException">They have not been taken yet.</exception>
    public double[,] Hessian(LogisticProblem problem)
    {
        var hessian = (double[,])(gram ?? throw new InvalidOperationException("The curvature has not been taken yet.")).Clone();
        for (var j = 0; j < problem.Penalties.Length; j++) hessian[j + 1, j + 1] += problem.Penalties[j];
        return hessian;
    }
}
