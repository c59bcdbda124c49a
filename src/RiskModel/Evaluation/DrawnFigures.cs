using FangFan.Risk.Models;

namespace FangFan.Risk.Evaluation;

/// <summary>Figures taken on the data and again in every draw of the clusters.</summary>
internal sealed class DrawnFigures
{
    private readonly double[] values;
    private readonly double[][] draws;
    private readonly double level;

    private DrawnFigures(double[] values, double[][] draws, double level) => (this.values, this.draws, this.level) = (values, draws, level);

    /// <summary>Takes the figures.</summary>
    /// <param name="clusters">The cluster of each row.</param>
    /// <param name="options">Draws, seed and level.</param>
    /// <param name="figures">From the weight of each row to the figures; called from several threads.</param>
    /// <param name="cancellation">Stops between draws.</param>
    public static DrawnFigures Take(int[] clusters, BacktestOptions options, Func<double[], double[]> figures, CancellationToken cancellation)
    {
        var ones = new double[clusters.Length];
        Array.Fill(ones, 1);
        var values = figures(ones);
        return new(values, ClusterBootstrap.Draw(clusters, options.Draws, options.Seed, figures, cancellation), options.Level);
    }

    /// <summary>A figure on the data.</summary>
    public double Value(int number) => values[number];

    /// <summary>A count with its interval: unlike a share it may truly not vary.</summary>
    public IntervalEstimate Count(int number) => new(values[number], Interval.Of(draws.Select(draw => draw[number]), level));

    /// <summary>A share with its interval; none where every draw says the same.</summary>
    public IntervalEstimate this[int number] => new(values[number], Interval.OfShare(draws.Select(draw => draw[number]), level));

    /// <summary>Standard deviation of a figure over the draws in which it is defined; NaN under two.</summary>
    public double Deviation(int number)
    {
        double[] known = [.. draws.Select(draw => draw[number]).Where(double.IsFinite)];
        if (known.Length < 2) return double.NaN;
        var mean = known.Average();
        return Math.Sqrt(known.Sum(v => (v - mean) * (v - mean)) / (known.Length - 1));
    }
}
