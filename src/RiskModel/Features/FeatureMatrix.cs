namespace FangFan.Risk.Features;

/// <summary>Whose numbers a row of the matrix holds.</summary>
/// <param name="Household">The household's number in the panel.</param>
/// <param name="AsOf">The quarter at whose end the numbers were known.</param>
public readonly record struct FeatureRow(int Household, Quarter AsOf);

/// <summary>Features of household-quarters, column-major.</summary>
/// <param name="Features">The columns' meaning.</param>
/// <param name="Rows">The rows' keys, sorted by as-of quarter, then household.</param>
/// <param name="Columns">One array a feature, each as long as <paramref name="Rows"/>; NaN = missing.</param>
public sealed record FeatureMatrix(IReadOnlyList<Feature> Features, FeatureRow[] Rows, float[][] Columns)
{
    /// <summary>How many rows.</summary>
    public int RowCount => Rows.Length;

    /// <summary>The rows at the given positions, in that order.</summary>
    public FeatureMatrix Subset(int[] positions) => new(
        Features,
        Array.ConvertAll(positions, p => Rows[p]),
        Array.ConvertAll(Columns, column => Array.ConvertAll(positions, p => column[p])));

    /// <summary>Some of the features, in the given order; columns are shared, not copied.</summary>
    /// <param name="features">Features of this matrix, by name.</param>
    /// <exception cref="ArgumentException">A feature is not among the columns.</exception>
    public FeatureMatrix Of(IReadOnlyList<Feature> features)
    {
        var places = Enumerable.Range(0, Features.Count).ToDictionary(f => Features[f].Name, StringComparer.Ordinal);
        return new(features, Rows, [.. features.Select(f => places.TryGetValue(f.Name, out var place)
            ? Columns[place]
            : throw new ArgumentException($"The matrix has no feature '{f.Name}'.", nameof(features)))]);
    }
}
