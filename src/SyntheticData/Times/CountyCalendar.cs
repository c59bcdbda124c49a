using FangFan.Risk.Synthetic.Chance;

namespace FangFan.Risk.Synthetic.Times;

/// <summary>What time does to everybody alike: growth of incomes and the epidemic. The truth knows this calendar; village shocks it draws.</summary>
internal static class CountyCalendar
{
    private const int FirstYear = 2005;
    private const int LastYear = 2040;
    private const double UsualGrowth = 0.075;

    // Growth of nominal incomes over the year before where it is not the usual one; 2021 holds the recovery.
    private static readonly Dictionary<int, double> Growth = new() { [2016] = 0.045, [2017] = 0.065, [2018] = 0.07, [2019] = 0.07, [2020] = 0.105, [2021] = 0.085, [2022] = 0.09 };
    private static readonly double[] Levels = BuildLevels();

    /// <summary>The first quarter that can be simulated.</summary>
    public static Quarter First => new(FirstYear, 1);

    /// <summary>The last quarter that can be simulated.</summary>
    public static Quarter Last => new(LastYear, 4);

    /// <summary>Level of nominal incomes in a quarter, 2020 = 1.</summary>
    public static double Level(Quarter quarter) => Levels[quarter.Ordinal - FirstYear * 4];

    /// <summary>Share of work away from home that the epidemic takes: most in 2020Q1, gone within the year.</summary>
    public static double WorkCut(Quarter quarter) => (quarter.Year, quarter.Number) switch
    {
        (2020, 1) => 0.34,
        (2020, 2) => 0.10,
        (2020, 3) => 0.03,
        (2020, 4) => 0.01,
        _ => 0,
    };

    // Within a year the level rises geometrically towards the next year's.
    private static double[] BuildLevels()
    {
        var levels = new double[(LastYear + 1 - FirstYear) * 4];
        var yearly = Enumerable.Range(FirstYear, LastYear + 2 - FirstYear).ToDictionary(y => y, LevelOfYear);
        for (var q = 0; q < levels.Length; q++)
        {
            var year = FirstYear + q / 4;
            var growth = PortableMath.Log(yearly[year + 1] / yearly[year]);
            levels[q] = yearly[year] * PortableMath.Exp(growth * (q % 4 - 1.5) / 4);
        }
        return levels;
    }

    private static double LevelOfYear(int year)
    {
        var level = 1.0;
        for (var y = 2021; y <= year; y++) level *= 1 + Growth.GetValueOrDefault(y, UsualGrowth);
        for (var y = 2020; y > year; y--) level /= 1 + Growth.GetValueOrDefault(y, UsualGrowth);
        return level;
    }
}
