using FangFan.Risk.Panel;
using FangFan.Risk.Records;

namespace FangFan.Risk.Assessment;

/// <summary>How income per head changed on last year, an input of the income grade.</summary>
public static class IncomeChange
{
    /// <summary>Net income per head now over last year's, less 1 [share]; null where either is unknown or last year's was not above 0.</summary>
    /// <remarks>Last year's is the column's value, else the trailing 12 months at the fourth quarter of the last calendar year.</remarks>
    public static decimal? Of(HouseholdView view)
    {
        if (view.Current is not { } row || row.NetIncomePerHead() is not { } now) return null;
        var lastYear = row.Money(QuarterColumns.IncomePerHeadLastYear) ?? view.QuartersAgo(view.AsOf.Number)?.NetIncomePerHead();
        return lastYear is > 0 and var then ? now / then - 1 : null;
    }
}
