using FangFan.Risk.Panel;

namespace FangFan.Risk.Assessment;

/// <summary>How income per head changed on last year, an input of the income grade.</summary>
public static class IncomeChange
{
    /// <summary>Net income per head now over last year's, less 1 [share]; null where either is unknown or last year's was not above 0.</summary>
    public static decimal? Of(HouseholdView view) =>
        view.Current?.NetIncomePerHead() is { } now && view.LastYearNetIncomePerHead() is > 0 and var lastYear ? now / lastYear - 1 : null;
}
