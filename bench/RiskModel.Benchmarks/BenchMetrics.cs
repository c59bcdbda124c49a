namespace FangFan.Risk.Benchmarks;

/// <summary>How well probabilities rank and fit the labels.</summary>
internal sealed record BenchMetrics(double Auc, double AveragePrecision, double LogLoss, double Brier, double Ece, double PrecisionAt5, double RecallAt5)
{
    private const int CalibrationBins = 10;

    public static BenchMetrics Of(double[] probabilities, float[] labels)
    {
        // Stable order, the highest first, so that ties fall as they lie in the data.
        var order = Enumerable.Range(0, labels.Length).OrderByDescending(row => probabilities[row]).ToArray();
        var positives = labels.Count(label => label == 1);
        var top = (int)Math.Ceiling(0.05 * labels.Length);
        var hits = order.Take(top).Count(row => labels[row] == 1);
        var (auc, precision) = Ranking(order, probabilities, labels);
        return new BenchMetrics(auc, precision, LogLossOf(probabilities, labels), probabilities.Select((p, row) => (p - labels[row]) * (p - labels[row])).Average(),
            EceOf(order, probabilities, labels), (double)hits / top, (double)hits / positives);
    }

    /// <summary>Area under the ROC curve and average precision, rows of one score taken together.</summary>
    private static (double Auc, double AveragePrecision) Ranking(int[] order, double[] probabilities, float[] labels)
    {
        var (positives, negatives, pairs, precision) = (0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < order.Length;)
        {
            var (ones, zeros, score) = (0, 0, probabilities[order[i]]);
            for (; i < order.Length && probabilities[order[i]] == score; i++)
            {
                if (labels[order[i]] == 1) ones++;
                else zeros++;
            }
            pairs += zeros * (positives + ones / 2.0);
            positives += ones;
            negatives += zeros;
            precision += ones * positives / (positives + negatives);
        }
        return (pairs / (positives * negatives), precision / positives);
    }

    private static double LogLossOf(double[] probabilities, float[] labels)
    {
        var sum = 0.0;
        for (var row = 0; row < labels.Length; row++)
        {
            var probability = Math.Clamp(labels[row] == 1 ? probabilities[row] : 1 - probabilities[row], 1e-12, 1);
            sum -= Math.Log(probability);
        }
        return sum / labels.Length;
    }

    /// <summary>Expected calibration error over ten bins of equally many rows.</summary>
    private static double EceOf(int[] order, double[] probabilities, float[] labels)
    {
        var error = 0.0;
        for (var bin = 0; bin < CalibrationBins; bin++)
        {
            var rows = order[(int)((long)order.Length * bin / CalibrationBins)..(int)((long)order.Length * (bin + 1) / CalibrationBins)];
            error += Math.Abs(rows.Average(row => probabilities[row]) - rows.Average(row => (double)labels[row])) / CalibrationBins;
        }
        return error;
    }
}
