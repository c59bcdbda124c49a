using FangFan.Risk.Assessment;
using FangFan.Risk.Panel;
using FangFan.Risk.Records;
using C = FangFan.Risk.Records.QuarterColumns;

namespace FangFan.Risk.Evaluation.Support;

/// <summary>Whether a household's record shows any support.</summary>
/// <remarks>The record of the as-of quarter itself counts (choice): it shows what is in place as the horizon begins. Support first recorded in the quarter after
/// would partly be the answer to a fall of that very quarter, and would make support look harmful.</remarks>
internal static class SupportReceived
{
    private static readonly Column[] Columns =
    [
        C.MinimumLivingAllowance, C.DestituteSupport, C.PublicWelfareJob, C.MeasureIndustry, C.MeasureJobs, C.MeasureHealth, C.MeasureEducation,
        C.MeasureHousing, C.MeasureWater, C.MeasureFinance, C.MeasureSafetyNet, C.MeasureSociety,
    ];

    /// <summary>Whether any of the nine measures, the minimum living allowance, support for the destitute or a public-welfare job is on record;
    /// false where at least one is known and none is given; null where all are blank.</summary>
    public static bool? Of(HouseholdQuarter row)
    {
        var known = false;
        foreach (var column in Columns)
        {
            if (row.Flag(column) is not { } given) continue;
            if (given) return true;
            known = true;
        }
        return known ? false : null;
    }

    /// <summary>Whether support is on record in any of the quarters after; rows recorded later are looked at.</summary>
    public static bool Later(JudgedHousehold household, int quarters)
    {
        var view = household.View;
        return Enumerable.Range(1, quarters).Any(ahead => view.Panel.At(view.Household, view.AsOf.Plus(ahead)).Current is { } row && Of(row) == true);
    }
}
