using System.Collections.Concurrent;
using FangFan.Risk.Panel;

namespace FangFan.Risk.Features;

/// <summary>Computes features at as-of quarters, from nothing recorded later.</summary>
public static class FeatureBuilder
{
    /// <summary>The households with a row of an as-of quarter recorded by its end, sorted by quarter, then household.</summary>
    public static FeatureRow[] RowsKnown(HouseholdPanel panel, IReadOnlyList<Quarter> asOf)
    {
        var rows = new List<FeatureRow>();
        foreach (var quarter in asOf.Distinct().Order())
        {
            for (var household = 0; household < panel.HouseholdCount; household++)
            {
                if (panel.At(household, quarter).Current is not null) rows.Add(new FeatureRow(household, quarter));
            }
        }
        return [.. rows];
    }

    /// <summary>The features of a preset for every household of <see cref="RowsKnown"/>.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> asked for it.</exception>
    public static FeatureMatrix Build(HouseholdPanel panel, IReadOnlyList<Quarter> asOf, LinesInForce lines, FeaturePreset preset, CancellationToken cancellation = default) =>
        Build(panel, RowsKnown(panel, asOf), lines, FeatureCatalogue.For(preset), cancellation);

    /// <summary>Given features, in their order (a model's, for one), for given households and quarters.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="rows">Sorted by as-of quarter, then household; each with a row known at its as-of quarter.</param>
    /// <param name="lines">The lines money is measured against.</param>
    /// <param name="features">Features of <see cref="FeatureCatalogue"/>.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="ArgumentException">A feature is not in the catalogue, rows are out of order, or one has no row known at its quarter.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> asked for it.</exception>
    public static FeatureMatrix Build(HouseholdPanel panel, FeatureRow[] rows, LinesInForce lines, IReadOnlyList<Feature> features, CancellationToken cancellation = default)
    {
        Check(panel, rows);
        var computations = features.Select(Computation).ToArray();
        var columns = Array.ConvertAll(computations, _ => new float[rows.Length]);
        var counties = Counties(panel, rows, lines, cancellation);
        // A household's quarters are computed one after the other because they lie side by side in the panel.
        var byHousehold = PositionsByHousehold(panel, rows);
        Parallel.For(0, rows.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            var position = byHousehold[i];
            var asOf = rows[position].AsOf;
            var view = panel.At(rows[position].Household, asOf);
            var household = new KnownHousehold(view, view.Current!.Value, lines, counties[asOf]);
            for (var f = 0; f < computations.Length; f++) columns[f][position] = Finite(computations[f](household));
        });
        return new FeatureMatrix(features, rows, columns);
    }

    private static Func<KnownHousehold, double> Computation(Feature feature) => FeatureCatalogue.Definition(feature.Name)?.Compute
        ?? throw new ArgumentException($"'{feature.Name}' is no feature of this version's catalogue; train the model again.", nameof(feature));

    private static float Finite(double value) => (float)value is var number && float.IsFinite(number) ? number : float.NaN;

    private static ConcurrentDictionary<Quarter, CountyQuarter> Counties(HouseholdPanel panel, FeatureRow[] rows, LinesInForce lines, CancellationToken cancellation)
    {
        var counties = new ConcurrentDictionary<Quarter, CountyQuarter>();
        var options = new ParallelOptions { CancellationToken = cancellation };
        Parallel.ForEach(rows.Select(r => r.AsOf).Distinct(), options, asOf => counties[asOf] = CountyQuarter.Of(panel, asOf, lines));
        return counties;
    }

    private static int[] PositionsByHousehold(HouseholdPanel panel, FeatureRow[] rows)
    {
        var next = new int[panel.HouseholdCount + 1];
        foreach (var row in rows) next[row.Household + 1]++;
        for (var h = 0; h < panel.HouseholdCount; h++) next[h + 1] += next[h];
        var positions = new int[rows.Length];
        for (var position = 0; position < rows.Length; position++) positions[next[rows[position].Household]++] = position;
        return positions;
    }

    private static void Check(HouseholdPanel panel, FeatureRow[] rows)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            var view = panel.At(rows[i].Household, rows[i].AsOf);
            if (view.Current is null) throw new ArgumentException($"Household {view.Id} has no row of {rows[i].AsOf} recorded by then.", nameof(rows));
            if (i > 0 && (rows[i - 1].AsOf.Ordinal, rows[i - 1].Household).CompareTo((rows[i].AsOf.Ordinal, rows[i].Household)) >= 0)
                throw new ArgumentException($"Row {i} ({rows[i].AsOf}, household {rows[i].Household}) comes before the row ahead of it; sort by as-of quarter, then household.", nameof(rows));
        }
    }
}
