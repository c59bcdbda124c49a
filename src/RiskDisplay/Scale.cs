using System.Globalization;

namespace FangFan.Risk.Display;

/// <summary>A linear scale from values to pixels, with ticks at 1, 2 or 5 times a power of ten.</summary>
/// <param name="Ticks">The ticks; the first and the last are the scale's ends.</param>
/// <param name="Start">The pixel of the first tick.</param>
/// <param name="End">The pixel of the last tick.</param>
internal sealed record Scale(IReadOnlyList<double> Ticks, double Start, double End)
{
    private static readonly double[] Steps = [1, 2, 5, 10];

    /// <summary>The pixel of a value.</summary>
    public double this[double value] => Start + (value - Ticks[0]) / (Ticks[^1] - Ticks[0]) * (End - Start);

    /// <summary>A scale that holds both values with about so many ticks.</summary>
    public static Scale Over(double minimum, double maximum, int about, (double Start, double End) pixels)
    {
        if (maximum <= minimum) (minimum, maximum) = (Math.Min(minimum, 0), Math.Max(minimum, 0) is > 0 and var top ? top : 1);
        var rough = (maximum - minimum) / about;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = Steps.First(s => s * power >= rough * 0.999) * power;
        var first = Math.Floor(minimum / step + 1e-9);
        var last = Math.Ceiling(maximum / step - 1e-9);
        var ticks = new List<double>();
        for (var i = first; i <= last; i++) ticks.Add(i * step);
        return new Scale(ticks, pixels.Start, pixels.End);
    }

    /// <summary>A tick as people read it: 12,000 or 0.25.</summary>
    public string Label(double tick)
    {
        var step = Ticks[1] - Ticks[0];
        var decimals = Math.Max(0, (int)Math.Ceiling(-Math.Log10(step) - 1e-9));
        return tick.ToString($"N{decimals}", CultureInfo.InvariantCulture);
    }
}
