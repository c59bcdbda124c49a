namespace FangFan.Risk.Models;

/// <summary>Out-of-fold scores that a calibration is fitted on.</summary>
/// <param name="Raw">Raw scores in log-odds, each from a scorer that did not see the row.</param>
/// <param name="Labels">0 or 1 a row.</param>
/// <param name="Weights">Weight of each row, above 0; all 1 where null.</param>
/// <param name="Groups">Group of each row for cross-fitting; see <see cref="Folds.Group"/>.</param>
/// <param name="Events">Events behind the labels: households, not rows, because one event marks several quarters' rows.</param>
public sealed record CalibrationData(double[] Raw, float[] Labels, float[]? Weights, int[] Groups, int Events);

/// <summary>A fitted calibration and how it was chosen.</summary>
/// <param name="Calibration">Fitted on all rows.</param>
/// <param name="CrossFitted">Probability of each row by the chosen method fitted without the row's group.</param>
/// <param name="LogLosses">Cross-fitted log loss of each method tried, by name.</param>
public sealed record CalibrationFit(Calibration Calibration, double[] CrossFitted, IReadOnlyDictionary<string, double> LogLosses);

/// <summary>Fits each calibration and keeps the one with the least cross-fitted log loss.</summary>
public static class CalibrationFitter
{
    /// <summary>Events over which isotonic calibration is tried; under it the steps follow single households.</summary>
    public const int IsotonicEvents = 500;

    /// <summary>Fits the calibration; of equal losses platt wins over beta, and beta over isotonic.</summary>
    public static CalibrationFit Choose(CalibrationData data)
    {
        var methods = Calibration.Methods.Where(method => method != "isotonic" || data.Events > IsotonicEvents);
        var tried = methods.Select(method => (Method: method, Probabilities: CrossFit(method, data))).ToList();
        var losses = tried.ToDictionary(t => t.Method, t => LogLoss(t.Probabilities, data));
        var best = tried.MinBy(t => losses[t.Method]);
        return new CalibrationFit(Fit(best.Method, data), best.Probabilities, losses);
    }

    /// <summary>Fits one method on all rows.</summary>
    /// <exception cref="ArgumentException">The method is none of <see cref="Calibration.Methods"/>.</exception>
    public static Calibration Fit(string method, CalibrationData data) => method switch
    {
        "platt" => Platt(data),
        "beta" => Beta(data),
        "isotonic" => FitIsotonic(data),
        _ => throw new ArgumentException($"No calibration is called '{method}'; there are {string.Join(", ", Calibration.Methods)}.", nameof(method)),
    };

    private static double[] CrossFit(string method, CalibrationData data)
    {
        var probabilities = new double[data.Raw.Length];
        Parallel.ForEach(data.Groups.Distinct(), group =>
        {
            int[] rows = [.. Enumerable.Range(0, data.Raw.Length).Where(row => data.Groups[row] != group)];
            var calibration = Fit(method, Subset(data, rows));
            for (var row = 0; row < probabilities.Length; row++)
            {
                if (data.Groups[row] == group) probabilities[row] = calibration.Probability(data.Raw[row]);
            }
        });
        return probabilities;
    }

    private static CalibrationData Subset(CalibrationData data, int[] rows)
    {
        T[] Of<T>(T[] values) => Array.ConvertAll(rows, row => values[row]);
        return new CalibrationData(Of(data.Raw), Of(data.Labels), data.Weights is null ? null : Of(data.Weights), Of(data.Groups), data.Events);
    }

    private static double LogLoss(double[] probabilities, CalibrationData data) =>
        LogOdds.MeanLoss(Array.ConvertAll(probabilities, LogOdds.Of), data.Labels, data.Weights);

    private static Calibration Platt(CalibrationData data)
    {
        var fitted = Solve(data, [data.Raw]);
        return new Calibration("platt", [fitted[1], fitted[0]]);
    }

    private static Calibration Beta(CalibrationData data)
    {
        var fitted = Solve(data, [Array.ConvertAll(data.Raw, LogOdds.LogProbability), Array.ConvertAll(data.Raw, raw => -LogOdds.LogProbability(-raw))]);
        return new Calibration("beta", [fitted[1], fitted[2], fitted[0]]);
    }

    // Both are logistic regressions with slopes that may not be negative. Platt's smoothed targets, (n+ + 1) / (n+ + 2) and 1 / (n- + 2),
    // keep the slopes finite where the classes are separated.
    private static double[] Solve(CalibrationData data, double[][] columns)
    {
        double events = 0, others = 0;
        for (var row = 0; row < data.Labels.Length; row++)
        {
            var weight = data.Weights?[row] ?? 1;
            events += data.Labels[row] * weight;
            others += (1 - data.Labels[row]) * weight;
        }
        var targets = Array.ConvertAll(data.Labels, label => label > 0 ? (events + 1) / (events + 2) : 1 / (others + 2));
        var weights = data.Weights is null ? null : Array.ConvertAll(data.Weights, w => (double)w);
        var problem = new LogisticProblem(columns, targets, weights, new double[columns.Length], [.. columns.Select(_ => (sbyte)1)]);
        return LogisticSolver.Solve(problem);
    }

    private static Calibration FitIsotonic(CalibrationData data)
    {
        var blocks = Isotonic.Pool(data.Raw, data.Labels, data.Weights);
        var nearest = 1 / (2 * blocks.Sum(block => block.Weight));
        var points = new List<double>();
        foreach (var block in blocks)
        {
            var probability = Math.Clamp(block.Mean, nearest, 1 - nearest);
            points.AddRange([block.Lowest, probability]);
            if (block.Highest > block.Lowest) points.AddRange([block.Highest, probability]);
        }
        return new Calibration("isotonic", points);
    }
}
