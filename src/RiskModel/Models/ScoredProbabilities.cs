namespace FangFan.Risk.Models;

/// <summary>One point of a calibration curve.</summary>
/// <param name="Mean">Mean probability of its rows.</param>
/// <param name="Observed">Share of its rows with the event.</param>
/// <param name="Rows">Weight of its rows.</param>
public readonly record struct CalibrationPoint(double Mean, double Observed, double Rows);

/// <summary>Probabilities with what happened: how near they are, under any row weights.</summary>
public sealed class ScoredProbabilities
{
    /// <summary>Points of the calibration curve.</summary>
    public const int Bins = 10;

    // A certain and wrong forecast costs 34 nats, not infinity, which no mean survives.
    private const double Nearest = 1e-15;

    private readonly double[] probabilities;
    private readonly double[] losses;
    private readonly double[] squares;

    /// <summary>Takes probabilities and outcomes.</summary>
    /// <param name="probabilities">0 to 1 a row.</param>
    /// <param name="labels">0 or 1 a row.</param>
    /// <exception cref="ArgumentException">Lengths differ, or a probability is missing or not from 0 to 1.</exception>
    public ScoredProbabilities(double[] probabilities, float[] labels)
    {
        Outcomes = new ScoredOutcomes(probabilities, labels);
        if (Array.FindIndex(probabilities, p => !(p is >= 0 and <= 1)) is var wrong and >= 0)
            throw new ArgumentException($"Probability {wrong} is {probabilities[wrong]}; it must lie from 0 to 1.", nameof(probabilities));
        this.probabilities = probabilities;
        losses = [.. probabilities.Zip(labels, (p, y) => -Math.Log(Math.Max(y > 0 ? p : 1 - p, Nearest)))];
        squares = [.. probabilities.Zip(labels, (p, y) => (p - y) * (p - y))];
    }

    /// <summary>The same rows as a ranking.</summary>
    public ScoredOutcomes Outcomes { get; }

    /// <summary>Log loss of each row [nats].</summary>
    internal ReadOnlySpan<double> Losses => losses;

    /// <summary>Squared difference of probability and outcome of each row.</summary>
    internal ReadOnlySpan<double> Squares => squares;

    /// <summary>Mean log loss [nats].</summary>
    public double LogLoss(ReadOnlySpan<double> weights = default) => Mean(losses, weights);

    /// <summary>Mean squared difference of probability and outcome (Brier 1950).</summary>
    public double Brier(ReadOnlySpan<double> weights = default) => Mean(squares, weights);

    /// <summary>Expected calibration error: the mean distance of <see cref="Curve"/>'s points from the diagonal, weighted by their rows.</summary>
    public double ExpectedCalibrationError(ReadOnlySpan<double> weights = default)
    {
        double error = 0, rows = 0;
        foreach (var point in Curve(weights))
        {
            error += point.Rows * Math.Abs(point.Mean - point.Observed);
            rows += point.Rows;
        }
        return error / rows;
    }

    /// <summary>The calibration curve over ten bins of about as many rows, the lowest probabilities first.</summary>
    /// <remarks>Rows of one probability stay together, in the bin where the middle of their run falls; an empty bin has no point.</remarks>
    public IReadOnlyList<CalibrationPoint> Curve(ReadOnlySpan<double> weights = default)
    {
        double total = 0;
        for (var row = 0; row < probabilities.Length; row++) total += weights.IsEmpty ? 1 : weights[row];
        var (sums, events, rows) = (new double[Bins], new double[Bins], new double[Bins]);
        var (above, start) = (0.0, 0);
        foreach (var end in Outcomes.TieEnds)
        {
            double tied = 0, tiedEvents = 0;
            for (var place = start; place < end; place++)
            {
                var weight = weights.IsEmpty ? 1 : weights[Outcomes.RowAt(place)];
                tied += weight;
                if (Outcomes.HappenedAt(place)) tiedEvents += weight;
            }
            // One division, so that whole weights put the limits of the bins exactly where they belong.
            var bin = Math.Clamp((int)(Bins * (total - above - tied / 2) / total), 0, Bins - 1);
            sums[bin] += tied * probabilities[Outcomes.RowAt(start)];
            (events[bin], rows[bin]) = (events[bin] + tiedEvents, rows[bin] + tied);
            (above, start) = (above + tied, end);
        }
        return [.. Enumerable.Range(0, Bins).Where(b => rows[b] > 0).Select(b => new CalibrationPoint(sums[b] / rows[b], events[b] / rows[b], rows[b]))];
    }

    private static double Mean(double[] values, ReadOnlySpan<double> weights)
    {
        double sum = 0, total = 0;
        for (var row = 0; row < values.Length; row++)
        {
            var weight = weights.IsEmpty ? 1 : weights[row];
            sum += weight * values[row];
            total += weight;
        }
        return sum / total;
    }
}
