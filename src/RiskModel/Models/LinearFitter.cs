using FangFan.Risk.Features;

namespace FangFan.Risk.Models;

/// <summary>Fits a <see cref="LinearScore"/> to training rows under one penalty after another, from where the last fit ended.</summary>
internal sealed class LinearFitter
{
    // Fewer rows than this say nothing of what missing means.
    private const int MissingRowsWanted = 10;

    private readonly LinearScale[] scales;
    private readonly int[] valueColumn;
    private readonly int[] missingColumn;
    private readonly double information;
    private readonly LogisticProblem problem;
    private readonly LogisticCurvature curvature = new();
    private double[]? coefficients;

    /// <summary>Measures and standardises the rows of a sample.</summary>
    public LinearFitter(TrainingSet set, RowSample sample)
    {
        var columns = sample.Of(set.Matrix.Columns);
        var labels = sample.Of(set.Labels);
        scales = Array.ConvertAll(columns, LinearScale.Of);
        (valueColumn, missingColumn) = (new int[columns.Length], new int[columns.Length]);
        var (design, signs) = (new List<double[]>(), new List<sbyte>());
        for (var f = 0; f < columns.Length; f++)
        {
            valueColumn[f] = scales[f].Constant ? -1 : design.Count;
            if (!scales[f].Constant) Add(design, signs, Standardised(columns[f], scales[f]), Sign(set.Matrix.Features[f].Direction));
            var missing = scales[f].MissingShare * labels.Length;
            var flagged = missing >= MissingRowsWanted && labels.Length - missing >= MissingRowsWanted;
            missingColumn[f] = flagged ? design.Count : -1;
            if (flagged) Add(design, signs, MissingFlag(columns[f], scales[f].MissingShare), 0);
        }
        information = Information(labels, sample.Weights);
        problem = new LogisticProblem([.. design], Array.ConvertAll(labels, l => (double)l),
            sample.Weights is null ? null : Array.ConvertAll(sample.Weights, w => (double)w), new double[design.Count], [.. signs]);
    }

    /// <summary>The sign that a feature's direction asks of its weight: +1, -1 or 0.</summary>
    public static sbyte Sign(Monotone direction) => direction switch { Monotone.RiskRises => 1, Monotone.RiskFalls => -1, _ => 0 };

    /// <summary>Fits under a penalty.</summary>
    /// <param name="penalty">L2 penalty of a standardised coefficient, as a share of the information that the rows hold at the base rate.</param>
    /// <param name="cancellation">Stops between two steps.</param>
    public LinearScore Fit(double penalty, CancellationToken cancellation)
    {
        var penalised = problem with { Penalties = [.. problem.Penalties.Select(_ => penalty * information)] };
        coefficients = LogisticSolver.Solve(penalised, coefficients, curvature, cancellation);
        return Score(coefficients);
    }

    private LinearScore Score(double[] fitted)
    {
        var intercept = fitted[0];
        var terms = new LinearTerm[scales.Length];
        for (var f = 0; f < terms.Length; f++)
        {
            var share = scales[f].MissingShare;
            var flag = missingColumn[f] < 0 ? 0 : fitted[missingColumn[f] + 1] / FlagDeviation(share);
            intercept -= flag * share;
            terms[f] = scales[f].Term(valueColumn[f] < 0 ? 0 : fitted[valueColumn[f] + 1], flag);
        }
        return new LinearScore(intercept, terms);
    }

    private static void Add(List<double[]> design, List<sbyte> signs, double[] column, sbyte sign)
    {
        design.Add(column);
        signs.Add(sign);
    }

    private static double[] Standardised(float[] column, LinearScale scale) => Array.ConvertAll(column, scale.Of);

    private static double[] MissingFlag(float[] column, double share) =>
        Array.ConvertAll(column, value => ((float.IsNaN(value) ? 1 : 0) - share) / FlagDeviation(share));

    private static double FlagDeviation(double share) => Math.Sqrt(share * (1 - share));

    private static double Information(float[] labels, float[]? weights)
    {
        double events = 0, total = 0;
        for (var row = 0; row < labels.Length; row++)
        {
            var weight = weights?[row] ?? 1;
            events += weight * labels[row];
            total += weight;
        }
        return events * (total - events) / total;
    }
}
