using FangFan.Risk.Features;
using FangFan.Risk.Panel;
using FangFan.Risk.Records;

namespace FangFan.Risk.Evaluation.Drift;

/// <summary>Blank cells of some quarters' records by column and cluster.</summary>
internal sealed class BlankTally
{
    private readonly long[] rows;
    private readonly long[][] blank;

    private BlankTally(IReadOnlyList<Column> columns, int clusters)
    {
        Columns = columns;
        rows = new long[clusters];
        blank = [.. columns.Select(_ => new long[clusters])];
    }

    /// <summary>The columns whose cells a county fills in; those that name the row are not among them.</summary>
    public static IReadOnlyList<Column> Counted { get; } = [.. QuarterColumns.All.Where(column =>
        column.Kind is not (ColumnKind.Identifier or ColumnKind.Quarter or ColumnKind.Village) && column != QuarterColumns.RecordedOn)];

    public IReadOnlyList<Column> Columns { get; }

    /// <summary>Counts the rows known at the end of their quarters.</summary>
    public static BlankTally Of(HouseholdPanel panel, FeatureRow[] known, DriftClusters clusters)
    {
        var tally = new BlankTally(Counted, clusters.Count);
        foreach (var row in known)
        {
            var record = panel.At(row.Household, row.AsOf).Current!.Value;
            var cluster = clusters.Of(row.Household, record.Village);
            tally.rows[cluster]++;
            for (var c = 0; c < tally.blank.Length; c++)
            {
                if (double.IsNaN(record.Number(tally.Columns[c]))) tally.blank[c][cluster]++;
            }
        }
        return tally;
    }

    /// <summary>Whether a column holds anything.</summary>
    public bool Holds(int column) => rows.Sum() > blank[column].Sum();

    /// <summary>A column's cells by cluster, for some clusters.</summary>
    public BlankShare.Cells[] Cells(int column, IReadOnlyList<int> clusters) => [.. clusters.Select(c => new BlankShare.Cells(rows[c], blank[column][c]))];

    /// <summary>The cells of some columns together by cluster, for some clusters.</summary>
    public BlankShare.Cells[] Cells(IReadOnlyList<int> columns, IReadOnlyList<int> clusters) =>
        [.. clusters.Select(c => new BlankShare.Cells(rows[c] * columns.Count, columns.Sum(column => blank[column][c])))];
}
