using FangFan.Risk.Records;

namespace FangFan.Risk.Panel;

/// <summary>Looks for records that count only from long after what they describe: a mistyped year, or today's date on rows of the past.</summary>
internal static class RecordingDelay
{
    private const int YearsAllowed = 1;

    /// <summary>Warns where a row was recorded more than a year after its day.</summary>
    /// <param name="report">Told the problem.</param>
    /// <param name="column">The column of the day of recording.</param>
    /// <param name="place">The row, with the day it was recorded.</param>
    /// <param name="day">The day of the event, or the last of the quarter described.</param>
    public static void Check(TableReport report, Column column, RowPlace place, DateOnly day)
    {
        if (place.RecordedOn is not { } recorded || recorded <= day.AddYears(YearsAllowed)) return;
        report.Add(place, column, ProblemCodes.RecordedLate, new(
            $"录入日期{recorded:yyyy-MM-dd}比{day:yyyy-MM-dd}晚一年以上，此前各季度的分析都用不到该行；请核实年份，或是否误填了导出日期。",
            $"Recorded on {recorded:yyyy-MM-dd}, more than a year after {day:yyyy-MM-dd}; no analysis as of an earlier quarter uses the row. Check the year, or whether the day of the export was written."));
    }
}
