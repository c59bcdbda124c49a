using FangFan.Risk.Features;
using FangFan.Risk.Panel;

namespace FangFan.Risk.Evaluation.Cohorts;

/// <summary>Every feature of a county's household-quarters, computed once: what was known by a quarter's end does not depend on when we look back at it.</summary>
/// <param name="panel">The panel.</param>
/// <param name="lines">The lines money is measured against.</param>
internal sealed class CountyFeatures(HouseholdPanel panel, LinesInForce lines)
{
    private readonly Lock building = new();
    private readonly Dictionary<Quarter, Stretch> quarters = [];

    /// <summary>A quarter's rows inside a matrix of several quarters.</summary>
    private readonly record struct Stretch(FeatureMatrix Matrix, int Start, int End);

    /// <summary>The features of rows, as <see cref="FeatureBuilder"/> would build them anew; quarters not asked for before are computed for every household.</summary>
    /// <param name="rows">Sorted by as-of quarter, then household; each with a row known at its as-of quarter.</param>
    /// <param name="cancellation">Stops the work.</param>
    public FeatureMatrix Of(FeatureRow[] rows, CancellationToken cancellation)
    {
        Ensure(rows.Select(row => row.AsOf).Distinct(), cancellation);
        var (stretches, places) = Places(rows);
        var features = FeatureCatalogue.For(FeaturePreset.All);
        var columns = new float[features.Count][];
        Parallel.For(0, columns.Length, new ParallelOptions { CancellationToken = cancellation }, f =>
        {
            var column = new float[rows.Length];
            foreach (var (matrix, start, end) in stretches)
            {
                var source = matrix.Columns[f];
                for (var row = start; row < end; row++) column[row] = source[places[row]];
            }
            columns[f] = column;
        });
        return new FeatureMatrix(features, rows, columns);
    }

    /// <summary>Computes every quarter up to one.</summary>
    public void Prepare(Quarter until, CancellationToken cancellation) =>
        Ensure(Quarter.Range(panel.FirstQuarter, until < panel.LastQuarter ? until : panel.LastQuarter), cancellation);

    private void Ensure(IEnumerable<Quarter> asked, CancellationToken cancellation)
    {
        lock (building)
        {
            Quarter[] missing = [.. asked.Where(quarter => !quarters.ContainsKey(quarter))];
            if (missing.Length > 0) Add(missing, cancellation);
        }
    }

    private void Add(Quarter[] missing, CancellationToken cancellation)
    {
        var matrix = FeatureBuilder.Build(panel, missing, lines, FeaturePreset.All, cancellation);
        for (var start = 0; start < matrix.RowCount;)
        {
            var (quarter, end) = (matrix.Rows[start].AsOf, start);
            while (end < matrix.RowCount && matrix.Rows[end].AsOf == quarter) end++;
            quarters[quarter] = new(matrix, start, end);
            start = end;
        }
    }

    // Rows and stretches are both sorted by household, so that one pass finds every row.
    private (List<Stretch> Stretches, int[] Places) Places(FeatureRow[] rows)
    {
        var (stretches, places) = (new List<Stretch>(), new int[rows.Length]);
        for (var row = 0; row < rows.Length;)
        {
            var (quarter, first) = (rows[row].AsOf, row);
            var (matrix, place, end) = quarters[quarter];
            for (; row < rows.Length && rows[row].AsOf == quarter; row++)
            {
                while (place < end && matrix.Rows[place].Household < rows[row].Household) place++;
                if (place == end || matrix.Rows[place].Household != rows[row].Household)
                    throw new ArgumentException($"Household number {rows[row].Household} has no row of {quarter} recorded by then, or rows are not sorted.", nameof(rows));
                places[row] = place;
            }
            stretches.Add(new(matrix, first, row));
        }
        return (stretches, places);
    }
}
