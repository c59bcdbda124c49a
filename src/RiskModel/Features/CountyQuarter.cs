using FangFan.Risk.Panel;
using FangFan.Risk.Records;

namespace FangFan.Risk.Features;

/// <summary>What is averaged over the other households of a village.</summary>
internal enum VillageFigure
{
    NetIncome,
    MarketIncome,
    Disaster,
    Monitored,
    RecentFall,
}

/// <summary>A county as known at the end of a quarter: medians, and what a household's village neighbours look like.</summary>
internal sealed class CountyQuarter
{
    /// <summary>A county of which nothing is known.</summary>
    public static readonly CountyQuarter Unknown = new([]);

    private static readonly Func<KnownHousehold, double>[] Figures =
    [
        household => household.Now.NetIncome,
        household => household.Now.MarketIncome,
        household => household.Rate(QuarterColumns.ShockDisaster, 4),
        household => household.Events.Monitored ? 1 : 0,
        household => household.Events.LastFall is { } fall && household.AsOf - fall < KnownHousehold.Window ? 1 : 0,
    ];

    private readonly Dictionary<AreaCode, VillageTally> villages;

    private CountyQuarter(Dictionary<AreaCode, VillageTally> villages) => this.villages = villages;

    /// <summary>Median net income per head [poverty lines]; NaN where none is known or it is not above zero.</summary>
    public double MedianNetIncome { get; private init; } = double.NaN;

    /// <summary>Median of what households earn themselves, per head [poverty lines].</summary>
    public double MedianMarketIncome { get; private init; } = double.NaN;

    /// <summary>Sums up every household with a row of the quarter, in the panel's order, so that the sums are the same whoever asks.</summary>
    public static CountyQuarter Of(HouseholdPanel panel, Quarter asOf, LinesInForce lines)
    {
        List<double> net = [], market = [];
        var villages = new Dictionary<AreaCode, VillageTally>();
        for (var number = 0; number < panel.HouseholdCount; number++)
        {
            var view = panel.At(number, asOf);
            if (view.Current is not { } current) continue;
            var household = new KnownHousehold(view, current, lines);
            if (!double.IsNaN(household.Now.NetIncome)) net.Add(household.Now.NetIncome);
            if (!double.IsNaN(household.Now.MarketIncome)) market.Add(household.Now.MarketIncome);
            if (current.Village is not { } village) continue;
            if (!villages.TryGetValue(village, out var tally)) villages.Add(village, tally = new VillageTally(Figures.Length));
            for (var f = 0; f < Figures.Length; f++) tally.Add(f, Figures[f](household));
        }
        return new CountyQuarter(villages) { MedianNetIncome = Median(net), MedianMarketIncome = Median(market) };
    }

    /// <summary>The mean of a figure over the other households of the village; NaN where the village is unknown or nobody else's figure is.</summary>
    public double MeanOfOthers(VillageFigure figure, KnownHousehold household) =>
        household.Now.Row.Village is { } village && villages.TryGetValue(village, out var tally)
            ? tally.MeanWithout((int)figure, Figures[(int)figure](household))
            : double.NaN;

    private static double Median(List<double> values)
    {
        if (values.Count == 0) return double.NaN;
        values.Sort();
        var median = (values[(values.Count - 1) / 2] + values[values.Count / 2]) / 2;
        return median > 0 ? median : double.NaN;
    }
}

/// <summary>Sums and counts of a village's figures, the unknown ones left out.</summary>
internal sealed class VillageTally(int figures)
{
    private readonly double[] sums = new double[figures];
    private readonly int[] counts = new int[figures];

    public void Add(int figure, double value)
    {
        if (double.IsNaN(value)) return;
        sums[figure] += value;
        counts[figure]++;
    }

    public double MeanWithout(int figure, double own) => double.IsNaN(own)
        ? KnownQuarter.Ratio(sums[figure], counts[figure])
        : KnownQuarter.Ratio(sums[figure] - own, counts[figure] - 1);
}
