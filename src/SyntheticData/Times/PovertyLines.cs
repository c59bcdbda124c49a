namespace FangFan.Risk.Synthetic.Times;

/// <summary>The poverty line in current prices [yuan a head and year]; the monitoring line is one and a half times that.</summary>
internal static class PovertyLines
{
    private static readonly (int FromYear, int Line)[] Table =
    [
        (2010, 2300), (2011, 2536), (2012, 2625), (2013, 2736), (2014, 2800), (2015, 2855), (2016, 3146), (2017, 3335), (2018, 3535), (2019, 3747), (2020, 4000),
    ];

    /// <summary>The poverty line of a year: the newest entry not later, the first entry before them all.</summary>
    public static int Poverty(int year)
    {
        var line = Table[0].Line;
        foreach (var (from, value) in Table)
        {
            if (from <= year) line = value;
        }
        return line;
    }

    /// <summary>The monitoring line of a year.</summary>
    public static int Monitoring(int year) => Poverty(year) * 3 / 2;
}
