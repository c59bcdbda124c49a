using FangFan.Risk.Features;
using FangFan.Risk.Panel;
using Microsoft.Data.Analysis;

namespace FangFan.Risk.MLNet.Frames;

/// <summary>Feature matrices as data frames and back.</summary>
public static class FeatureFrames
{
    private const string Number = "household";
    private const string Id = "household_id";
    private const string AsOf = "as_of";

    /// <summary>A row a household-quarter: household (its number in the panel), as_of (such as 2021Q2), then a column a feature, null = missing.</summary>
    /// <param name="matrix">The features.</param>
    /// <param name="panel">The panel they were built from, for a column household_id; no such column where null.</param>
    public static DataFrame ToDataFrame(this FeatureMatrix matrix, HouseholdPanel? panel = null)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var keys = new List<DataFrameColumn> { new Int32DataFrameColumn(Number, matrix.Rows.Select(row => row.Household)) };
        if (panel is not null) keys.Add(new StringDataFrameColumn(Id, matrix.Rows.Select(row => panel.Id(row.Household).ToString())));
        keys.Add(new StringDataFrameColumn(AsOf, matrix.Rows.Select(row => row.AsOf.ToString())));
        return new DataFrame(keys.Concat(matrix.Features.Zip(matrix.Columns, (feature, column) => FrameColumns.Of(feature.Name, column))));
    }

    /// <summary>The frame as features again, null = missing.</summary>
    /// <param name="frame">Columns household and as_of and one for each feature, in any order; others are passed over.</param>
    /// <param name="features">The features, in the order of the matrix.</param>
    /// <exception cref="ArgumentException">A column is missing, or a cell is no number or no quarter.</exception>
    public static FeatureMatrix ToFeatureMatrix(this DataFrame frame, IReadOnlyList<Feature> features)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(features);
        var (household, asOf) = (frame.Named(Number), frame.Named(AsOf));
        int[] rows = [.. Enumerable.Range(0, (int)frame.Rows.Count)];
        return new FeatureMatrix(features,
            Array.ConvertAll(rows, row => new FeatureRow((int)household.Number(row), asOf.QuarterAt(row))),
            [.. features.Select(feature => frame.Named(feature.Name)).Select(column => Array.ConvertAll(rows, row => (float)column.Number(row)))]);
    }
}
