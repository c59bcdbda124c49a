using FangFan.Risk.Panel;
using FangFan.Risk.Records;

namespace FangFan.Risk.Features;

/// <summary>Everything features may look at: one household at the end of an as-of quarter, its last quarters, its events, its county then.</summary>
/// <remarks>Reads the panel through a <see cref="HouseholdView"/> only, so nothing recorded later can show.</remarks>
internal sealed class KnownHousehold
{
    /// <summary>Quarters of a window, the as-of quarter included.</summary>
    public const int Window = 8;

    /// <summary>A spread over a window needs at least this many known quarters.</summary>
    public const int LeastForSpread = 4;

    private readonly HouseholdView view;
    private readonly LinesInForce lines;
    private readonly KnownQuarter?[] quarters = new KnownQuarter?[Window];
    private int read = 1;

    /// <param name="view">The household at the as-of quarter.</param>
    /// <param name="current">Its row of that quarter.</param>
    /// <param name="lines">The lines in force.</param>
    /// <param name="county">The county then; null while the county itself is being summed up.</param>
    public KnownHousehold(HouseholdView view, HouseholdQuarter current, LinesInForce lines, CountyQuarter? county = null)
    {
        this.view = view;
        this.lines = lines;
        Now = new KnownQuarter(current, lines);
        quarters[0] = Now;
        Events = KnownEvents.Of(view, current);
        County = county ?? CountyQuarter.Unknown;
    }

    public Quarter AsOf => view.AsOf;

    public KnownQuarter Now { get; }

    public KnownEvents Events { get; }

    public CountyQuarter County { get; }

    /// <summary>The poverty line at the end of a quarter [yuan a head and year].</summary>
    public double LineAt(Quarter quarter) => lines.Number(quarter);

    /// <summary>The quarter so many quarters before, less than <see cref="Window"/>; null where no row of it was known.</summary>
    public KnownQuarter? Ago(int count)
    {
        for (; read <= count; read++) quarters[read] = view.QuartersAgo(read) is { } row ? new KnownQuarter(row, lines) : null;
        return quarters[count];
    }

    /// <summary>The figure now over the figure then, less one; NaN where either is unknown or the earlier one is under <see cref="KnownQuarter.IncomeFloor"/>.</summary>
    public double Change(Func<KnownQuarter, double> figure, int quartersAgo) =>
        Ago(quartersAgo) is { } before && figure(before) is >= KnownQuarter.IncomeFloor and var earlier ? figure(Now) / earlier - 1 : double.NaN;

    /// <summary>The figure now less the figure then.</summary>
    public double Difference(Func<KnownQuarter, double> figure, int quartersAgo) =>
        Ago(quartersAgo) is { } before ? figure(Now) - figure(before) : double.NaN;

    /// <summary>The lowest known figure of the window.</summary>
    public double Lowest(Func<KnownQuarter, double> figure)
    {
        var lowest = double.NaN;
        for (var i = 0; i < Window; i++)
        {
            if (Ago(i) is { } quarter && figure(quarter) is var value && !double.IsNaN(value)) lowest = lowest <= value ? lowest : value;
        }
        return lowest;
    }

    /// <summary>Standard deviation over mean of the window's known figures (the mean no lower than <see cref="KnownQuarter.IncomeFloor"/>);
    /// NaN with fewer than <see cref="LeastForSpread"/> of them.</summary>
    public double Spread(Func<KnownQuarter, double> figure)
    {
        var (count, mean, squares) = (0, 0.0, 0.0);
        for (var i = 0; i < Window; i++)
        {
            if (Ago(i) is not { } quarter || figure(quarter) is var value && double.IsNaN(value)) continue;
            count++;
            var distance = value - mean;
            mean += distance / count;
            squares += distance * (value - mean);
        }
        return count < LeastForSpread ? double.NaN : Math.Sqrt(squares / (count - 1)) / Math.Max(mean, KnownQuarter.IncomeFloor);
    }

    /// <summary>The share of quarters with a flag set among those, back to so many quarters, in which it is known.</summary>
    public double Rate(Column flag, int window = Window)
    {
        var (set, known) = (0, 0);
        for (var i = 0; i < window; i++)
        {
            if (Ago(i) is not { } quarter || quarter[flag] is var value && double.IsNaN(value)) continue;
            known++;
            if (value != 0) set++;
        }
        return KnownQuarter.Ratio(set, known);
    }

    /// <summary>How many quarters of the window have a row.</summary>
    public int QuartersObserved()
    {
        var observed = 0;
        for (var i = 0; i < Window; i++) observed += Ago(i) is null ? 0 : 1;
        return observed;
    }
}
