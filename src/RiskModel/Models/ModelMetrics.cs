namespace FangFan.Risk.Models;

/// <summary>Out-of-fold metrics inside the training window, by the names that <see cref="ModelOrigin.Metrics"/> uses.</summary>
public static class ModelMetrics
{
    /// <summary>Households with at least one training row with the target.</summary>
    public const string EventHouseholds = "eventHouseholds";

    // Enough for two decimals of an interval that only tells how much the error can be trusted.
    private const int Draws = 200;

    /// <summary>Metrics of out-of-fold raw scores and cross-fitted probabilities; undefined ones are left out.</summary>
    /// <param name="set">The training set.</param>
    /// <param name="raw">Out-of-fold raw scores.</param>
    /// <param name="calibration">How they were calibrated.</param>
    /// <param name="seed">Seed of the interval's draws.</param>
    public static IReadOnlyDictionary<string, double> Of(TrainingSet set, double[] raw, CalibrationFit calibration, int seed)
    {
        var ranking = new ScoredOutcomes(raw, set.Labels);
        var probabilities = new ScoredProbabilities(calibration.CrossFitted, set.Labels);
        double[] weights = set.Weights is null ? [] : Array.ConvertAll(set.Weights, w => (double)w);
        var metrics = new Dictionary<string, double>
        {
            ["auc"] = ranking.Auc(weights),
            ["averagePrecision"] = ranking.AveragePrecision(weights),
            ["logLoss"] = probabilities.LogLoss(weights),
            ["brier"] = probabilities.Brier(weights),
            ["expectedCalibrationError"] = probabilities.ExpectedCalibrationError(weights),
            [EventHouseholds] = EventHouseholdsOf(set),
        };
        if (ErrorInterval(set, probabilities, metrics["expectedCalibrationError"], seed) is { } interval)
        {
            metrics["expectedCalibrationErrorLow"] = interval.Low;
            metrics["expectedCalibrationErrorHigh"] = interval.High;
        }
        foreach (var (method, loss) in calibration.LogLosses) metrics[$"{method}LogLoss"] = loss;
        return metrics.Where(metric => double.IsFinite(metric.Value)).ToDictionary();
    }

    /// <summary>Households with at least one row with the target; one event marks several quarters' rows.</summary>
    public static int EventHouseholdsOf(TrainingSet set) =>
        Enumerable.Range(0, set.Labels.Length).Where(row => set.Labels[row] > 0).Select(row => set.Matrix.Rows[row].Household).Distinct().Count();

    // By village where villages are known, because neighbours share their luck; rows of one household are always drawn together.
    private static Interval? ErrorInterval(TrainingSet set, ScoredProbabilities probabilities, double error, int seed)
    {
        var clusters = FoldGroups.Clusters(set);
        return Interval.OfError(error, ClusterBootstrap.Draw(clusters, Draws, seed, weights =>
        {
            for (var row = 0; set.Weights is not null && row < weights.Length; row++) weights[row] *= set.Weights[row];
            return [probabilities.ExpectedCalibrationError(weights)];
        }).Select(draw => draw[0]));
    }
}
