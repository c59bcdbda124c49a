using FangFan.Risk.Records;

namespace FangFan.Risk.Panel;

/// <summary>Finds household numbers that a spreadsheet may have made two of one: leading zeros lost, case or spaces changed.</summary>
internal static class SimilarIds
{
    /// <summary>Warns of every number but the first of those alike.</summary>
    public static void Check(HouseholdPanel panel, Func<int, long> sourceRow, TableReport report)
    {
        var first = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var household = 0; household < panel.HouseholdCount; household++)
        {
            var (start, end) = panel.RowsOf(household);
            if (start == end || first.TryAdd(Core(panel.Id(household).Value), household)) continue;
            var (other, here) = (panel.Id(first[Core(panel.Id(household).Value)]), panel.Id(household));
            report.Add(new RowPlace(sourceRow(start), here), QuarterColumns.HouseholdId, ProblemCodes.SimilarIds, new(
                $"户编号“{KeyText.Shown(here.Value)}”与“{KeyText.Shown(other.Value)}”只差前导零、大小写或空格，按两户处理；如为同一户请统一编号。",
                $"Household numbers '{KeyText.Shown(here.Value)}' and '{KeyText.Shown(other.Value)}' differ only in leading zeros, case or spaces; they count as two. If they are one household, write its number one way."));
        }
    }

    private static string Core(string id) => id.Replace(" ", "", StringComparison.Ordinal).TrimStart('0');
}
