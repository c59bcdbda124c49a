using FangFan.Risk.Models;
using MathNet.Numerics.Distributions;

namespace FangFan.Risk.Evaluation.Drift;

/// <summary>How the share of blank cells has changed, with an interval over clusters.</summary>
internal static class BlankShare
{
    // Fewer clusters say nothing of how much they differ.
    private const int LeastClusters = 3;

    /// <summary>Cells by cluster.</summary>
    /// <param name="Rows">Cells looked at.</param>
    /// <param name="Blank">Those that are blank.</param>
    public readonly record struct Cells(long Rows, long Blank)
    {
        public static Cells operator +(Cells a, Cells b) => new(a.Rows + b.Rows, a.Blank + b.Blank);

        public double Share => Rows == 0 ? double.NaN : (double)Blank / Rows;
    }

    /// <summary>Compares a quarter with the reference; the interval is Student's t over what each cluster adds to the difference.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <param name="reference">The reference's cells by cluster.</param>
    /// <param name="now">The quarter's cells, of the same clusters.</param>
    public static MissingPoint Point(Quarter quarter, ReadOnlySpan<Cells> reference, ReadOnlySpan<Cells> now)
    {
        var (before, after) = (Sum(reference), Sum(now));
        var difference = after.Share - before.Share;
        if (double.IsNaN(difference)) return new(quarter, after.Rows, after.Share, new(double.NaN, null), false);
        double squares = 0;
        var used = 0;
        for (var i = 0; i < now.Length; i++)
        {
            if (now[i].Rows + reference[i].Rows == 0) continue;
            used++;
            var added = (now[i].Blank - after.Share * now[i].Rows) / after.Rows - (reference[i].Blank - before.Share * reference[i].Rows) / before.Rows;
            squares += added * added;
        }
        if (used < LeastClusters) return new(quarter, after.Rows, after.Share, new(difference, null), false);
        var half = StudentT.InvCDF(0, 1, used - 1, (1 + DriftLimits.Level) / 2) * Math.Sqrt(squares * used / (used - 1));
        var interval = new Interval(difference - half, difference + half);
        // An exact change, such as a column left blank everywhere, has no spread and an interval of one point.
        var clear = interval.Low > 0 || interval.High < 0;
        return new(quarter, after.Rows, after.Share, new(difference, interval), clear && Math.Abs(difference) >= DriftLimits.MissingChange);
    }

    private static Cells Sum(ReadOnlySpan<Cells> cells)
    {
        var sum = default(Cells);
        foreach (var own in cells) sum += own;
        return sum;
    }
}
