using System.Globalization;
using FangFan.Risk.Panel;

namespace FangFan.Risk.Reports;

/// <summary>Adds to a report what it was made from, so that another can make it again and see that it is the same.</summary>
public static class ReportOrigin
{
    /// <summary>The report with the facts of the data and the program, and the command line.</summary>
    /// <param name="report">The report.</param>
    /// <param name="panel">The records it is made from.</param>
    /// <param name="command">The command line that makes it again; null where there is none.</param>
    public static Report MadeFrom(this Report report, HouseholdPanel panel, string? command = null)
    {
        var data = new Wording(
            string.Create(CultureInfo.InvariantCulture, $"{panel.FirstQuarter}至{panel.LastQuarter}，{panel.HouseholdCount:#,0}户，{panel.RowCount:#,0}户次"),
            string.Create(CultureInfo.InvariantCulture, $"{panel.FirstQuarter} to {panel.LastQuarter}, {panel.HouseholdCount:#,0} households, {panel.RowCount:#,0} household-quarters"));
        var hash = panel.KnownDataHash(panel.LastQuarter);
        var program = $"FangFan.Risk {typeof(ReportOrigin).Assembly.GetName().Version?.ToString(3)}";
        var facts = report.Facts.Where(fact => fact.Name != "dataHash");
        return report with
        {
            Facts =
            [
                .. facts,
                new ReportFact("data", new("数据", "Records"), data),
                new ReportFact("dataHash", new("数据摘要值（SHA-256）", "Data hash (SHA-256)"), new(hash, hash)),
                new ReportFact("program", new("程序", "Program"), new(program, program)),
            ],
            Command = command,
        };
    }
}
