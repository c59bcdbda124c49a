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
        if (ErrorInterval(set, calibration.CrossFitted, metrics["expectedCalibrationError"], seed) is { } interval)
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
    private static Interval? ErrorInterval(TrainingSet set, double[] probabilities, double error, int seed)
    {
        var clusters = FoldGroups.Clusters(set);
        // Sorted once: the draws then pass over millions of rows from end to end instead of jumping about in them.
        int[] order = [.. Enumerable.Range(0, clusters.Length)];
        Array.Sort(Array.ConvertAll(probabilities, p => -p), order);
        var sorted = new ScoredProbabilities(Array.ConvertAll(order, row => probabilities[row]), Array.ConvertAll(order, row => set.Labels[row]));
        return Interval.OfError(error, ClusterBootstrap.Draw(Array.ConvertAll(order, row => clusters[row]), Draws, seed, weights =>
        {
            for (var place = 0; set.Weights is not null && place < weights.Length; place++) weights[place] *= set.Weights[order[place]];
            return [sorted.ExpectedCalibrationError(weights)];
        }).Select(draw => draw[0]));
    }
}
