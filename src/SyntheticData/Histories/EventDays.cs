using FangFan.Risk.Panel;
using FangFan.Risk.Synthetic.Chance;

namespace FangFan.Risk.Synthetic.Histories;

/// <summary>Draws the day of an event within its quarter, and the later day on which it was written down.</summary>
internal static class EventDays
{
    /// <summary>An event of the quarter.</summary>
    public static OutcomeEvent Draw(EventKind kind, Quarter quarter, ulong household)
    {
        var draws = RandomStream.Of(Purpose.Days, household, quarter.Ordinal);
        var length = quarter.LastDay.DayNumber - quarter.FirstDay.DayNumber + 1;
        // Marks at the half-year and the year's end are made in its last month.
        var from = kind == EventKind.Eliminated && quarter.Number is 2 or 4 ? length - 28 : 0;
        var happened = quarter.FirstDay.AddDays(from + draws.Below(length - from));
        return new OutcomeEvent(kind, happened, happened.AddDays(Lag(ref draws)));
    }

    private static int Lag(ref RandomStream draws) => draws.Next() switch
    {
        < 0.60 => 2 + draws.Below(13),
        < 0.90 => 15 + draws.Below(30),
        _ => 45 + draws.Below(75),
    };
}
