namespace FangFan.Risk.Models;

/// <summary>A logistic regression to solve: ridge-penalised, with a sign asked of some coefficients.</summary>
/// <param name="Columns">The design without its intercept, one array a coefficient.</param>
/// <param name="Targets">0 to 1 a row; between them where a calibration smooths its targets.</param>
/// <param name="Weights">Weight of each row, above 0; all 1 where null.</param>
/// <param name="Penalties">L2 penalty of each coefficient; the intercept has none.</param>
/// <param name="Signs">+1 where a coefficient may not be negative, -1 where it may not be positive, else 0.</param>
internal sealed record LogisticProblem(double[][] Columns, double[] Targets, double[]? Weights, double[] Penalties, sbyte[] Signs)
{
    public int RowCount => Targets.Length;

    public double Weight(int row) => Weights is null ? 1 : Weights[row];

    /// <summary>The linear predictor of every row.</summary>
    /// <param name="coefficients">The intercept, then one a column.</param>
    /// <param name="scores">Where to; a new array where null.</param>
    public double[] Predict(double[] coefficients, double[]? scores = null)
    {
        scores ??= new double[RowCount];
        Array.Fill(scores, coefficients[0]);
        for (var j = 0; j < Columns.Length; j++)
        {
            var coefficient = coefficients[j + 1];
            if (coefficient == 0) continue;
            var column = Columns[j];
            for (var row = 0; row < scores.Length; row++) scores[row] += coefficient * column[row];
        }
        return scores;
    }

    /// <summary>Sum of weighted log losses plus half the penalised squares.</summary>
    public double Objective(double[] coefficients, double[] scores)
    {
        double sum = 0;
        for (var row = 0; row < scores.Length; row++) sum += Weight(row) * LogOdds.Loss(scores[row], Targets[row]);
        for (var j = 0; j < Columns.Length; j++) sum += Penalties[j] * coefficients[j + 1] * coefficients[j + 1] / 2;
        return sum;
    }

    /// <summary>Gradient of <see cref="Objective"/>, the intercept first.</summary>
    /// <param name="coefficients">The intercept, then one a column.</param>
    /// <param name="scores">The linear predictor of every row.</param>
    /// <param name="residuals">Scratch space of a number a row; a new array where null.</param>
    public double[] Gradient(double[] coefficients, double[] scores, double[]? residuals = null)
    {
        residuals ??= new double[RowCount];
        for (var row = 0; row < residuals.Length; row++) residuals[row] = Weight(row) * (LogOdds.Probability(scores[row]) - Targets[row]);
        var gradient = new double[Columns.Length + 1];
        gradient[0] = residuals.Sum();
        for (var j = 0; j < Columns.Length; j++) gradient[j + 1] = GramMatrix.Dot(Columns[j], residuals) + Penalties[j] * coefficients[j + 1];
        return gradient;
    }

    /// <summary>The sign asked of a coefficient, counted as in the coefficients: the intercept, 0, first.</summary>
    public int Sign(int coefficient) => coefficient == 0 ? 0 : Signs[coefficient - 1];
}
