using FangFan.Risk.Models;

namespace FangFan.Risk.Evaluation.Groups;

/// <summary>A figure with its bootstrap interval.</summary>
/// <param name="Value">The figure; NaN where it is undefined, such as a recall without events.</param>
/// <param name="Interval">Null where none was drawn, half of the draws were undefined, or all of them are the same.</param>
public readonly record struct GroupEstimate(double Value, Interval? Interval)
{
    /// <summary>Lower end of the interval; NaN where there is none.</summary>
    public double Low => Interval?.Low ?? double.NaN;

    /// <summary>Upper end of the interval; NaN where there is none.</summary>
    public double High => Interval?.High ?? double.NaN;

    /// <summary>Whether the interval lies wholly above or below 0.</summary>
    public bool ExcludesZero => Interval is { Low: > 0 } or { High: < 0 };
}

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

    /// <summary>A figure with its interval.</summary>
    public GroupEstimate this[int number] => new(values[number], Interval.OfShare(draws.Select(draw => draw[number]), level));

    /// <summary>Standard deviation of a figure over the draws in which it is defined; NaN under two.</summary>
    public double Deviation(int number)
    {
        double[] known = [.. draws.Select(draw => draw[number]).Where(double.IsFinite)];
        if (known.Length < 2) return double.NaN;
        var mean = known.Average();
        return Math.Sqrt(known.Sum(v => (v - mean) * (v - mean)) / (known.Length - 1));
    }
}
