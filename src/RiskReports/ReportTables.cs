using System.Text.RegularExpressions;

namespace FangFan.Risk.Reports;

/// <summary>The tables of a report, checked before anything is written.</summary>
internal static partial class ReportTables
{
    /// <summary>See <see cref="Report.Tables"/>.</summary>
    public static IReadOnlyList<(ReportSection Section, DataTable Table)> Of(Report report)
    {
        var tables = report.Sections.SelectMany(section => section.Blocks.Select(Table).OfType<DataTable>().Distinct(ReferenceEqualityComparer.Instance).Cast<DataTable>().Select(table => (section, table))).ToList();
        var names = new HashSet<string>(ReportCsv.OwnFiles, StringComparer.Ordinal);
        foreach (var (_, table) in tables)
        {
            if (!FileName().IsMatch(table.Name)) throw new ArgumentException($"The table '{table.Name}' cannot name a file; give lower-case words joined by hyphens.");
            if (!names.Add(table.Name)) throw new ArgumentException($"Two tables of the report are named '{table.Name}', or the files use the name themselves; give each its own.");
            Check(table);
        }
        return tables;
    }

    private static DataTable? Table(IReportBlock block) => block switch { Figure figure => figure.Data, DataTable table => table, _ => null };

    private static void Check(DataTable table)
    {
        if (table.Columns.GroupBy(c => c.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice) throw new ArgumentException($"The table '{table.Name}' has two columns '{twice.Key}'; give each its own name.");
        if (table.Rows.FirstOrDefault(r => r.Count != table.Columns.Count) is { } odd) throw new ArgumentException($"A row of the table '{table.Name}' has {odd.Count} cells for {table.Columns.Count} columns; give one each.");
        foreach (var across in table.Across)
        {
            if (table.Columns.All(c => c.Name != across)) throw new ArgumentException($"The table '{table.Name}' has no column '{across}' to spread.");
            if (table.Columns.All(c => c.Name != "value")) throw new ArgumentException($"The table '{table.Name}' has no column 'value' whose numbers stand in the spread columns.");
        }
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex FileName();
}
