using MathNet.Numerics.Distributions;

namespace FangFan.Risk.Evaluation.Association;

/// <summary>Regression of events without a penalty, its errors robust to clusters such as villages.</summary>
internal static class RobustRegression
{
    // An odds ratio of 160,000 for one unit is no finding but a coefficient on its way to infinity.
    private const double Absurd = 12;

    /// <summary>Fits what can be fitted.</summary>
    /// <returns>Null where no row or only one kind of outcome is left, or all rows lie in one cluster.</returns>
    public static RegressionFit? Fit(RegressionProblem problem, CancellationToken cancellation = default)
    {
        var rows = new RegressionRows(problem);
        var (clusters, count) = rows.Clusters();
        if (!rows.HasBoth || count < 2) return null;
        while (true)
        {
            var solver = new RegressionSolver(problem.Link, rows.Columns(), rows.Outcomes());
            var atRest = solver.Solve(cancellation);
            if (Diverging(solver.Coefficients, atRest) is not { } place) return Describe(problem, rows, solver, (clusters, count));
            if (place < 0) return null;
            rows.Omit(rows.Kept[place], OmissionReason.Separated);
        }
    }

    /// <summary>The place of the column that runs away, -1 where it is the intercept; null where none does.</summary>
    private static int? Diverging(double[] coefficients, bool atRest)
    {
        if (coefficients.Length == 1) return atRest ? null : -1;
        var largest = Enumerable.Range(1, coefficients.Length - 1).MaxBy(j => Math.Abs(coefficients[j]));
        return atRest && Math.Abs(coefficients[largest]) < Absurd ? null : largest - 1;
    }

    private static RegressionFit Describe(RegressionProblem problem, RegressionRows rows, RegressionSolver solver, (int[] OfRow, int Count) clusters)
    {
        var covariance = solver.RobustCovariance(clusters.OfRow, clusters.Count);
        var t = StudentT.InvCDF(0, 1, clusters.Count - 1, (1 + problem.Level) / 2);
        RegressionTerm Term(string name, int place)
        {
            var (value, error) = (solver.Coefficients[place], Math.Sqrt(covariance[place, place]));
            return new(name, value, error, value - t * error, value + t * error, 2 * StudentT.CDF(0, 1, clusters.Count - 1, -Math.Abs(value / error)));
        }
        return new RegressionFit(Term("", 0), [.. rows.Kept.Select((column, i) => Term(column.Name, i + 1))], rows.Omitted)
        {
            Trials = rows.Outcomes().Trials.Sum(),
            Clusters = clusters.Count,
        };
    }
}
