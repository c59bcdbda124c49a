using FangFan.Risk.Records;
using FangFan.Risk.Synthetic.Chance;

namespace FangFan.Risk.Synthetic.Recording;

/// <summary>Leaves cells blank: whole groups or single cells, in some townships ten times as often as in others.</summary>
internal static class Gaps
{
    // Share of rows with the whole group blank, and of single cells blank, in a usual township.
    private static readonly Dictionary<string, (double Group, double Cell)> Rates = new()
    {
        ["people"] = (0, 0.0010),
        ["health"] = (0.006, 0.003),
        ["income"] = (0.008, 0.004),
        ["spending"] = (0.030, 0.008),
        ["guarantees"] = (0.012, 0.003),
        ["livelihood"] = (0.015, 0.005),
        ["shocks"] = (0.012, 0.001),
        ["support"] = (0.004, 0.001),
        ["exclusions"] = (0.050, 0.002),
    };

    private static readonly (Column[] Columns, double Group, double Cell)[] Groups =
        [.. Rates.Select(rate => (QuarterColumns.All.Where(c => c.Group == rate.Key).ToArray(), rate.Value.Group, rate.Value.Cell))];

    /// <summary>Blanks cells of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="factor">The township's factor.</param>
    /// <param name="random">The row's draws.</param>
    public static void Leave(RecordedRow row, double factor, ref RandomStream random)
    {
        foreach (var (columns, group, cell) in Groups)
        {
            var whole = random.Chance(group * factor);
            // One draw finds the first blank cell of the group, if any; more than one is rare enough to leave out.
            var first = (int)(random.Next() / (cell * factor));
            for (var i = 0; i < columns.Length; i++)
            {
                if (whole || i == first) row[columns[i]] = double.NaN;
            }
        }
    }
}
