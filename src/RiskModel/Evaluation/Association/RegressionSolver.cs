using FangFan.Risk.Models;
using MathNet.Numerics.LinearAlgebra;

namespace FangFan.Risk.Evaluation.Association;

/// <summary>Maximum likelihood by Fisher scoring, and the sandwich that makes its errors robust to clusters.</summary>
internal sealed class RegressionSolver
{
    private const int MaximumSteps = 60;

    // Of a standard error: far under the last digit anybody prints.
    private const double StepTolerance = 1e-9;

    private readonly RegressionLink link;
    private readonly double[][] columns;
    private readonly double[] events;
    private readonly double[] trials;
    private readonly double[] predictors;
    private readonly double[] weights;
    private readonly double[] residuals;

    public RegressionSolver(RegressionLink link, double[][] columns, (double[] Events, double[] Trials) rows)
    {
        this.link = link;
        this.columns = columns;
        (events, trials) = rows;
        (predictors, weights, residuals) = (new double[events.Length], new double[events.Length], new double[events.Length]);
        Coefficients = new double[columns.Length + 1];
        Coefficients[0] = LinkFunction.Of(link, events.Sum() / trials.Sum());
    }

    /// <summary>The intercept, then one a column.</summary>
    public double[] Coefficients { get; private set; }

    /// <summary>The inverse of the expected information at the coefficients.</summary>
    private Matrix<double> Bread { get; set; } = Matrix<double>.Build.Dense(1, 1);

    /// <summary>Climbs to the maximum.</summary>
    /// <returns>Whether it came to rest; a likelihood that rises for ever does not.</returns>
    public bool Solve(CancellationToken cancellation)
    {
        var likelihood = Evaluate(Coefficients);
        for (var step = 0; step < MaximumSteps; step++)
        {
            cancellation.ThrowIfCancellationRequested();
            Bread = Matrix<double>.Build.DenseOfArray(GramMatrix.Of(columns, weights)).Cholesky().Solve(Matrix<double>.Build.DenseIdentity(columns.Length + 1));
            var move = (Bread * Vector<double>.Build.Dense(Score())).ToArray();
            if (!move.All(double.IsFinite)) return false;
            if (move.Select((m, j) => Math.Abs(m) / Math.Sqrt(Bread[j, j])).Max() < StepTolerance) return true;
            var length = 1.0;
            double[] tried;
            double reached;
            do
            {
                tried = [.. Coefficients.Select((c, j) => c + length * move[j])];
                reached = Evaluate(tried);
                length /= 2;
            }
            while (!(reached >= likelihood - 1e-9 * Math.Abs(likelihood)) && length > 1e-6);
            (Coefficients, likelihood) = (tried, reached);
        }
        return false;
    }

    /// <summary>Covariance of the coefficients when rows of a cluster may depend on each other: bread x sum over clusters of squared scores x bread.</summary>
    /// <remarks>Times G/(G-1) x (N-1)/(N-K), as sandwich::vcovCL(type = "HC1") in R (Cameron and Miller 2015).</remarks>
    public Matrix<double> RobustCovariance(int[] clusters, int count)
    {
        var size = columns.Length + 1;
        var scores = Matrix<double>.Build.Dense(count, size);
        for (var row = 0; row < residuals.Length; row++) scores[clusters[row], 0] += residuals[row];
        for (var j = 0; j < columns.Length; j++)
        {
            var column = columns[j];
            for (var row = 0; row < residuals.Length; row++) scores[clusters[row], j + 1] += residuals[row] * column[row];
        }
        var rows = trials.Sum();
        var small = count / (count - 1.0) * ((rows - 1) / (rows - size));
        return Bread * scores.TransposeThisAndMultiply(scores) * Bread * small;
    }

    private double[] Score()
    {
        var score = new double[columns.Length + 1];
        score[0] = residuals.Sum();
        for (var j = 0; j < columns.Length; j++) score[j + 1] = GramMatrix.Dot(columns[j], residuals);
        return score;
    }

    /// <summary>The log likelihood; leaves weights and residuals of the coefficients behind.</summary>
    private double Evaluate(double[] coefficients)
    {
        Array.Fill(predictors, coefficients[0]);
        for (var j = 0; j < columns.Length; j++)
        {
            var (column, coefficient) = (columns[j], coefficients[j + 1]);
            for (var row = 0; row < predictors.Length; row++) predictors[row] += coefficient * column[row];
        }
        var likelihood = 0.0;
        for (var row = 0; row < predictors.Length; row++)
        {
            var (mean, slope) = LinkFunction.At(link, predictors[row]);
            var variance = mean * (1 - mean);
            weights[row] = trials[row] * slope * slope / variance;
            residuals[row] = (events[row] - trials[row] * mean) * slope / variance;
            if (events[row] > 0) likelihood += events[row] * Math.Log(mean);
            if (trials[row] > events[row]) likelihood += (trials[row] - events[row]) * Math.Log(1 - mean);
        }
        return likelihood;
    }
}
