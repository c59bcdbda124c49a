namespace FangFan.Risk.Display;

/// <summary>A linear or logarithmic scale from values to pixels, with ticks at 1, 2 or 5 times a power of ten.</summary>
/// <param name="Ticks">The ticks; the first and the last are the scale's ends.</param>
/// <param name="Start">The pixel of the first tick.</param>
/// <param name="End">The pixel of the last tick.</param>
/// <param name="Logarithmic">Equal ratios are equally far apart.</param>
internal sealed record Scale(IReadOnlyList<double> Ticks, double Start, double End, bool Logarithmic = false)
{
    private static readonly double[] Steps = [1, 2, 5, 10];

    /// <summary>How numbers of the axis are written.</summary>
    public NumberFormat Format { get; init; }

    /// <summary>The pixel of a value; one outside the scale is drawn at its end.</summary>
    public double this[double value]
    {
        get
        {
            var (low, high) = (At(Ticks[0]), At(Ticks[^1]));
            var share = (At(value) - low) / (high - low);
            return Start + Math.Clamp(share, 0, 1) * (End - Start);
        }
    }

    /// <summary>A scale that holds both values with about so many ticks.</summary>
    public static Scale Over(double minimum, double maximum, int about, (double Start, double End) pixels)
    {
        // Values that differ by less than a double can tell apart get an axis from zero.
        if (maximum - minimum <= Math.Max(1e-300, 1e-9 * Math.Max(Math.Abs(minimum), Math.Abs(maximum)))) (minimum, maximum) = (Math.Min(minimum, 0), Math.Max(maximum, 0));
        if (maximum <= minimum) maximum = minimum + 1;
        var step = RoundStep((maximum - minimum) / about);
        var first = Math.Floor(minimum / step + 1e-9);
        var last = Math.Ceiling(maximum / step - 1e-9);
        var ticks = new List<double>();
        for (var i = first; i <= last; i++) ticks.Add(i * step);
        return new Scale(ticks, pixels.Start, pixels.End);
    }

    /// <summary>A logarithmic scale that holds both positive values with about so many ticks.</summary>
    public static Scale OverRatios(double minimum, double maximum, int about, (double Start, double End) pixels)
    {
        var (low, high) = ((int)Math.Floor(Math.Log10(minimum) + 1e-9), (int)Math.Ceiling(Math.Log10(maximum) - 1e-9));
        if (high <= low) high = low + 1;
        double[] fine = [.. Enumerable.Range(low, high - low + 1).SelectMany(p => new[] { 1.0, 2, 5 }.Select(s => s * Math.Pow(10, p)))];
        var from = Math.Max(0, Array.FindLastIndex(fine, f => f <= minimum * (1 + 1e-9)));
        var to = Math.Max(from + 1, Array.FindIndex(fine, f => f >= maximum * (1 - 1e-9)));
        if (to - from <= about + 1) return new Scale(fine[from..(to + 1)], pixels.Start, pixels.End, true);
        var every = Math.Max(1, (int)Math.Ceiling((high - low) / (double)about));
        return new Scale([.. Enumerable.Range(0, (high - low + every - 1) / every + 1).Select(i => Math.Pow(10, low + i * every))], pixels.Start, pixels.End, true);
    }

    /// <summary>A tick as people read it: 12,000 or 0.25.</summary>
    public string Label(double tick) => Format.Tick(tick, Logarithmic ? tick : Ticks[1] - Ticks[0]);

    private static double RoundStep(double rough)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return Steps.First(s => s * power >= rough * 0.999) * power;
    }

    private double At(double value) => Logarithmic ? Math.Log10(value) : value;
}
